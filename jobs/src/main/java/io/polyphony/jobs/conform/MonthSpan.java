package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.Ideas;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.Outcomes;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Requisitions;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which months a row belongs to, for every contract, in UTC, as columns of the row: so a delivery is conformed once for all
 * months, and a month is a choice among its rows ({@link MonthClip}).
 *
 * <p>People and accounts are taken whole, since each month needs the history before it. Content, ideas, requests, jobs and
 * audiences belong to every month from their date on; content only for {@value #OFFERED_DAYS} days, except in months in
 * which a post shares it. Clicks on links, costs and outcomes belong to the twelve months that begin with theirs, steps of
 * applications to twice as many, so that it can be seen that an application began before. All else belongs to the month of
 * its first required date or time, and an engagement to the month of its post.
 */
final class MonthSpan {
    /** Days before a month in which an offered piece may still be shared. */
    static final int OFFERED_DAYS = 60;

    /** First month, as {@link #number}; null: no first, or its fate was decided before its month was asked for. */
    static final String FIRST = "_first";
    /** Last month; null: no last. */
    static final String LAST = "_last";
    /** Array of month and fate: what holds in other months than those; null: another month's row. Null as a month: in all. */
    static final String ALSO = "_also";
    /** Field of {@link #ALSO}. */
    static final String MONTH = "month";

    private static final int MONTHS = 12;
    private static final String ALSO_TYPE = "array<struct<" + MONTH + ":int," + Trace.FATE + ":string>>";
    private static final Set<String> WHOLE = Set.of(People.TABLE, Accounts.TABLE);
    private static final Set<String> FROM_THEN_ON =
            Set.of(Content.TABLE, Ideas.TABLE, Asks.TABLE, Requisitions.TABLE, Audience.TABLE);
    /** For how many months. */
    private static final Map<String, Integer> FOR_A_WHILE = Map.of(
            LinkClicks.TABLE, MonthTables.RECRUITING_MONTHS,
            Costs.TABLE, MonthTables.RECRUITING_MONTHS,
            Outcomes.TABLE, MonthTables.RECRUITING_MONTHS,
            Applications.TABLE, 2 * MonthTables.RECRUITING_MONTHS);

    private MonthSpan() {}

    /** A month as a number; the next month has the next one. */
    static int number(YearMonth month) {
        return month.getYear() * MONTHS + month.getMonthValue() - 1;
    }

    /** The month of a {@link #number}. */
    static YearMonth yearMonth(int number) {
        return YearMonth.of(number / MONTHS, number % MONTHS + 1);
    }

    /** Each row of the contract belongs to one month. */
    static boolean ofOneMonth(String contract) {
        return !WHOLE.contains(contract) && !FROM_THEN_ON.contains(contract) && !FOR_A_WHILE.containsKey(contract);
    }

    /** The rows with their span; what is wrong with them by now is wrong in every month. */
    static Dataset<Row> added(Dataset<Row> rows, Contract contract) {
        Column good = Fate.CONFORMED.holds();
        Column first = WHOLE.contains(contract.id()) ? lit(null).cast("int") : first(contract);
        return rows.withColumns(Map.of(
                FIRST, when(good, first),
                LAST, when(good, ofOneMonth(contract.id()) ? first : last(contract, first)),
                ALSO, lit(null).cast(ALSO_TYPE)));
    }

    /** The rows, in every month. */
    static Dataset<Row> always(Dataset<Row> rows) {
        Column none = lit(null);
        return rows.withColumns(Map.of(FIRST, none.cast("int"), LAST, none.cast("int"), ALSO, none.cast(ALSO_TYPE)));
    }

    private static Column first(Contract contract) {
        if (contract.id().equals(Costs.TABLE)) {
            Column text = col(Costs.MONTH);
            return substring(text, 1, 4)
                    .cast("int")
                    .multiply(MONTHS)
                    .plus(substring(text, 6, 2).cast("int"))
                    .minus(1);
        }
        return number(col(time(contract).name()));
    }

    private static Column last(Contract contract, Column first) {
        Integer months = FOR_A_WHILE.get(contract.id());
        if (months != null) {
            return first.plus(months - 1);
        }
        return contract.id().equals(Content.TABLE)
                ? number(col(Content.PUBLISHED_AT).plus(expr("make_dt_interval(" + OFFERED_DAYS + ")")))
                : lit(null).cast("int");
    }

    private static Column number(Column time) {
        return year(time).multiply(MONTHS).plus(month(time)).minus(1);
    }

    /** The column that tells when a row happened. */
    static Field time(Contract contract) {
        return contract.fields().stream()
                .filter(Field::required)
                .filter(f -> f.type() == Field.Type.TIMESTAMP || f.type() == Field.Type.DATE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(contract.id() + " has no time"));
    }

    /**
     * A row per offered piece that posts share.
     *
     * @param id the name of the column with its id
     * @param months the name of the column with the months, as {@link #ALSO}
     */
    static Dataset<Row> shared(Dataset<Row> posts, String id, String months) {
        Column entry = struct(col(FIRST).as(MONTH), Fate.CONFORMED.literal().as(Trace.FATE));
        return posts.filter(Fate.CONFORMED.holds().and(col(Posts.CONTENT_ID).isNotNull()))
                .groupBy(col(Posts.CONTENT_ID).as(id))
                .agg(sort_array(collect_set(entry)).as(months));
    }

    /** An offered piece also belongs to later months in which a post shares it. */
    static Column later(String months) {
        return filter(col(months), entry -> entry.getField(MONTH).geq(col(FIRST)));
    }

    /**
     * A row per post id, of posts that were taken in: what becomes of its engagements. They share its fate, the best where
     * several posts have one id; those of a rejected post are rejected in its month.
     *
     * @param id the name of the column with the id; the others are those of a span, and {@link Trace#FATE}
     */
    static Dataset<Row> ofEngagements(Dataset<Row> posts, String id) {
        String all = "_posts";
        Column entry = struct(col(FIRST).as(MONTH), col(Trace.FATE).as(Trace.FATE));
        Dataset<Row> byId = posts.filter(not(Fate.DUPLICATE.holds())
                        .and(not(Fate.SUPERSEDED.holds()))
                        .and(not(col(FIRST).isNull().and(Fate.REJECTED.holds()))))
                .groupBy(col(Posts.POST_ID).as(id))
                .agg(sort_array(collect_set(entry)).as(all));
        Column one = element_at(col(all), 1);
        Column several = size(col(all)).gt(1);
        Column first = array_min(col(all));
        Column inAll = when(first.getField(MONTH).isNull(), first.getField(Trace.FATE));
        return byId.select(
                col(id),
                when(several, lit(-1)).otherwise(one.getField(MONTH)).as(FIRST),
                when(several, lit(-1)).otherwise(one.getField(MONTH)).as(LAST),
                one.getField(Trace.FATE).as(Trace.FATE),
                when(several, fates(col(all), inAll)).cast(ALSO_TYPE).as(ALSO));
    }

    /** By month the best fate of several posts with one id; posts of other months are of another month. */
    private static Column fates(Column posts, Column inAll) {
        Column months = array_distinct(
                transform(filter(posts, post -> post.getField(MONTH).isNotNull()), post -> post.getField(MONTH)));
        Column other = when(size(months).gt(1), Fate.OTHER_MONTH.literal());
        Column elsewhere = array(struct(
                lit(null).cast("int").as(MONTH),
                coalesce(inAll, Fate.OTHER_MONTH.literal()).as(Trace.FATE)));
        return concat(elsewhere, transform(months, month -> {
            Column good = transform(
                    filter(
                            posts,
                            post -> post.getField(MONTH)
                                    .equalTo(month)
                                    .and(post.getField(Trace.FATE).notEqual(Fate.REJECTED.literal()))),
                    post -> post.getField(Trace.FATE));
            Column best = array_min(array(array_min(good), inAll, other));
            return struct(
                    month.as(MONTH), coalesce(best, Fate.REJECTED.literal()).as(Trace.FATE));
        }));
    }
}
