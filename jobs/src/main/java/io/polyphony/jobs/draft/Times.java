package io.polyphony.jobs.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which of the known ways a column writes days or times. */
final class Times {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)? ?(Z|z|[+-]\\d{2}(:?\\d{2})?)?");
    private static final Pattern ISO_PARTS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?)?"
                    + " ?(Z|z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Predicate<String> ZONED =
            Pattern.compile(".*(Z|z|[+-]\\d{2}(:?\\d{2})?)").asMatchPredicate();
    private static final Predicate<String> DIGITS = Pattern.compile("\\d+").asMatchPredicate();
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+[,.]? ");

    /** From 2005 to 2039, in seconds: digits outside of it are no times. */
    private static final long FIRST = 1_104_537_600L;

    private static final long LAST = 2_208_988_800L;
    private static final int THOUSAND = 1_000;

    /** So many values tell how all are written. */
    private static final int LOOKED_AT = 200;

    /** Few signs, some of them digits. */
    private static final Predicate<String> MAY_BE =
            Pattern.compile("(?=.*\\d)[\\p{L}\\d .,:/+-]{6,40}").asMatchPredicate();

    private static final List<Way> WAYS = ways();

    private Times() {}

    /**
     * A way to write them.
     *
     * @param patterns the patterns as a mapping's {@code dates} has them; none: ISO 8601, which needs none
     * @param clock it has a time of day
     * @param fits whether a value is written so
     * @param read the moment of such a value; that of a day is its beginning, and clocks that say no zone are those of UTC
     */
    record Way(List<String> patterns, boolean clock, Predicate<String> fits, Function<String, OffsetDateTime> read) {
        /** What people call it. */
        String shown() {
            return patterns.isEmpty() ? "ISO 8601" : String.join(" or ", patterns);
        }

        /** It or another one, which looks otherwise. */
        private Way or(Way other) {
            return new Way(
                    Stream.concat(patterns.stream(), other.patterns.stream()).toList(),
                    clock,
                    fits.or(other.fits),
                    value -> fits.test(value) ? read.apply(value) : other.read.apply(value));
        }
    }

    /** In which way a column's values are written; empty: they are no times. */
    static Optional<Way> of(SampleColumn column) {
        return column.way();
    }

    /** The first way in which nearly all values are written, or two together; digits of a column that is called an id are no time. */
    static Optional<Way> found(SampleColumn column) {
        List<String> values = column.values().stream().limit(LOOKED_AT).toList();
        boolean numbered =
                Words.likeness(column.plain(), Synonyms.SHIPPED.roles().ids()) > 0;
        if (numbered && column.nearlyAll(DIGITS)) {
            return Optional.empty();
        }
        return WAYS.stream()
                .filter(way -> nearlyAll(values, way.fits()))
                .findFirst()
                .or(() -> numbered || !nearlyAll(values, MAY_BE) ? Optional.empty() : both(values));
    }

    private static boolean nearlyAll(List<String> values, Predicate<String> so) {
        return SampleColumn.nearlyAll(values, so);
    }

    /**
     * Two ways that look otherwise, one of at least half of the values: two programs wrote one table. What looks alike is never of two
     * ways, since days and months would change places within a column.
     */
    private static Optional<Way> both(List<String> values) {
        Way first = WAYS.stream()
                .max(Comparator.comparingLong(
                        way -> values.stream().filter(way.fits()).count()))
                .orElseThrow();
        List<String> fitting = values.stream().filter(first.fits()).toList();
        if (2 * fitting.size() < values.size()) {
            return Optional.empty();
        }
        Set<String> looks = fitting.stream().map(Times::look).collect(Collectors.toSet());
        List<String> others =
                values.stream().filter(value -> !looks.contains(look(value))).toList();
        return WAYS.stream()
                .filter(second -> second.clock() == first.clock())
                .filter(second -> nearlyAll(others, second.fits()))
                .map(first::or)
                .filter(way -> nearlyAll(values, way.fits()))
                .findFirst();
    }

    /** Digits and letters alike. */
    private static String look(String value) {
        return value.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
    }

    /** Whether days and months could change places in all values that are written so. */
    static boolean isOfTwoOrders(Way way, SampleColumn column) {
        return way.patterns().stream()
                .filter(pattern -> pattern.startsWith("M/d/"))
                .anyMatch(pattern -> {
                    Way own = written(pattern, way.clock());
                    Way other = written(pattern.replace("M/d/", "d/M/"), way.clock());
                    return column.nearlyAll(
                            value -> !own.fits().test(value) || other.fits().test(value));
                });
    }

    /** Whether a column has times that do not say their zone. */
    static boolean isLocal(SampleColumn column) {
        return of(column)
                .filter(way -> way.patterns().isEmpty()
                        ? !column.nearlyAll(ZONED)
                        : way.patterns().stream().noneMatch(Times::saysZone))
                .isPresent();
    }

    /** Whether a pattern is of moments that need no clock's zone. */
    static boolean saysZone(String pattern) {
        return pattern.startsWith("epoch") || pattern.contains("Z");
    }

    /** The moments of a column's cells, row by row; null: blank, or not written as the others are. */
    static List<OffsetDateTime> moments(SampleColumn column) {
        Optional<Way> way = of(column);
        return column.cells().stream()
                .map(cell -> way.filter(w -> cell != null && w.fits().test(cell))
                        .map(w -> moment(w, cell))
                        .orElse(null))
                .toList();
    }

    private static OffsetDateTime moment(Way way, String cell) {
        try {
            return way.read().apply(cell);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a column has bare days, or nothing but midnights. */
    static boolean areDays(SampleColumn column) {
        return of(column).filter(way -> !way.clock() || areMidnights(column)).isPresent();
    }

    private static boolean areMidnights(SampleColumn column) {
        return moments(column).stream()
                .filter(Objects::nonNull)
                .allMatch(moment -> moment.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(List.of(), false, ISO_DAY.asMatchPredicate(), Times::iso));
        ways.add(new Way(List.of(), true, ISO_TIME.asMatchPredicate(), Times::iso));
        ways.add(epoch("epoch-seconds", 1));
        ways.add(epoch("epoch-millis", THOUSAND));
        ways.add(epoch("epoch-micros", THOUSAND * THOUSAND));
        for (String day : Synonyms.SHIPPED.days()) {
            ways.add(written(day, false));
            for (String between : Synonyms.SHIPPED.between()) {
                Synonyms.SHIPPED.clocks().forEach(clock -> ways.add(written(day + between + clock, true)));
            }
        }
        Synonyms.SHIPPED.moments().forEach(moment -> ways.add(written(moment, true)));
        return List.copyOf(ways);
    }

    private static OffsetDateTime iso(String value) {
        Matcher parts = ISO_PARTS.matcher(value);
        if (!parts.matches()) {
            throw new DateTimeException(value);
        }
        LocalTime clock = parts.group(2) == null
                ? LocalTime.MIDNIGHT
                : LocalTime.of(
                        Integer.parseInt(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)));
        ZoneOffset offset = parts.group(5) == null
                ? ZoneOffset.UTC
                : ZoneOffset.of(parts.group(5).toUpperCase(Locale.ROOT));
        return OffsetDateTime.of(LocalDate.parse(parts.group(1)), clock, offset);
    }

    private static Way epoch(String name, long perSecond) {
        Pattern digits = Pattern.compile("\\d{10,17}");
        Predicate<String> fits = value -> {
            if (!digits.matcher(value).matches()) {
                return false;
            }
            long seconds = Long.parseLong(value) / perSecond;
            return seconds >= FIRST && seconds < LAST;
        };
        return new Way(
                List.of(name),
                true,
                fits,
                value ->
                        Instant.ofEpochSecond(Long.parseLong(value) / perSecond).atOffset(ZoneOffset.UTC));
    }

    /** Weekdays are taken off, as they are when a mapping is read. */
    private static Way written(String pattern, boolean clock) {
        boolean weekday = pattern.startsWith("E");
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replaceFirst("^E+,? ?", ""))
                .toFormatter(Locale.ENGLISH);
        Function<String, OffsetDateTime> read = value -> {
            TemporalAccessor parsed =
                    format.parse(weekday ? WEEKDAY.matcher(value).replaceFirst("") : value);
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            return OffsetDateTime.of(
                    LocalDate.from(parsed),
                    time == null ? LocalTime.MIDNIGHT : time,
                    offset == null ? ZoneOffset.UTC : offset);
        };
        Predicate<String> fits = value -> {
            try {
                int year = read.apply(value).getYear();
                return year >= 1900 && year < 2100;
            } catch (DateTimeException e) {
                return false;
            }
        };
        return new Way(List.of(pattern), clock, fits, read);
    }
}
