package io.polyphony.dags.error;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The creation of a backfill failed in a way that is not a no-op, and no new backfill is there.
 *
 * <p>Airflow 3.3 removes the runs that such a backfill had taken over, successful ones too, when its database refuses a
 * lock in between.
 */
public final class UnclearBackfillException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** Months whose runs were there before and are not any more. */
    private final transient List<YearMonth> lost;

    private UnclearBackfillException(String message, List<YearMonth> lost) {
        super(message);
        this.lost = List.copyOf(lost);
    }

    /**
     * For a failed creation after which all could be read again.
     *
     * @param failure what the creation said
     * @param lost months whose runs are gone
     */
    public static UnclearBackfillException read(AirflowException failure, List<YearMonth> lost) {
        String months = lost.stream().map(YearMonth::toString).collect(Collectors.joining(", "));
        return new UnclearBackfillException(
                failure.getMessage() + ". No new backfill is there, "
                        + (lost.isEmpty()
                                ? "and the runs are as they were: it may be created again"
                                : "and Airflow lost the runs of " + months + ": look at them before anything else"),
                lost);
    }

    /**
     * For a failed creation after which nothing could be read.
     *
     * @param failure what the creation said
     * @param second what the reading said
     */
    public static UnclearBackfillException unread(AirflowException failure, AirflowException second) {
        return new UnclearBackfillException(
                failure.getMessage() + ". Whether it was created can't be read: " + second.getMessage()
                        + ". Look at 'polyphony airflow status' before you create it again",
                List.of());
    }

    /** Months whose runs were there before and are not any more. */
    public List<YearMonth> lost() {
        return lost;
    }
}
