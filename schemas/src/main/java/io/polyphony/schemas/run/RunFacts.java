package io.polyphony.schemas.run;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What a report must know of a run besides its values.
 *
 * @param month the month
 * @param runId hash of month, inputs, settings and code version
 * @param codeVersion version of the code
 * @param company the company's name
 * @param settings settings in force, sorted by key
 * @param landings what was delivered, one entry per contract
 * @param commonWindow the period that voices are compared in; null: the whole month
 * @param absent optional contracts that were not delivered
 * @param moments the month's unison moments (24 h), earliest first
 * @param notes what a reader must know, in sentences
 */
public record RunFacts(
        YearMonth month,
        String runId,
        String codeVersion,
        String company,
        Map<String, String> settings,
        List<Landing> landings,
        Window commonWindow,
        List<String> absent,
        List<UnisonMoment> moments,
        List<String> notes) {

    /** Where a contract's rows went: rows read = the sum of all the others. */
    public record Landing(
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

    /** A period, ends included. */
    public record Window(Instant from, Instant to) {}

    /**
     * At least five people, one text, one day.
     *
     * @param startedAt time of the first post
     * @param minutes until the last one
     * @param people distinct people
     * @param posts posts
     * @param suggestedText the programme's text if it is a copy of one; null: the people's own, never printed
     */
    public record UnisonMoment(Instant startedAt, long minutes, int people, int posts, String suggestedText) {}
}
