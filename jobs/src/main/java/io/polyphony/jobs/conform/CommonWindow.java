package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.table.Posts;
import java.time.Instant;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The period that all cut exports cover, in which alone voices are compared.
 *
 * @param state whether there is one
 * @param from latest first post of an account; null where nothing is cut
 * @param to earliest last post of an account; null where nothing is cut
 */
public record CommonWindow(State state, Instant from, Instant to) {
    /** Nothing is cut, so that all posts are compared. */
    public static final CommonWindow WHOLE = new CommonWindow(State.WHOLE, null, null);

    /** Whether exports are cut, and whether what is left of them overlaps. */
    public enum State {
        /** No export is cut. */
        WHOLE,
        /** All cut exports cover a common period. */
        COMMON,
        /** The cut exports have no moment in common: there is nothing to compare. */
        EMPTY
    }

    /** The window of typed posts with their accounts' facts, over all months. */
    static CommonWindow of(Dataset<Row> posts) {
        Row ends = posts.filter(col(MonthSpan.FIRST).isNotNull().or(Fate.NOT_OPTED_IN.holds()))
                .filter(col(Directory.CUT).and(col(Directory.COUNTS)))
                .groupBy(Posts.ACCOUNT_ID, Posts.NETWORK)
                .agg(min(Posts.POSTED_AT).as("first"), max(Posts.POSTED_AT).as("last"))
                .agg(max("first"), min("last"))
                .first();
        return ends.isNullAt(0) ? WHOLE : between(ends.getInstant(0), ends.getInstant(1));
    }

    private static CommonWindow between(Instant from, Instant to) {
        return new CommonWindow(from.isAfter(to) ? State.EMPTY : State.COMMON, from, to);
    }

    /** A post lies in the window, ends included. */
    Column holds() {
        return switch (state) {
            case WHOLE -> lit(true);
            case EMPTY -> lit(false);
            case COMMON -> col(Posts.POSTED_AT).between(from, to);
        };
    }

    /** The window for reports; null where there is none. */
    public RunFacts.Window window() {
        return state == State.COMMON ? new RunFacts.Window(from, to) : null;
    }
}
