package io.polyphony.reports.programme;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects.Told;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.LocalDate;
import java.util.List;

/** The programme's requests to share, in words. */
final class Requests {
    /** Why nothing is known of requests, within a sentence. */
    static final String NOT_DELIVERED = "no requests to share were delivered";

    private static final String CONTRACT = "asks";

    private Requests() {}

    /** Whether the month's run had no requests to read. */
    static boolean notDelivered(RunFacts facts) {
        return facts.absent().contains(CONTRACT);
    }

    /** The days of the month on which people had no choice. */
    static List<LocalDate> mandatory(RunFacts facts) {
        return facts.asks().stream()
                .filter(ask -> ask.request() == Request.MANDATORY)
                .map(Ask::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** Days within a sentence: {@code 3 March and 14 March}. */
    static String days(List<LocalDate> days) {
        String all = days.stream().map(FigureText::day).collect(joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " and " + all.substring(last + 2);
    }

    /** A request within a sentence: {@code the mandatory request of 14 March}. */
    static String named(Told told, Months months) {
        return "the " + (told.mandatory() ? "mandatory " : "") + "request of " + day(told, months);
    }

    /** Its day, with the year where it is another one. */
    static String day(Told told, Months months) {
        boolean same = told.day().getYear() == months.facts().month().getYear();
        return FigureText.day(told.day()) + (same ? "" : " " + told.day().getYear());
    }

    /** A value with its interval, or why there is none. */
    static String said(MetricValue value) {
        return value.value() == null ? MonthValues.reason(value) : withInterval(value);
    }

    /** A value with its interval, if it has one: {@code 23 % (17–30 %)}. */
    static String withInterval(MetricValue value) {
        return FigureText.rounded(value) + (value.interval().known() ? " (" + FigureText.interval(value) + ")" : "");
    }

    /** A ratio with its interval: {@code 3.2 times (2.1–4.8)}. */
    static String times(MetricValue value) {
        return FigureText.rounded(value) + "\u00A0times"
                + (value.interval().known() ? " (" + FigureText.interval(value) + ")" : "");
    }
}
