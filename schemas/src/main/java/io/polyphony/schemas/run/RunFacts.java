package io.polyphony.schemas.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
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
 * @param asks the programme's requests to share that were sent in the month, by day, each kind once a day
 * @param hiringTopics topics of which at least half of the offered pieces are jobs, sorted: likes are not what they are for
 * @param compared how uncertain the changes of figures are, by earlier month, metric and grain
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
        Window commonWindow,
        List<String> absent,
        List<UnisonMoment> moments,
        List<Ask> asks,
        List<String> hiringTopics,
        List<Compared> compared,
        List<String> notes,
        Restatement restatement) {

    /** Runs that were published before these were told have none. */
    public RunFacts {
        compared = compared == null ? List.of() : List.copyOf(compared);
        asks = asks == null ? List.of() : List.copyOf(asks);
        hiringTopics = hiringTopics == null ? List.of() : List.copyOf(hiringTopics);
    }

    /** A month of which nothing is known but whose it is and how it was made. */
    public static RunFacts of(YearMonth month, String runId, String company, Map<String, String> settings) {
        return new RunFacts(
                month, runId, "", company, settings, List.of(), null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), null);
    }

    /** The same facts with what is told of changes. */
    public RunFacts comparing(List<Compared> changes) {
        return with(changes, restatement);
    }

    /** The same facts with what changed since the month was published before; null: nothing did. */
    public RunFacts restating(Restatement change) {
        return with(compared, change);
    }

    private RunFacts with(List<Compared> changes, Restatement change) {
        return new RunFacts(
                month,
                runId,
                codeVersion,
                company,
                settings,
                landings,
                commonWindow,
                absent,
                moments,
                asks,
                hiringTopics,
                changes,
                notes,
                change);
    }

    /**
     * How a month differs from what was published before.
     *
     * @param previousRun that run
     * @param causes what went into this run and not into that one, in sentences without full stop
     * @param changes the published values that differ, in the order of {@code metrics.csv}
     */
    public record Restatement(String previousRun, List<String> causes, List<Change> changes) {
        /** Keeps the lists from changing. */
        public Restatement {
            causes = List.copyOf(causes);
            changes = List.copyOf(changes);
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

    /**
     * Where a contract's rows went, about: exact counts would tell how many rows one person gave to a file, or how many
     * somebody who does not take part. Each is the nearest of 1, 2, 5, 10, 20, 50 … ; the table {@code landings} has the
     * exact ones.
     *
     * @param contract the contract
     * @param mappings mappings and versions that its files were read with, sorted
     * @param files how many files
     * @param rowsRead about how many rows were read
     * @param used taken over
     * @param rejected rejected
     * @param otherMonths of another month; 0 in runs before this was told apart from what was left out
     * @param leftOut none of these: filtered, repeated, replaced, or of people who did not take part then
     * @param reasons why rows were rejected, by reason code
     * @param unknownColumns columns that no mapping knows
     */
    public record Landing(
            String contract,
            List<String> mappings,
            long files,
            long rowsRead,
            long used,
            long rejected,
            long otherMonths,
            long leftOut,
            List<Reason> reasons,
            List<String> unknownColumns) {
        /** Keeps the lists from changing. */
        public Landing {
            mappings = List.copyOf(mappings);
            reasons = List.copyOf(reasons);
            unknownColumns = List.copyOf(unknownColumns);
        }
    }

    /**
     * Rows that were rejected for one reason.
     *
     * @param code the reason's code
     * @param meaning what it means, a sentence
     * @param advice how such a row is mended, in sentences
     * @param rows about how many
     */
    public record Reason(String code, String meaning, String advice, long rows) {}

    /**
     * How uncertain the change of a figure since an earlier month is, its people being the same ones in both.
     *
     * @param since the earlier month
     * @param run the run of it that was compared
     * @param metricId the figure's metric
     * @param grain its grain, as in {@code metrics.csv}
     * @param half half of the change's 95 % interval: of the logarithm of the quotient; of shares, of the difference
     */
    public record Compared(YearMonth since, String run, String metricId, String grain, double half) {}

    /** A period, ends included. */
    public record Window(Instant from, Instant to) {}

    /**
     * At least five people, one text, one day.
     *
     * @param startedAt time of the first post
     * @param minutes until the last one
     * @param people distinct people, as a multiple of five where the rules of disclosure hold
     * @param suggestedText the programme's text if it is a copy of one; null: the people's own, never printed
     * @param request what the programme had asked for in the 24 hours before; null: nothing
     */
    public record UnisonMoment(Instant startedAt, long minutes, int people, String suggestedText, Request request) {}

    /**
     * That the programme asked people to share on a day.
     *
     * @param day the day, in UTC
     * @param request whether they had a choice
     */
    public record Ask(LocalDate day, Request request) {}

    /** A request to share. */
    public enum Request {
        /** People had a choice. */
        VOLUNTARY,
        /** They had none. */
        MANDATORY;

        /** The kind of a request. */
        public static Request of(boolean mandatory) {
            return mandatory ? MANDATORY : VOLUNTARY;
        }

        /** The name in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
