package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;

import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Ideas;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who joined, and what people asked for, in the twelve months that end with the month; what was offered in it. */
final class ProgrammeRows {
    /** Months of the period. */
    static final int MONTHS = 12;

    private ProgrammeRows() {}

    /**
     * A row per month and person whose taking part began in the period and still holds.
     *
     * @param in people as of the month
     */
    static Dataset<Row> joiners(Conformed in) {
        return in.table(People.TABLE)
                .where(col(Population.EMPLOYED).and(col(Population.OPTED_IN)).and(inPeriod(col(People.OPTED_IN_AT))))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.JOINER))
                .withColumn(ProgrammeFeatures.SUBJECT, col(People.PERSON_ID));
    }

    /**
     * A row per month and idea that was submitted in the period. It is published where a piece is known of it, on the day on
     * which it was taken up, else on the day itself.
     */
    static Dataset<Row> ideas(Conformed in) {
        Column submitted = col(Ideas.SUBMITTED_ON);
        Column end = MonthEnd.of();
        Column published = col(Ideas.PUBLISHED_CONTENT_ID)
                .isNotNull()
                .and(coalesce(col(Ideas.ADOPTED_ON), submitted).lt(end));
        Column until = coalesce(least(to_date(col(Ideas.ADOPTED_ON)), to_date(end)), to_date(end));
        return in.table(Ideas.TABLE)
                .where(inPeriod(submitted))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.IDEA))
                .withColumn(ProgrammeFeatures.SUBJECT, col(Ideas.PERSON_ID))
                .withColumn(ProgrammeFeatures.PUBLISHED, published)
                .withColumn(ProgrammeFeatures.DAYS, greatest(lit(0), datediff(until, to_date(submitted))));
    }

    /** A row per month and piece whose topic is known that was first offered in it, however many wordings it has. */
    static Dataset<Row> pieces(Conformed in) {
        Column offered = col(Content.PUBLISHED_AT);
        Column variant = coalesce(col(Content.VARIANT), lit(""));
        return in.table(Content.TABLE)
                .groupBy(Working.MONTH, Content.CONTENT_ID)
                .agg(
                        min(offered).as(Content.PUBLISHED_AT),
                        PieceTopic.of(variant).as(ProgrammeFeatures.TOPIC))
                .where(col(ProgrammeFeatures.TOPIC)
                        .isNotNull()
                        .and(offered.geq(MonthEnd.monthsBefore(0)))
                        .and(offered.lt(MonthEnd.of())))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.PIECE));
    }

    private static Column inPeriod(Column time) {
        return time.geq(MonthEnd.monthsBefore(MONTHS - 1)).and(time.lt(MonthEnd.of()));
    }
}
