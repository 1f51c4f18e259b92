package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who speaks through an account, and since when they take part; by the account's latest measurement. An erased person's
 * accounts are known, but nobody's who takes part.
 */
final class Directory {
    /** The account's export is cut. */
    static final String CUT = "_cut";
    /** The account speaks for the brand, or for a person who has opted in at some time. */
    static final String COUNTS = "_counts";

    private static final String PREFIX = "_dir_";
    private static final String VOICE = "_voice";
    private static final String TAKES_PART = "_takes_part";
    private static final String LATEST = "_latest";

    private final Dataset<Row> accounts;

    /** The directory of conformed accounts and people. */
    Directory(Dataset<Row> accounts, Dataset<Row> people) {
        Column interval = struct(col(People.OPTED_IN_AT), col(People.OPTED_OUT_AT));
        Dataset<Row> optIns = people.filter(
                        Fate.CONFORMED.holds().and(col(People.OPTED_IN_AT).isNotNull()))
                .groupBy(col(People.PERSON_ID).as(PREFIX + People.PERSON_ID))
                .agg(sort_array(collect_set(interval)).as(TAKES_PART));
        this.accounts = accounts.filter(Fate.CONFORMED.holds().or(Fate.NOT_OPTED_IN.holds()))
                .join(broadcast(optIns), col(Accounts.PERSON_ID).equalTo(col(PREFIX + People.PERSON_ID)), "left");
    }

    /**
     * Joins who speaks to rows that name an account; {@link #unknown} and {@link #silent} then tell.
     *
     * @param key the account's columns that the rows have: its id, or id and network
     */
    Dataset<Row> join(Dataset<Row> rows, String... key) {
        Column[] by = Arrays.stream(key).map(k -> col(k).as(PREFIX + k)).toArray(Column[]::new);
        Dataset<Row> known = accounts.groupBy(by)
                .agg(max_by(facts(), struct(col(Accounts.MEASURED_ON), facts())).as(LATEST))
                .select("*", LATEST + ".*")
                .drop(LATEST);
        Column match =
                Arrays.stream(key).map(k -> col(k).equalTo(col(PREFIX + k))).reduce(lit(true), Column::and);
        String[] helpers = Arrays.stream(key).map(k -> PREFIX + k).toArray(String[]::new);
        return rows.join(broadcast(known), match, "left").drop(helpers);
    }

    private static Column facts() {
        return struct(
                col(Accounts.VOICE).as(VOICE),
                col(TAKES_PART),
                coalesce(col(Accounts.EXPORT_CUT), lit(false)).as(CUT),
                isBrand(Accounts.VOICE).or(col(TAKES_PART).isNotNull()).as(COUNTS));
    }

    private static Column isBrand(String column) {
        return col(column).equalTo(Accounts.Voice.BRAND);
    }

    /** The account is not among the accounts. */
    static Column unknown() {
        return col(VOICE).isNull();
    }

    /** The account is a person's who does not take part at that time. */
    static Column silent(Column at) {
        Column takesPart = exists(col(TAKES_PART), interval -> {
            Column out = interval.getField(People.OPTED_OUT_AT);
            return interval.getField(People.OPTED_IN_AT)
                    .leq(at)
                    .and(out.isNull().or(out.gt(at)));
        });
        return not(isBrand(VOICE)).and(not(coalesce(takesPart, lit(false))));
    }

    /** Drops what only the decision needs; {@link #CUT} and {@link #COUNTS} stay. */
    static Dataset<Row> forget(Dataset<Row> rows) {
        return rows.drop(VOICE, TAKES_PART);
    }
}
