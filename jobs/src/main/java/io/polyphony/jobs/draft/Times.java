package io.polyphony.jobs.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which of the known ways a column writes days or times. */
final class Times {
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ISO_TIME = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[T ]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)? ?(Z|z|[+-]\\d{2}(:?\\d{2})?)?");
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+[,.]? ");

    /** From 2005 to 2039, in seconds: digits outside of it are no times. */
    private static final long FIRST = 1_104_537_600L;

    private static final long LAST = 2_208_988_800L;
    private static final int THOUSAND = 1_000;

    private static final List<Way> WAYS = ways();

    private Times() {}

    /**
     * A way to write them.
     *
     * @param pattern the pattern as a mapping's {@code dates} has it; null: ISO 8601, which needs none
     * @param clock it has a time of day
     * @param fits whether a value is written so
     */
    record Way(String pattern, boolean clock, java.util.function.Predicate<String> fits) {
        /** What people call it. */
        String shown() {
            return pattern == null ? "ISO 8601" : pattern;
        }
    }

    /** The first way in which nearly all values are written. */
    static Optional<Way> of(SampleColumn column) {
        return WAYS.stream().filter(way -> column.nearlyAll(way.fits())).findFirst();
    }

    /** Whether days and months could change places in all values. */
    static boolean isOfTwoOrders(Way way, SampleColumn column) {
        if (way.pattern() == null || !way.pattern().startsWith("M/d/")) {
            return false;
        }
        Way other = written(way.pattern().replace("M/d/", "d/M/"), way.clock());
        return column.nearlyAll(other.fits());
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(null, false, ISO_DAY.asMatchPredicate()));
        ways.add(new Way(null, true, ISO_TIME.asMatchPredicate()));
        ways.add(epoch("epoch-seconds", 1));
        ways.add(epoch("epoch-millis", THOUSAND));
        ways.add(epoch("epoch-micros", THOUSAND * THOUSAND));
        for (String day : Synonyms.SHIPPED.days()) {
            ways.add(written(day, false));
            for (String between : Synonyms.SHIPPED.between()) {
                Synonyms.SHIPPED.clocks().forEach(clock -> ways.add(written(day + between + clock, true)));
            }
        }
        return List.copyOf(ways);
    }

    private static Way epoch(String name, long perSecond) {
        Pattern digits = Pattern.compile("\\d{10,17}");
        return new Way(name, true, value -> {
            if (!digits.matcher(value).matches()) {
                return false;
            }
            long seconds = Long.parseLong(value) / perSecond;
            return seconds >= FIRST && seconds < LAST;
        });
    }

    /** Weekdays are taken off, as they are when a mapping is read. */
    private static Way written(String pattern, boolean clock) {
        boolean weekday = pattern.startsWith("E");
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replaceFirst("^E+,? ?", ""))
                .toFormatter(Locale.ENGLISH);
        return new Way(pattern, clock, value -> {
            try {
                String text = weekday ? WEEKDAY.matcher(value).replaceFirst("") : value;
                int year = LocalDate.from(format.parse(text)).get(ChronoField.YEAR);
                return year >= 1900 && year < 2100;
            } catch (DateTimeException e) {
                return false;
            }
        });
    }
}
