package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

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
    private static final String IN = "_opted_in_at";
    private static final String OUT = "_opted_out_at";
    private static final String LATEST = "_latest";

    private final Dataset<Row> accounts;

    /** The directory of conformed accounts and people. */
    Directory(Dataset<Row> accounts, Dataset<Row> people) {
        Dataset<Row> optIns = people.filter(Fate.CONFORMED.holds())
                .select(
                        col(People.PERSON_ID).as(PREFIX + People.PERSON_ID),
                        col(People.OPTED_IN_AT).as(IN),
                        col(People.OPTED_OUT_AT).as(OUT));
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
                col(IN),
                col(OUT),
                coalesce(col(Accounts.EXPORT_CUT), lit(false)).as(CUT),
                isBrand(Accounts.VOICE).or(col(IN).isNotNull()).as(COUNTS));
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
        Column takesPart = col(IN).leq(at).and(col(OUT).isNull().or(col(OUT).gt(at)));
        return functions.not(isBrand(VOICE)).and(functions.not(coalesce(takesPart, lit(false))));
    }

    /** Drops what only the decision needs; {@link #CUT} and {@link #COUNTS} stay. */
    static Dataset<Row> forget(Dataset<Row> rows) {
        return rows.drop(VOICE, IN, OUT);
    }
}
