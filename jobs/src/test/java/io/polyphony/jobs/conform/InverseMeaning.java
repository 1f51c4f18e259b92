package io.polyphony.jobs.conform;

import io.polyphony.schemas.contract.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What a text means as a contract's value, by Java's own reading of ISO 8601. */
final class InverseMeaning {
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private InverseMeaning() {}

    /** As text again; null: nothing. */
    static String of(Field field, String text, String zone) {
        if (text == null || text.chars().allMatch(c -> c <= ' ')) {
            return null;
        }
        return switch (field.type()) {
            case STRING, ARRAY -> text;
            case INTEGER -> Long.toString(Long.parseLong(text));
            case NUMBER -> Double.toString(Double.parseDouble(text));
            case BOOLEAN -> Boolean.toString(Boolean.parseBoolean(text));
            case DATE -> LocalDate.parse(text).toString();
            case TIMESTAMP -> instant(iso(text), ZoneId.of(zone)).toString();
        };
    }

    private static String iso(String text) {
        return text.replaceFirst(" ", "T").replace(" ", "").replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
    }

    private static Instant instant(String text, ZoneId zone) {
        if (text.matches(DATE)) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
