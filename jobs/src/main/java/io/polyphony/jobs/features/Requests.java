package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_dt_interval;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.VoiceClass;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Duty;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.YearMonth;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What happened in the 24 hours after each request to share, and in the same hours of the eight weeks before it.
 *
 * <p>Requests of one day and duty are one, whomever they were sent to. It belongs to the month in which the 24 hours after the last of
 * them end, so that all posts of that time are known. A window before it is clear where its months are known and none of the people were
 * asked so shortly before or in it that it shows.
 */
final class Requests {
    /** Weeks before a request that tell what would have been posted without it. */
    static final int WEEKS = 8;

    private static final String START = "window_start";
    private static final String END = "window_end";
    private static final String TO = "sent_to";
    private static final String ALL = "all_asks";
    private static final String POSTED_IN = "posted_in";

    private Requests() {}

    /** A row per month, request and window. */
    static Dataset<Row> windows(Conformed in, Set<YearMonth> known) {
        return each(in, known)
                .groupBy(
                        Working.MONTH,
                        ProgrammeFeatures.ASK_DAY,
                        ProgrammeFeatures.DUTY,
                        ProgrammeFeatures.WEEKS_BEFORE)
                .agg(bool_and(col(ProgrammeFeatures.CLEAR)).as(ProgrammeFeatures.CLEAR))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.ASK));
    }

    /**
     * A row per month, request, window and person who was asked and posted in it.
     *
     * @param posts rows of {@code post_features} of the known months
     */
    static Dataset<Row> responses(Conformed in, Dataset<Row> posts, Set<YearMonth> known) {
        Dataset<Row> windows = each(in, known)
                .withColumn(PostFeatures.DAY, explode(array_distinct(array(day(col(START)), day(col(END))))));
        Column post = struct(PostFeatures.NETWORK, PostFeatures.POST_ID);
        Column verbatim = when(col(PostFeatures.VOICE_CLASS).equalTo(VoiceClass.VERBATIM), post);
        return posts.where(col(PostFeatures.PERSON_ID).isNotNull())
                .withColumnRenamed(Working.MONTH, POSTED_IN)
                .join(broadcast(windows), new String[] {PostFeatures.DAY}, "inner")
                .where(col(PostFeatures.POSTED_AT)
                        .geq(col(START))
                        .and(col(PostFeatures.POSTED_AT).lt(col(END)))
                        .and(concerns(col(TO), col(PostFeatures.DEPARTMENT))))
                .groupBy(
                        col(Working.MONTH),
                        col(ProgrammeFeatures.ASK_DAY),
                        col(ProgrammeFeatures.DUTY),
                        col(ProgrammeFeatures.WEEKS_BEFORE),
                        col(PostFeatures.PERSON_ID).as(ProgrammeFeatures.SUBJECT))
                .agg(
                        count_distinct(post).as(ProgrammeFeatures.POSTS),
                        count_distinct(verbatim).as(ProgrammeFeatures.VERBATIM))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.RESPONSE));
    }

    /** A row per month, single request and window. */
    private static Dataset<Row> each(Conformed in, Set<YearMonth> known) {
        Dataset<Row> asks = in.table(Asks.TABLE);
        Column weeks = make_dt_interval(col(ProgrammeFeatures.WEEKS_BEFORE).multiply(7));
        Column belongs = after(col(Asks.SENT_AT))
                .leq(MonthEnd.of())
                .and(after(col(Asks.SENT_AT)).gt(MonthEnd.monthsBefore(0)));
        return asks.where(belongs)
                .join(broadcast(perMonth(asks)), new String[] {Working.MONTH}, "inner")
                .select(
                        col(Working.MONTH),
                        day(col(Asks.SENT_AT)).as(ProgrammeFeatures.ASK_DAY),
                        when(col(Asks.MANDATORY), Duty.MANDATORY)
                                .otherwise(Duty.VOLUNTARY)
                                .as(ProgrammeFeatures.DUTY),
                        col(Asks.SENT_AT),
                        col(Asks.DEPARTMENT).as(TO),
                        col(ALL),
                        explode(sequence(lit(0), lit(WEEKS))).as(ProgrammeFeatures.WEEKS_BEFORE))
                .withColumn(START, col(Asks.SENT_AT).minus(weeks))
                .withColumn(END, after(col(START)))
                .withColumn(ProgrammeFeatures.CLEAR, clear(known))
                .drop(ALL);
    }

    private static Dataset<Row> perMonth(Dataset<Row> asks) {
        return asks.groupBy(Working.MONTH)
                .agg(collect_list(struct(Asks.SENT_AT, Asks.DEPARTMENT)).as(ALL));
    }

    private static Column clear(Set<YearMonth> known) {
        Object[] months = known.stream().map(YearMonth::toString).sorted().toArray();
        Column asked = exists(
                col(ALL),
                ask -> ask.getField(Asks.SENT_AT)
                        .lt(col(END))
                        .and(after(ask.getField(Asks.SENT_AT)).gt(col(START)))
                        .and(col(TO).isNull().or(concerns(ask.getField(Asks.DEPARTMENT), col(TO)))));
        return col(ProgrammeFeatures.WEEKS_BEFORE)
                .equalTo(0)
                .or(date_format(col(START), "yyyy-MM")
                        .isin(months)
                        .and(date_format(col(END), "yyyy-MM").isin(months))
                        .and(not(asked)));
    }

    /** Whether a request that was sent to a department, or to everybody, was sent to somebody of this one. */
    static Column concerns(Column sentTo, Column department) {
        return sentTo.isNull().or(coalesce(sentTo.equalTo(department), lit(false)));
    }

    private static Column after(Column time) {
        return time.plus(expr("INTERVAL 24 HOURS"));
    }

    private static Column day(Column time) {
        return date_format(time, "yyyy-MM-dd");
    }
}
