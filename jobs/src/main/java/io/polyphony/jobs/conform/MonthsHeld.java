package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import io.polyphony.jobs.land.NotDeliveredException;
import io.polyphony.schemas.table.Posts;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The months that the delivered posts are of: a mistyped month, or last month's files, must not publish an empty report. */
final class MonthsHeld {
    private static final Set<String> OF_THE_MONTH = Set.of(Fate.CONFORMED.code(), Fate.NOT_OPTED_IN.code());

    private MonthsHeld() {}

    /**
     * Makes sure that a month has posts, if only of people who do not take part.
     *
     * @param posts all rows of posts
     * @param counts how many met which fate in the month
     * @throws NotDeliveredException if it has none; it names the months that are there
     */
    static void require(YearMonth month, Dataset<Row> posts, List<Balance.Count> counts) {
        if (counts.stream().anyMatch(c -> OF_THE_MONTH.contains(c.fate()))) {
            return;
        }
        Set<String> held = new TreeSet<>(posts.filter(new MonthClip(month).is(Fate.OTHER_MONTH))
                .select(date_format(col(Posts.POSTED_AT), "yyyy-MM"))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
        throw new NotDeliveredException(
                "no post is of " + month + "; the files hold posts of "
                        + (held.isEmpty() ? "no month" : String.join(", ", held)),
                Posts.TABLE,
                "Give the month of the files, or deliver the files of the month");
    }
}
