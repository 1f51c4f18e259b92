package io.polyphony.schemas.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column of an export, under the name that expressions use.
 *
 * @param name the name in expressions
 * @param aliases other names that the header may have; one that ends with {@code *} is the beginning of a name
 * @param required a file without it is not this export
 * @param occurrence which of several columns of that name, where tables stand side by side; default 1, the first
 * @param as how its text is read before expressions see it; null: as it is
 * @param dates patterns of dates and times, tried in order; what fits one becomes ISO 8601, what fits none stays as it
 *     is. {@code epoch-seconds}, {@code epoch-millis} and {@code epoch-micros} are patterns too
 */
public record SourceColumn(
        String name, List<String> aliases, boolean required, Integer occurrence, As as, List<String> dates)
        implements Serializable {
    private static final Pattern MONTH_FIRST = Pattern.compile("^(M+)/(d+)/");

    /** How people's tools write numbers. What is not written so stays as it is, and typing judges it. */
    public enum As {
        /** A whole number whose thousands may be grouped: 1,234 or 1.234 or 1 234. */
        COUNT,
        /** A share: 2%, 2,5 % or 0.02 become 0.02, 0.025 and 0.02; "&lt; 1%" is unknown. */
        PERCENT,
        /** A number with a decimal comma. */
        DECIMAL_COMMA
    }

    /** Fills in what was left out. @throws IllegalArgumentException if the occurrence is less than 1 */
    public SourceColumn {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        occurrence = occurrence == null ? 1 : occurrence;
        dates = dates == null ? List.of() : List.copyOf(dates);
        if (occurrence < 1) {
            throw new IllegalArgumentException("occurrence of " + name + " is " + occurrence + ", the first is 1");
        }
    }

    /** The same column where days come first: 31/3/2026 instead of 3/31/2026. */
    SourceColumn daysFirst() {
        List<String> turned = dates.stream()
                .map(d -> MONTH_FIRST.matcher(d).replaceFirst("$2/$1/"))
                .toList();
        return new SourceColumn(name, aliases, required, occurrence, as, turned);
    }

    /** Whether its dates may be written as 3/4/2026, which is two days. */
    public boolean isOfTwoOrders() {
        return dates.stream().anyMatch(d -> MONTH_FIRST.matcher(d).find());
    }

    /** A column that goes by its own name and is read as it is. */
    public static SourceColumn plain(String name, boolean required) {
        return new SourceColumn(name, null, required, null, null, null);
    }

    /** Whether a header cell means this column; case and the width of blanks don't matter. */
    public boolean isNamed(String header) {
        String plain = plain(header);
        return Stream.concat(Stream.of(name), aliases.stream()).anyMatch(known -> matches(plain, plain(known)));
    }

    private static boolean matches(String plain, String known) {
        return known.endsWith("*") ? plain.startsWith(known.substring(0, known.length() - 1)) : plain.equals(known);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\u00A0\u202F]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
