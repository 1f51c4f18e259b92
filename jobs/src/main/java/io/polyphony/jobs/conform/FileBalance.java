package io.polyphony.jobs.conform;

import java.util.List;
import java.util.Map;

/**
 * Where the rows went that one file gave to one contract.
 *
 * <p>Rows are counted as the mapping's output gives them: after a wide row became several, and after the repetitions
 * of a {@code distinct} output became one. Then rows read = filtered + other month + conformed + rejected + not opted
 * in + duplicates, exactly: the rows read are counted where they are read (but for {@code distinct} outputs, where nobody
 * can), the others by what became of them, and the audit compares.
 *
 * @param contract the contract
 * @param file the file's name
 * @param mapping mapping and version
 * @param bytes size
 * @param sha256 hash of the bytes
 * @param rowsRead rows
 * @param filtered left out by the mapping's or the source's own filter
 * @param otherMonth belong to another month
 * @param conformed taken over
 * @param rejected rejected
 * @param notOptedIn of people who did not take part then
 * @param duplicates repetitions: the same row again, or its state before a later delivery
 * @param superseded those of the repetitions that a later delivery contradicts
 * @param rejectReasons by reason code
 * @param unknownColumns columns that the mapping does not know
 */
public record FileBalance(
        String contract,
        String file,
        String mapping,
        long bytes,
        String sha256,
        long rowsRead,
        long filtered,
        long otherMonth,
        long conformed,
        long rejected,
        long notOptedIn,
        long duplicates,
        long superseded,
        Map<String, Long> rejectReasons,
        List<String> unknownColumns) {}
