package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.OutcomeFeatures.Source;
import io.polyphony.schemas.table.Outcomes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Business results of the twelve months that end with the month, each credited once by its campaign tags: to an employee's link
 * where utm_source or utm_medium says that somebody shared it, else to paid media where utm_medium says so, else to the brand's posts where
 * utm_source names these, or a network whose medium is social. Anything else that is said is {@code other}.
 */
final class OutcomeRows {
    private OutcomeRows() {}

    /** A row per month and row of {@code outcomes}. */
    static Dataset<Row> of(Conformed in, SourceRules rules) {
        Column source = credited(rules);
        return in.table(Outcomes.TABLE)
                .withColumn(OutcomeFeatures.SOURCE, source)
                .withColumn(
                        OutcomeFeatures.SUBJECT,
                        when(col(OutcomeFeatures.SOURCE).equalTo(Source.SHARE), col(Outcomes.UTM_CONTENT)))
                .withColumn(OutcomeFeatures.MONTHS_AGO, MonthEnd.monthsAgo(col(Outcomes.AT)))
                .withColumn(OutcomeFeatures.RESULTS, col(Outcomes.COUNT));
    }

    private static Column credited(SourceRules rules) {
        Column name = rules.source(col(Outcomes.UTM_SOURCE));
        Column medium = rules.medium(col(Outcomes.UTM_MEDIUM));
        Column ofBrand = name.equalTo(Source.BRAND_SOCIAL)
                .or(rules.network(col(Outcomes.UTM_SOURCE)).isNotNull().and(medium.equalTo(SourceRules.SOCIAL)));
        return when(name.equalTo(Source.SHARE).or(medium.equalTo(SourceRules.SHARE)), Source.SHARE)
                .when(medium.equalTo(SourceRules.PAID), Source.PAID)
                .when(ofBrand, Source.BRAND_SOCIAL)
                .when(coalesce(name, medium).isNull(), Source.UNKNOWN)
                .otherwise(lit(Source.OTHER));
    }
}
