package io.polyphony.jobs.conform;

import java.util.List;
import java.util.Map;

/**
 * Where the rows of a contract went, exactly: rows read = the sum of all the others.
 *
 * @param contract the contract
 * @param files how many files have rows for it
 * @param rowsRead rows
 * @param filtered left out by a filter
 * @param otherMonth belong to another month
 * @param conformed taken over
 * @param rejected rejected
 * @param notOptedIn of people who did not take part then
 * @param duplicates repetitions
 * @param rejectReasons rejected rows by reason code
 * @param unknownColumns columns that no mapping knows
 */
public record ContractBalance(
        String contract,
        int files,
        long rowsRead,
        long filtered,
        long otherMonth,
        long conformed,
        long rejected,
        long notOptedIn,
        long duplicates,
        Map<String, Long> rejectReasons,
        List<String> unknownColumns) {}
