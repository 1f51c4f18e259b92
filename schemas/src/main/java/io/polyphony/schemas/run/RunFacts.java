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
 * @param files the same, one entry per contract and file; empty in runs of earlier versions
 * @param commonWindow the period that voices are compared in; null: the whole month
 * @param absent optional contracts that were not delivered
 * @param moments the month's unison moments (24 h), earliest first
 * @param notes what a reader must know, in sentences
 * @param restatement what changed since the month was published before; null: nothing was, or nothing changed
 */
public record RunFacts(
        YearMonth month,
        String runId,
        String codeVersion,
        String company,
        Map<String, String> settings,
        List<Landing> landings,
        List<Delivered> files,
        Window commonWindow,
        List<String> absent,
        List<UnisonMoment> moments,
        List<String> notes,
        Restatement restatement) {

    /** Reads runs that knew no files. */
    public RunFacts {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** The same facts with what changed since the month was published before; null: nothing did. */
    public RunFacts restating(Restatement change) {
        return new RunFacts(
                month,
                runId,
                codeVersion,
                company,
                settings,
                landings,
                files,
                commonWindow,
                absent,
                moments,
                notes,
                change);
    }

    /**
     * How a month differs from the run that was published before.
     *
     * @param previousRun that run
     * @param causes what went into this run and not into that one, in sentences without full stop
     * @param changes the published values that differ, in the order of {@code metrics.csv}
     * @param withheld how many more differ that are not listed, because so few people make the difference that it would
     *     tell about them
     */
    public record Restatement(String previousRun, List<String> causes, List<Change> changes, int withheld) {
        /** How many published values differ. */
        public int changed() {
            return changes.size() + withheld;
        }
    }

    /**
     * A published value that differs.
     *
     * @param metricId the metric
     * @param grain as in {@code metrics.csv}; empty: the total
     * @param unit the unit
     * @param was the value before; null: there was none, or it was withheld
     * @param is the value now; null: there is none, or it is withheld
     */
    public record Change(String metricId, String grain, String unit, Double was, Double is) {}

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

    /**
     * Where the rows went that one file gave to one contract: rows read = filtered + other month + conformed + rejected
     * + not opted in + repeated + replaced.
     *
     * @param contract the contract
     * @param file the file's name
     * @param mapping mapping and version
     * @param sha256 hash of the bytes
     * @param rowsRead rows, as the mapping's output gives them
     * @param filtered left out by a filter
     * @param otherMonth belong to another month
     * @param conformed taken over
     * @param rejected rejected
     * @param notOptedIn of people who did not take part then
     * @param repeated said again, by this file or a later delivery
     * @param replaced a later delivery says something else
     * @param reasons why rows were rejected, by reason code
     */
    public record Delivered(
            String contract,
            String file,
            String mapping,
            String sha256,
            long rowsRead,
            long filtered,
            long otherMonth,
            long conformed,
            long rejected,
            long notOptedIn,
            long repeated,
            long replaced,
            List<Reason> reasons) {
        /** Keeps the list from changing. */
        public Delivered {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Rows of a file that were rejected for one reason.
     *
     * @param code the reason's code
     * @param meaning what it means, a sentence
     * @param advice how such a row is mended, in sentences
     * @param rows how many
     */
    public record Reason(String code, String meaning, String advice, long rows) {}

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
