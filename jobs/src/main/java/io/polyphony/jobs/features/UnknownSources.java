package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.explode;

import io.polyphony.schemas.table.Applications;
import java.time.YearMonth;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Names of sources that nobody has said the meaning of, by the link or the applicant tracking system; what applicants say
 * themselves is free text and never named.
 *
 * @param names those that ten applicants have at least, the most frequent first, {@value #MOST} at most
 * @param rare how many names fewer applicants have, who could be told by them
 */
public record UnknownSources(List<String> names, long rare) {
    private static final int MOST = 10;
    private static final int ENOUGH = 10;
    private static final String NAME = "name";
    private static final String PEOPLE = "people";

    /** Keeps the list from changing. */
    public UnknownSources {
        names = List.copyOf(names);
    }

    static UnknownSources of(Conformed in, YearMonth month, SourceRules rules) {
        Dataset<Row> names = in.table(Applications.TABLE)
                .where(col(Working.MONTH).equalTo(month.toString()))
                .select(
                        col(Applications.APPLICANT_ID),
                        explode(array(
                                        rules.unknown(col(Applications.UTM_SOURCE)),
                                        rules.unknown(col(Applications.ATS_SOURCE))))
                                .as(NAME))
                .where(col(NAME).isNotNull())
                .groupBy(NAME)
                .agg(count_distinct(col(Applications.APPLICANT_ID)).as(PEOPLE));
        List<String> frequent =
                names
                        .where(col(PEOPLE).geq(ENOUGH))
                        .orderBy(desc(PEOPLE), col(NAME))
                        .limit(MOST)
                        .collectAsList()
                        .stream()
                        .map(row -> row.<String>getAs(NAME))
                        .toList();
        return new UnknownSources(frequent, names.where(col(PEOPLE).lt(ENOUGH)).count());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return names.isEmpty() && rare == 0;
    }
}
