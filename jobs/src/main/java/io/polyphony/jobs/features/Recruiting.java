package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;

import io.polyphony.jobs.conform.MonthTables;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import io.polyphony.schemas.table.Requisitions;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What recruiting metrics are made of, in one table: applications, clicks, costs and jobs of the {@value #MONTHS} months that
 * end with the month. The period is the same for every company: one that was chosen because a shorter one held too few
 * people would tell that it did.
 */
final class Recruiting {
    /** Months of a period. */
    static final int MONTHS = MonthTables.RECRUITING_MONTHS;

    /** The tables that any of it is made of. */
    static final Set<String> TABLES = Set.of(Applications.TABLE, LinkClicks.TABLE, Costs.TABLE, Requisitions.TABLE);

    private static final String HIRED = "hired_at";

    private Recruiting() {}

    /** A row per month and application, click, cost, job; columns that a kind has no use for are null. */
    static Dataset<Row> of(Conformed in, SourceRules rules) {
        return Stream.of(Applicants.of(in, rules), clicks(in, rules), costs(in, rules), jobs(in))
                .map(rows -> ContractColumns.of(rows, RecruitingFeatures.TABLE))
                .reduce(Dataset::union)
                .orElseThrow();
    }

    private static Dataset<Row> clicks(Conformed in, SourceRules rules) {
        return in.table(LinkClicks.TABLE)
                .withColumn(RecruitingFeatures.KIND, lit(Kind.CLICK))
                .withColumn(RecruitingFeatures.SUBJECT, col(LinkClicks.CLICK_ID))
                .withColumn(RecruitingFeatures.MONTHS_AGO, MonthEnd.monthsAgo(col(LinkClicks.AT)))
                .withColumn(
                        RecruitingFeatures.SOURCE, rules.source(col(LinkClicks.UTM_SOURCE), col(LinkClicks.UTM_MEDIUM)))
                .withColumn(RecruitingFeatures.HUMAN, rules.human());
    }

    private static Dataset<Row> costs(Conformed in, SourceRules rules) {
        return in.table(Costs.TABLE)
                .withColumn(RecruitingFeatures.KIND, lit(Kind.COST))
                .withColumn(
                        RecruitingFeatures.MONTHS_AGO,
                        MonthEnd.monthsAgo(to_date(col(MonthTables.COST_MONTH), "yyyy-MM")))
                .withColumn(RecruitingFeatures.SOURCE, rules.source(col(Costs.CHANNEL)));
    }

    /** Jobs opened within twice the period: until the first was hired, else until they were closed, else until now. */
    private static Dataset<Row> jobs(Conformed in) {
        Dataset<Row> hired = in.table(Applications.TABLE)
                .where(col(Applications.STAGE).equalTo(Applications.Stage.HIRED))
                .groupBy(Working.MONTH, Applications.REQUISITION_ID)
                .agg(min(Applications.AT).as(HIRED));
        Column opened = col(Requisitions.OPENED_ON);
        Column until =
                coalesce(to_date(col(HIRED)), least(to_date(col(Requisitions.CLOSED_ON)), to_date(MonthEnd.of())));
        return in.table(Requisitions.TABLE)
                .where(opened.geq(add_months(MonthEnd.of(), -2 * MONTHS)))
                .join(hired, new String[] {Working.MONTH, Requisitions.REQUISITION_ID}, "left")
                .withColumn(RecruitingFeatures.KIND, lit(Kind.REQUISITION))
                .withColumn(RecruitingFeatures.SUBJECT, col(Requisitions.REQUISITION_ID))
                .withColumn(RecruitingFeatures.DAYS, greatest(lit(0), datediff(until, to_date(opened))))
                .withColumn(RecruitingFeatures.FILLED, col(HIRED).isNotNull());
    }
}
