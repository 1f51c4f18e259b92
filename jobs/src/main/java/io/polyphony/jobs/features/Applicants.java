package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Cohort;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import io.polyphony.schemas.table.Requisitions;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The applications of a period: who applied, by which source that is credited, and how far they have come by the month's
 * end.
 *
 * <p>An application is of the period if its first known step is, clicks aside. It has come as far as the furthest of its
 * steps, whatever their order in time: one that went back has been where it was. Its applicant and its job are those of its
 * first step, and of each column that names a source the first word that was said counts.
 *
 * <p>Credit is given once: to whoever referred the applicant, else to who found them, else to what the link says, else to
 * what the applicant tracking system says. The applicant's own word is kept beside it and never credits.
 */
final class Applicants {
    /** An application has an outcome or will hardly have one any more after so many days. */
    static final int DAYS_TO_SETTLE = 90;

    private static final List<String> STAGES = Contracts.of(RecruitingFeatures.TABLE)
            .field(RecruitingFeatures.STAGE)
            .values();
    private static final String FIRST = "first_step";
    private static final String RANK = "furthest";
    private static final String REFERRER = "referrers";

    private Applicants() {}

    /** A row per month and application. */
    static Dataset<Row> of(Conformed in, SourceRules rules) {
        return in.table(Applications.TABLE)
                .where(col(Applications.STAGE).notEqual(Applications.Stage.CLICK))
                .groupBy(Working.MONTH, Applications.APPLICATION_ID)
                .agg(
                        min(Applications.AT).as(FIRST),
                        max(rank()).as(RANK),
                        firstOf(Applications.APPLICANT_ID),
                        firstOf(Applications.REQUISITION_ID),
                        firstOf(Applications.UTM_SOURCE),
                        firstOf(Applications.ATS_SOURCE),
                        firstOf(Applications.SELF_REPORTED_SOURCE),
                        count(Applications.REFERRER_PERSON_ID).as(REFERRER))
                .where(col(FIRST).geq(add_months(MonthEnd.of(), -Recruiting.MONTHS)))
                .join(broadcast(jobs(in)), new String[] {Working.MONTH, Applications.REQUISITION_ID}, "left")
                .withColumn(RecruitingFeatures.LINK_SOURCE, rules.source(col(Applications.UTM_SOURCE)))
                .withColumn(RecruitingFeatures.SYSTEM_SOURCE, rules.source(col(Applications.ATS_SOURCE)))
                .withColumn(RecruitingFeatures.OWN_WORD, rules.source(col(Applications.SELF_REPORTED_SOURCE)))
                .withColumn(RecruitingFeatures.SOURCE, credited())
                .withColumn(RecruitingFeatures.NETWORK, network(rules))
                .withColumn(RecruitingFeatures.KIND, lit(Kind.APPLICATION))
                .withColumn(RecruitingFeatures.SUBJECT, col(Applications.APPLICANT_ID))
                .withColumn(
                        RecruitingFeatures.STAGE,
                        get(stages(), col(RANK).cast("int").minus(1)))
                .withColumn(RecruitingFeatures.MONTHS_AGO, MonthEnd.monthsAgo(col(FIRST)))
                .withColumn(RecruitingFeatures.COHORT, cohort());
    }

    private static Column rank() {
        return array_position(stages(), col(Applications.STAGE));
    }

    private static Column stages() {
        return array(STAGES.stream().map(org.apache.spark.sql.functions::lit).toArray(Column[]::new));
    }

    /** What was said first; of what was said at the same time the lesser. */
    private static Column firstOf(String column) {
        Column order = struct(col(Applications.AT), rank(), col(column));
        return min_by(col(column), when(col(column).isNotNull(), order)).as(column);
    }

    private static Dataset<Row> jobs(Conformed in) {
        return in.table(Requisitions.TABLE)
                .select(Working.MONTH, Requisitions.REQUISITION_ID, Requisitions.ROLE_FAMILY, Requisitions.LOCATION);
    }

    private static Column credited() {
        Column system = col(RecruitingFeatures.SYSTEM_SOURCE);
        return when(col(REFERRER).gt(0).or(coalesce(system.equalTo(Source.REFERRAL), lit(false))), Source.REFERRAL)
                .when(system.equalTo(Source.SOURCED), Source.SOURCED)
                .otherwise(coalesce(col(RecruitingFeatures.LINK_SOURCE), system, lit(Source.UNKNOWN)));
    }

    /** Of those that are credited to sharing because the link says so. */
    private static Column network(SourceRules rules) {
        Column shared = col(RecruitingFeatures.SOURCE)
                .equalTo(Source.SHARE)
                .and(col(RecruitingFeatures.LINK_SOURCE).equalTo(Source.SHARE));
        return when(shared, rules.network(col(Applications.UTM_SOURCE)));
    }

    private static Column cohort() {
        Column settledBefore = MonthEnd.of().minus(expr("make_dt_interval(" + DAYS_TO_SETTLE + ")"));
        return when(col(FIRST).lt(settledBefore), Cohort.SETTLED).otherwise(Cohort.OPEN);
    }
}
