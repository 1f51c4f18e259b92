package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.locate;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Everybody who ever posted while opted in, as far as months are known, and for how long they went on.
 *
 * <p>What they did is a text with a letter for each month from the first in which they posted. That of the last month before is all
 * that is kept of earlier ones; the months of a pass go on from it. Who is not among a month's people any more is out.
 */
final class Advocates {
    private static final String POSTED = "a";
    private static final String POSTED_THEN_OUT = "x";
    private static final String SILENT = "i";
    private static final String OUT = "o";
    private static final String UNKNOWN = "-";

    /** A month in which they posted. */
    private static final String ACTIVE = "[" + POSTED + POSTED_THEN_OUT + "]";
    /** From the second month on as long as they are in. */
    private static final String WHILE_IN = "^" + POSTED + "([" + POSTED + SILENT + UNKNOWN + "]*?)" + UNKNOWN + "*([^"
            + POSTED + SILENT + UNKNOWN + "].*)?$";

    private static final String MONTHS = "by_month";
    private static final String LETTER = "letter";
    private static final String BEFORE = "before";
    private static final String ROUTE_BEFORE = "route_before";
    private static final String AS_OF = "as_of";
    private static final String ASKS = "mandatory_asks";
    private static final String AGO = "months_ago";

    private Advocates() {}

    /**
     * A row per month and advocate.
     *
     * @param population rows of the months
     * @param months the months, in order
     */
    static Dataset<Row> of(Conformed in, Dataset<Row> population, List<YearMonth> months, Past past) {
        Dataset<Row> states = byPerson(population)
                .join(kept(past), new String[] {ProgrammeFeatures.SUBJECT}, "full")
                .select(
                        col(ProgrammeFeatures.SUBJECT),
                        explode(array(months.stream()
                                        .map(month -> asOf(month, months, past))
                                        .toArray(Column[]::new)))
                                .as(AS_OF))
                .select(ProgrammeFeatures.SUBJECT, AS_OF + ".*")
                .where(col(ProgrammeFeatures.HISTORY).notEqual(""));
        return followed(states.join(broadcast(asks(in)), new String[] {Working.MONTH}, "left"))
                .withColumn(ProgrammeFeatures.KIND, lit(Kind.ADVOCATE));
    }

    private static Dataset<Row> byPerson(Dataset<Row> population) {
        Column in = col(Population.EMPLOYED).and(col(Population.OPTED_IN));
        Column letter = when(col(Population.ACTIVE), when(in, POSTED).otherwise(POSTED_THEN_OUT))
                .otherwise(when(in, SILENT).otherwise(OUT));
        Column month = struct(letter.as(LETTER), col(Population.JOIN_ROUTE), col(Population.DEPARTMENT));
        return population
                .groupBy(col(Population.PERSON_ID).as(ProgrammeFeatures.SUBJECT))
                .agg(map_from_entries(collect_list(struct(col(Working.MONTH), month)))
                        .as(MONTHS));
    }

    private static Dataset<Row> kept(Past past) {
        return past.programme()
                .where(col(ProgrammeFeatures.KIND).equalTo(Kind.ADVOCATE))
                .select(
                        col(ProgrammeFeatures.SUBJECT),
                        col(ProgrammeFeatures.HISTORY).as(BEFORE),
                        col(ProgrammeFeatures.JOIN_ROUTE).as(ROUTE_BEFORE));
    }

    /** What is known of a person at the end of a month; an empty history: they never posted. */
    private static Column asOf(YearMonth month, List<YearMonth> months, Past past) {
        List<Column> letters = new ArrayList<>();
        YearMonth first = past.month().map(before -> before.plusMonths(1)).orElse(months.get(0));
        for (YearMonth m = first; !m.isAfter(month); m = m.plusMonths(1)) {
            letters.add(months.contains(m) ? coalesce(of(m, LETTER), lit(OUT)) : lit(UNKNOWN));
        }
        Column since = concat(letters.toArray(Column[]::new));
        Column history = when(col(BEFORE).isNotNull(), concat(col(BEFORE), since))
                .otherwise(regexp_extract(since, ACTIVE + ".*$", 0));
        return struct(
                lit(month.toString()).as(Working.MONTH),
                history.as(ProgrammeFeatures.HISTORY),
                coalesce(of(month, Population.JOIN_ROUTE), col(ROUTE_BEFORE)).as(ProgrammeFeatures.JOIN_ROUTE),
                of(month, Population.DEPARTMENT).as(Population.DEPARTMENT));
    }

    private static Column of(YearMonth month, String field) {
        return try_element_at(col(MONTHS), lit(month.toString())).getField(field);
    }

    /** A row per month: the requests without a choice that were sent by its end, months before it, and to whom. */
    private static Dataset<Row> asks(Conformed in) {
        Column ask = struct(MonthEnd.monthsAgo(col(Asks.SENT_AT)).as(AGO), col(Asks.DEPARTMENT));
        return in.table(Asks.TABLE)
                .where(col(Asks.MANDATORY).and(col(Asks.SENT_AT).lt(MonthEnd.of())))
                .groupBy(Working.MONTH)
                .agg(collect_set(ask).as(ASKS));
    }

    private static Dataset<Row> followed(Dataset<Row> states) {
        Column history = col(ProgrammeFeatures.HISTORY);
        Column in = regexp_extract(history, WHILE_IN, 1);
        Column idleAt = locate(SILENT + SILENT, in);
        Column last = substring(history, -1, 1);
        Column here = length(history)
                .geq(3)
                .and(substring(history, -3, 1).rlike(ACTIVE))
                .and(substring(history, -2, 1).notEqual(UNKNOWN))
                .and(last.isin(POSTED, SILENT));
        // Whether a month is the first of two idle ones is known of all but the last.
        return states.withColumn(ProgrammeFeatures.IDLE, idleAt.gt(0))
                .withColumn(
                        ProgrammeFeatures.MONTHS_ON,
                        when(idleAt.gt(0), idleAt)
                                .otherwise(greatest(lit(0), length(in).minus(1))))
                .withColumn(
                        ProgrammeFeatures.ASKED_AFTER,
                        askedAfter(length(history).minus(1)))
                .withColumn(ProgrammeFeatures.STILL_HERE, here)
                .withColumn(
                        ProgrammeFeatures.STAYED,
                        here.and(substring(history, -2, 2).rlike(ACTIVE)));
    }

    /** @param age months since the first one */
    private static Column askedAfter(Column age) {
        Column theirs = filter(
                col(ASKS),
                ask -> ask.getField(AGO)
                        .leq(age)
                        .and(Requests.concerns(ask.getField(Asks.DEPARTMENT), col(Population.DEPARTMENT))));
        return array_min(transform(theirs, ask -> age.minus(ask.getField(AGO))));
    }
}
