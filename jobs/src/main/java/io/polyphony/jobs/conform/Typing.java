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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** Text to the types of a contract, and what is wrong with it where that can't be done. */
final class Typing {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String CLOCK = "\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?";
    private static final String OFFSET = "(Z|z|[+-]\\d{2}(:?\\d{2})?)";
    private static final String TIMESTAMP = "^" + DATE + "([T ]" + CLOCK + " ?" + OFFSET + "?)?$";
    private static final String WITH_OFFSET = "^" + DATE + "[T ]" + CLOCK + " ?" + OFFSET + "$";
    private static final String INTEGER = "^[+-]?\\d+$";
    private static final String NUMBER = "^[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?$";
    private static final String SPOILT = "^\\d+([.,]\\d+)?[eE]\\+\\d+$";

    private final Field field;
    private final Column text;
    private final Column plain;
    private final Column value;

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
        this.value = switch (field.type()) {
            case STRING -> text;
            case INTEGER -> when(plain.rlike(INTEGER), cast());
            case NUMBER -> when(plain.rlike(NUMBER), cast());
            case BOOLEAN -> cast();
            case DATE -> when(plain.rlike("^" + DATE + "$"), cast());
            case TIMESTAMP -> instant(zone);
        };
    }

    private Column cast() {
        return plain.try_cast(SparkSchemas.type(field.type()));
    }

    private Column instant(String zone) {
        Column seconds = regexp_replace(plain, lit("^(" + DATE + "[T ]\\d{1,2}:\\d{2})($|[^:\\d])"), lit("$1:00$2"));
        Column hours = regexp_replace(seconds, lit("([+-]\\d{2})$"), lit("$1:00"));
        Column offset = regexp_replace(hours, lit("([+-]\\d{2})(\\d{2})$"), lit("$1:$2"));
        Column local = when(plain.rlike("^" + DATE + "$"), concat(plain, lit("T00:00:00Z")))
                .otherwise(concat(seconds, lit("Z")))
                .try_cast(DataTypes.TimestampType);
        return when(plain.rlike(WITH_OFFSET), offset.try_cast(DataTypes.TimestampType))
                .when(plain.rlike(TIMESTAMP), to_utc_timestamp(local, lit(zone)));
    }

    /** The value, null where there is none or it is no good. */
    Column value() {
        return value.as(field.name());
    }

    /** A struct of reason and column, null where nothing is wrong. */
    Column problem() {
        List<Column> problems = new ArrayList<>();
        if (field.required()) {
            problems.add(when(text.isNull(), says(RejectReason.MISSING_VALUE)));
        }
        if (field.type() == Field.Type.STRING) {
            ofText(problems);
        } else {
            ofValue(problems);
        }
        problems.add(lit(null));
        return coalesce(problems.toArray(Column[]::new));
    }

    private void ofText(List<Column> problems) {
        if (isIdentifier()) {
            problems.add(when(plain.rlike(SPOILT), says(RejectReason.SPOILT_ID)));
        }
        if (!field.values().isEmpty()) {
            Object[] legal = field.values().toArray();
            problems.add(when(not(text.isin(legal)), says(RejectReason.NOT_ALLOWED_VALUE)));
        }
    }

    private boolean isIdentifier() {
        return field.key()
                || field.references().isPresent()
                || field.classification() == Field.Classification.PERSON_IDENTIFIER;
    }

    private void ofValue(List<Column> problems) {
        if (field.type() == Field.Type.INTEGER) {
            // More digits than 64 bits hold is a number all the same, only too large.
            Column overflow = plain.rlike(INTEGER).and(value.isNull());
            problems.add(when(overflow.and(plain.startsWith("-")), says(RejectReason.BELOW_MINIMUM)));
            problems.add(when(overflow, says(RejectReason.ABOVE_MAXIMUM)));
        }
        problems.add(when(text.isNotNull().and(value.isNull()), says(notOfType())));
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
            case STRING -> RejectReason.NOT_ALLOWED_VALUE;
        };
    }

    private Column says(RejectReason reason) {
        return struct(lit(reason.code()).as(Trace.REASON), lit(field.name()).as(Trace.COLUMN));
    }
}
