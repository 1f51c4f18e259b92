package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.AccountDays.Delivery;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.PageFeatures.Kind;
import java.util.Map;
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

    private PageRows() {}

    /** A row per month, account of the brand and kind. */
    static Dataset<Row> of(Conformed in) {
        Column delivery = coalesce(col(AccountDays.DELIVERY), lit(Delivery.UNKNOWN));
        Column organic = delivery.equalTo(Delivery.ORGANIC);
        Column told = col(ORGANIC).isNotNull();
        return in.table(AccountDays.TABLE)
                .where(col(AccountDays.KIND).isin(Kind.IMPRESSION, Kind.FOLLOW))
                .where(delivery.notEqual(Delivery.SPONSORED))
                .groupBy(Working.MONTH, AccountDays.ACCOUNT_ID, AccountDays.KIND)
                .agg(
                        sum(when(organic, col(AccountDays.COUNT))).as(ORGANIC),
                        sum(AccountDays.COUNT).as(PageFeatures.TOTAL),
                        days(when(organic, col(AccountDays.DAY))).as(ORGANIC + DAYS),
                        days(col(AccountDays.DAY)).as(DAYS))
                .join(broadcast(pages(in)), new String[] {Working.MONTH, AccountDays.ACCOUNT_ID}, "inner")
                .withColumns(Map.of(
                        PageFeatures.SUBJECT, col(AccountDays.ACCOUNT_ID),
                        PageFeatures.TOTAL, coalesce(col(ORGANIC), col(PageFeatures.TOTAL)),
                        PageFeatures.MISSING_DAYS,
                                daysOfMonth()
                                        .minus(when(told, col(ORGANIC + DAYS)).otherwise(col(DAYS)))));
    }

    /** How many days there are of a page: a set of a month's, which has no need of a second shuffle. */
    private static Column days(Column day) {
        return size(collect_set(day));
    }

    /** A row per month and account of the brand that is on one network. */
    private static Dataset<Row> pages(Conformed in) {
        return in.table(Accounts.TABLE)
                .groupBy(Working.MONTH, Accounts.ACCOUNT_ID)
                .agg(
                        max_by(col(Accounts.VOICE), col(Accounts.MEASURED_ON)).as(Accounts.VOICE),
                        min(col(Accounts.NETWORK)).as(PageFeatures.NETWORK),
                        max(col(Accounts.NETWORK)).as(Accounts.NETWORK + "_too"))
                .where(col(Accounts.VOICE).equalTo(Accounts.Voice.BRAND))
                .where(col(PageFeatures.NETWORK).equalTo(col(Accounts.NETWORK + "_too")))
                .select(Working.MONTH, Accounts.ACCOUNT_ID, PageFeatures.NETWORK);
    }

    private static Column daysOfMonth() {
        return dayofmonth(last_day(to_date(col(Working.MONTH), "yyyy-MM")));
    }
}
