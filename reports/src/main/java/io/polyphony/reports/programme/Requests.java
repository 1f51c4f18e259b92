package io.polyphony.reports.programme;

import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.RequestEffects.Told;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.util.List;
import java.util.Optional;

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

    /** A request within a sentence: {@code the mandatory request of 14 March}. */
    static String named(Told told, Months months) {
        return "the " + (told.mandatory() ? "mandatory " : "") + "request of " + day(told, months);
    }

    /**
     * What is usual after requests that were not mandatory: {@code after requests with a choice it was 10 to 19 %}; that these left a
     * choice is said only where others are marked as mandatory, else nobody may have marked any. Empty: nothing is shown.
     */
    static Optional<String> usualCopies(RequestEffects effects) {
        List<MetricValue> usual = effects.usualCopies();
        if (usual.isEmpty()) {
            return Optional.empty();
        }
        String least = FigureText.rounded(usual.get(0));
        String most = FigureText.rounded(usual.get(usual.size() - 1));
        String range = least.equals(most) ? most : least.replaceFirst("\u00A0%$", "") + " to " + most;
        return Optional.of((usual.size() == 1 ? "after a request" : "after requests")
                + (effects.mandatory().isEmpty() ? "" : " with a choice") + " it was " + range);
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
