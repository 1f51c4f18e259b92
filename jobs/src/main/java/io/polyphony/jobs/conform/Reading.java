package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.timestamp_micros;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import io.polyphony.schemas.mapping.SourceColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** How numbers and dates of people's tools become what contracts read; what does not fit stays as it is. */
final class Reading {
    private static final String GROUPING = " ,.'\u2019\u00A0\u202F";
    private static final String GROUPED = "^-?\\d{1,3}([" + GROUPING + "]\\d{3})+$";
    private static final String PERCENT = "^-?\\d+([.,]\\d+)?[\\s\u00A0\u202F]?%$";
    private static final String LESS_THAN = "^<.*%$";
    private static final String WEEKDAY = "^\\p{L}+[,.]? ";
    private static final String DATE = "yyyy-MM-dd";
    private static final String MOMENT = "yyyy-MM-dd'T'HH:mm:ss";
    private static final int PER_HUNDRED = 100;
    private static final Map<String, Epoch> EPOCHS = Map.of(
            "epoch-seconds", new Epoch("^\\d{9,11}$", 1_000_000),
            "epoch-millis", new Epoch("^\\d{12,14}$", 1_000),
            "epoch-micros", new Epoch("^\\d{15,17}$", 1));

    private Reading() {}

    /** A count of time since 1970: how it looks, and microseconds of one. */
    private record Epoch(String shape, int micros) {}

    /** The columns that are not read as they are, by name. */
    static Map<String, Column> of(List<SourceColumn> columns) {
        Map<String, Column> read = new LinkedHashMap<>();
        for (SourceColumn column : columns) {
            Column text = col(column.name());
            if (column.as() != null) {
                read.put(column.name(), number(text, column.as()));
            } else if (!column.dates().isEmpty()) {
                read.put(column.name(), date(text, column.dates()));
            }
        }
        return read;
    }

    private static Column number(Column text, SourceColumn.As as) {
        Column plain = trim(text);
        return switch (as) {
            case COUNT ->
                when(plain.rlike(GROUPED), translate(plain, GROUPING, "")).otherwise(text);
            case PERCENT ->
                when(plain.rlike(PERCENT), fraction(plain))
                        .when(plain.rlike(LESS_THAN), lit(null))
                        .otherwise(text);
            case DECIMAL_COMMA ->
                when(plain.rlike("^-?\\d+,\\d+$"), translate(plain, ",", ".")).otherwise(text);
        };
    }

    private static Column fraction(Column percent) {
        return translate(translate(percent, "% \u00A0\u202F", ""), ",", ".")
                .cast(DataTypes.createDecimalType(18, 6))
                .divide(PER_HUNDRED)
                .cast(DataTypes.DoubleType)
                .cast(DataTypes.StringType);
    }

    private static Column date(Column text, List<String> patterns) {
        Stream<Column> fits = patterns.stream().map(pattern -> fitting(trim(text), pattern));
        return coalesce(Stream.concat(fits, Stream.of(text)).toArray(Column[]::new));
    }

    private static Column fitting(Column text, String pattern) {
        Epoch epoch = EPOCHS.get(pattern);
        if (epoch != null) {
            Column micros = text.try_cast(DataTypes.LongType).multiply(epoch.micros());
            return when(
                    text.rlike(epoch.shape()),
                    concat(date_format(timestamp_micros(micros), MOMENT + ".SSSSSS"), lit("Z")));
        }
        Column when = try_to_timestamp(withoutWeekday(text, pattern), lit(pattern.replaceFirst("^E+,? ?", "")));
        boolean isDate = !pattern.contains("H") && !pattern.contains("h");
        Column iso = date_format(when, isDate ? DATE : MOMENT);
        return hasOffset(pattern) ? concat(iso, lit("Z")) : iso;
    }

    /** Weekdays add nothing to a date, and Spark does not read them. */
    private static Column withoutWeekday(Column text, String pattern) {
        return pattern.startsWith("E") ? regexp_replace(text, WEEKDAY, "") : text;
    }

    private static boolean hasOffset(String pattern) {
        return pattern.contains("X") || pattern.contains("x") || pattern.contains("Z");
    }
}
