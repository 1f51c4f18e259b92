package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;

import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.AccountDays.Delivery;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.PageFeatures.Kind;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the brand's pages say of themselves by day, over the month. An employee's daily totals are left alone: they say again
 * what the person's posts say, and a second sum of the same would tell by its difference what the first one withholds.
 *
 * <p>Of each kind only organic counts where the source tells them apart, else all that was not paid for. An account whose id is
 * on several networks is left out, since its days do not say of which one they are.
 */
final class PageRows {
    private static final String ORGANIC = "organic";
    private static final String DAYS = "days";
    private static final String COUNTED = "counted";

    private PageRows() {}

    /** A row per month, account of the brand and kind. */
    static Dataset<Row> of(Conformed in) {
        Column delivery = coalesce(col(AccountDays.DELIVERY), lit(Delivery.UNKNOWN));
        return in.table(AccountDays.TABLE)
                .where(col(AccountDays.KIND).isin(Kind.IMPRESSION, Kind.FOLLOW))
                .where(delivery.notEqual(Delivery.SPONSORED))
                .groupBy(
                        col(Working.MONTH),
                        col(AccountDays.ACCOUNT_ID),
                        col(AccountDays.KIND),
                        delivery.equalTo(Delivery.ORGANIC).as(ORGANIC))
                .agg(
                        sum(AccountDays.COUNT).as(PageFeatures.TOTAL),
                        count_distinct(col(AccountDays.DAY)).as(DAYS))
                .groupBy(Working.MONTH, AccountDays.ACCOUNT_ID, AccountDays.KIND)
                .agg(max_by(struct(col(PageFeatures.TOTAL), col(DAYS)), col(ORGANIC))
                        .as(COUNTED))
                .join(broadcast(pages(in)), new String[] {Working.MONTH, AccountDays.ACCOUNT_ID}, "inner")
                .withColumn(PageFeatures.SUBJECT, col(AccountDays.ACCOUNT_ID))
                .withColumn(PageFeatures.TOTAL, col(COUNTED).getField(PageFeatures.TOTAL))
                .withColumn(
                        PageFeatures.MISSING_DAYS,
                        daysOfMonth().minus(col(COUNTED).getField(DAYS)));
    }

    /** A row per month and account of the brand that is on one network. */
    private static Dataset<Row> pages(Conformed in) {
        return in.table(Accounts.TABLE)
                .groupBy(Working.MONTH, Accounts.ACCOUNT_ID)
                .agg(
                        max_by(col(Accounts.VOICE), col(Accounts.MEASURED_ON)).as(Accounts.VOICE),
                        min(col(Accounts.NETWORK)).as(PageFeatures.NETWORK),
                        count_distinct(col(Accounts.NETWORK)).as(COUNTED))
                .where(col(Accounts.VOICE)
                        .equalTo(Accounts.Voice.BRAND)
                        .and(col(COUNTED).equalTo(1)))
                .select(Working.MONTH, Accounts.ACCOUNT_ID, PageFeatures.NETWORK);
    }

    private static Column daysOfMonth() {
        return dayofmonth(last_day(to_date(col(Working.MONTH), "yyyy-MM")));
    }
}
