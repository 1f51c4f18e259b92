package io.polyphony.jobs.conform;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** What became of a row. Each row has exactly one fate. */
enum Fate {
    CONFORMED,
    OTHER_MONTH,
    NOT_OPTED_IN,
    FILTERED,
    REJECTED,
    DUPLICATE,
    /** A later delivery says something else of the same thing. */
    SUPERSEDED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Column literal() {
        return functions.lit(code());
    }

    /** The row has this fate. */
    Column holds() {
        return functions.col(Trace.FATE).equalTo(literal());
    }
}
