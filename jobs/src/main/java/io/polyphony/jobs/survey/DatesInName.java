package io.polyphony.jobs.survey;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The dates in a file's name. One alone is most likely the day of the export; two are a range, the days that the export covers,
 * and say nothing of the day on which its counts were taken.
 */
final class DatesInName {
    private static final String GAP = "[-_. ,]{0,2}";
    private static final String NAMED =
            "(jan|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)(?:\\p{L}*)";
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("jan"),
            Set.of("feb"),
            Set.of("mar", "mär", "mrz"),
            Set.of("apr"),
            Set.of("may", "mai"),
            Set.of("jun"),
            Set.of("jul"),
            Set.of("aug"),
            Set.of("sep"),
            Set.of("oct", "okt"),
            Set.of("nov"),
            Set.of("dec", "dez"));

    /** 2026-10-31, 20261031; 31.10.2026, where the month may come first; Oct-31-2026, Oct 31; 31-Oct-2026, 31 Oct. */
    private static final Pattern DATE = Pattern.compile("(?<!\\d)(20\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)"
            + "|(?<!\\d)(\\d{1,2})[-_.](\\d{1,2})[-_.](20\\d{2})(?!\\d)"
            + "|(?<!\\p{L})" + NAMED + GAP + "(\\d{1,2})(?!\\d)(?:" + GAP + "(20\\d{2})(?!\\d))?"
            + "|(?<!\\d)(\\d{1,2})" + GAP + NAMED + "(?:" + GAP + "(20\\d{2})(?!\\d))?");

    private final Set<String> written = new HashSet<>();
    private final List<LocalDate> days = new ArrayList<>();

    /** Those in a file's name. */
    DatesInName(String name) {
        DATE.matcher(name.toLowerCase(Locale.ROOT)).results().forEach(found -> {
            written.add(found.group());
            day(found).ifPresent(days::add);
        });
    }

    /** The name has several dates. */
    boolean isRange() {
        return written.size() > 1;
    }

    /** The one date of the name; empty: there is none, there are several, or its order of day and month is not known. */
    Optional<LocalDate> only() {
        return isRange() ? Optional.empty() : days.stream().findFirst();
    }

    private static Optional<LocalDate> day(MatchResult found) {
        try {
            if (found.group(1) != null) {
                return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
            }
            if (found.group(4) != null) {
                return ofTwoOrders(number(found, 4), number(found, 5), number(found, 6));
            }
            int day = found.group(8) == null ? 10 : 8;
            int month = found.group(8) == null ? 11 : 7;
            int year = found.group(8) == null ? 12 : 9;
            return found.group(year) == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(number(found, year), month(found.group(month)), number(found, day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The one order that makes a date of it. */
    private static Optional<LocalDate> ofTwoOrders(int first, int second, int year) {
        boolean dayFirst = first > MONTHS.size() || first == second;
        boolean monthFirst = second > MONTHS.size();
        return dayFirst == monthFirst
                ? Optional.empty()
                : Optional.of(LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second));
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return i + 1;
            }
        }
        throw new DateTimeException("no month: " + name);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
