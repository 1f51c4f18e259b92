package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.contract.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Text to the types of a contract, and what is wrong with it where that can't be done. */
final class Typing {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String CLOCK = "\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "(Z|z|[+-]\\d{2}(:?\\d{2})?)";
    private static final String TIMESTAMP = "^" + DATE + "([T ]" + CLOCK + " ?" + OFFSET + "?)?$";
    private static final String WITH_OFFSET = "^" + DATE + "[T ]" + CLOCK + " ?" + OFFSET + "$";
    private static final String PLAIN_UTC = "____-__-__T__:__:__Z";
    private static final int PLAIN_LOCAL_LENGTH = 19;
    private static final String INTEGER = "^[+-]?\\d+$";
    private static final String NUMBER = "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$";
    private static final String SPOILT = "^\\d+([.,]\\d+)?[eE]\\+\\d+$";

    private static final String GIVEN = "_given_";

    private final Field field;
    private final Column text;
    private final Column plain;
    private final String zone;

    /**
     * The typing of one column.
     *
     * @param field what the contract says of it; the text is in the column of that name, blank is null
     * @param zone zone of times without offset
     */
    Typing(Field field, String zone) {
        this.field = field;
        this.text = col(field.name());
        this.plain = trim(text);
        this.zone = zone;
    }

    /** The value under the column's name, null where there is none or it is no good; and the text it was made from. */
    Stream<Column> columns() {
        return field.type() == Field.Type.STRING
                ? Stream.of(text)
                : Stream.of(value().as(field.name()), text.as(GIVEN + field.name()));
    }

    private Column value() {
        return switch (field.type()) {
            case STRING -> text;
            case ARRAY -> throw new IllegalArgumentException(field.name() + " is in no input");
            case INTEGER, BOOLEAN -> cast();
            case NUMBER -> when(plain.rlike(NUMBER), cast());
            case DATE -> when(plain.rlike("^" + DATE + "$"), cast());
            case TIMESTAMP ->
                when(isPlainUtc(), text.substr(1, PLAIN_LOCAL_LENGTH).try_cast(DataTypes.TimestampType))
                        .otherwise(instant());
        };
    }

    private Column cast() {
        return text.try_cast(SparkSchemas.type(field.type()));
    }

    /** 2026-10-25T01:30:00Z, which most exports have, needs no pattern; the session's own zone is UTC. */
    private Column isPlainUtc() {
        return text.like(PLAIN_UTC).and(text.substr(PLAIN_LOCAL_LENGTH, 1).between("0", "9"));
    }

    /** A bare day is that day in every zone: in UTC the evening before would often be another month's. */
    private Column instant() {
        Column seconds = regexp_replace(plain, lit("^(" + DATE + "[T ]\\d{1,2}:\\d{2})($|[^:\\d])"), lit("$1:00$2"));
        Column hours = regexp_replace(seconds, lit("([+-]\\d{2})$"), lit("$1:00"));
        Column offset = regexp_replace(hours, lit("([+-]\\d{2})(\\d{2})$"), lit("$1:$2"));
        Column day = concat(plain, lit("T00:00:00Z")).try_cast(DataTypes.TimestampType);
        Column local = concat(seconds, lit("Z")).try_cast(DataTypes.TimestampType);
        return when(plain.rlike("^" + DATE + "$"), day)
                .when(plain.rlike(WITH_OFFSET), offset.try_cast(DataTypes.TimestampType))
                .when(plain.rlike(TIMESTAMP), to_utc_timestamp(local, lit(zone)));
    }

    /** A struct of reason and column, null where nothing is wrong; over {@link #columns()}. */
    Column problem() {
        List<Column> problems = new ArrayList<>();
        if (field.type() == Field.Type.STRING) {
            ofText(problems);
        } else {
            ofValue(problems);
        }
        problems.add(lit(null));
        return coalesce(problems.toArray(Column[]::new));
    }

    private void ofText(List<Column> problems) {
        if (field.required()) {
            problems.add(when(text.isNull(), says(RejectReason.MISSING_VALUE)));
        }
        if (isIdentifier()) {
            Column mayBeSpoilt = text.contains("E+").or(text.contains("e+"));
            problems.add(when(mayBeSpoilt.and(plain.rlike(SPOILT)), says(RejectReason.SPOILT_ID)));
        }
        if (field.identifiesPerson()) {
            problems.add(when(not(text.rlike(IdentifierForm.ANY)), says(RejectReason.NOT_AN_IDENTIFIER)));
        }
        if (field.classification() == Field.Classification.IDENTIFIER) {
            Column clean = text.rlike(IdentifierForm.THING)
                    .and(HandleMasking.masked(text).equalTo(text));
            problems.add(when(not(clean), says(RejectReason.NOT_AN_IDENTIFIER)));
        }
        if (!field.values().isEmpty()) {
            Object[] legal = field.values().toArray();
            problems.add(when(not(text.isin(legal)), says(RejectReason.NOT_ALLOWED_VALUE)));
        }
    }

    private boolean isIdentifier() {
        return field.key()
                || field.references().isPresent()
                || field.identifiesPerson()
                || field.classification() == Field.Classification.IDENTIFIER;
    }

    private void ofValue(List<Column> problems) {
        Column value = col(field.name());
        Column given = col(GIVEN + field.name());
        if (field.required()) {
            problems.add(when(given.isNull(), says(RejectReason.MISSING_VALUE)));
        }
        Column spoilt = value.isNull().and(given.isNotNull());
        if (field.type() == Field.Type.INTEGER) {
            // More digits than 64 bits hold is a number all the same, only too large.
            Column overflow = spoilt.and(trim(given).rlike(INTEGER));
            problems.add(when(overflow.and(trim(given).startsWith("-")), says(RejectReason.BELOW_MINIMUM)));
            problems.add(when(overflow, says(RejectReason.ABOVE_MAXIMUM)));
        }
        problems.add(when(spoilt, says(notOfType())));
        field.minimum().ifPresent(m -> problems.add(when(value.lt(m), says(RejectReason.BELOW_MINIMUM))));
        field.maximum().ifPresent(m -> problems.add(when(value.gt(m), says(RejectReason.ABOVE_MAXIMUM))));
    }

    private RejectReason notOfType() {
        return switch (field.type()) {
            case INTEGER -> RejectReason.NOT_AN_INTEGER;
            case NUMBER -> RejectReason.NOT_A_NUMBER;
            case BOOLEAN -> RejectReason.NOT_A_BOOLEAN;
            case DATE -> RejectReason.NOT_A_DATE;
            case TIMESTAMP -> RejectReason.NOT_A_TIMESTAMP;
            case STRING, ARRAY -> RejectReason.NOT_ALLOWED_VALUE;
        };
    }

    private Column says(RejectReason reason) {
        return struct(lit(reason.code()).as(Trace.REASON), lit(field.name()).as(Trace.COLUMN));
    }
}
