package io.polyphony.reports.programme;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.UnpromptedTime;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What the calendar of requests has to do with posts that nobody asked for: they are held against the month's hours. */
final class Calendar {
    private Calendar() {}

    /** The month's hours without a request, and whether posts are as many; empty where one of them is not known. */
    static Optional<Sentence> sentence(Months months) {
        return Signal.UNASKED
                .shown(months)
                .flatMap(posts -> UnpromptedTime.of(months.now())
                        .map(time -> new Sentence(
                                "Of the month's hours, ",
                                time.inWords(),
                                " lie outside the 72 hours after a request" + before(months) + verdict(posts, time)
                                        + (explained(months) ? "; that these are others may be all that changed" : "")
                                        + ".")));
    }

    /** The hours within brackets or a clause: {@code 52 % of the month's hours}; empty where they are not known. */
    static Optional<String> hours(Months months) {
        return UnpromptedTime.of(months.now()).map(time -> time.inWords() + " of the month's hours");
    }

    private static String before(Months months) {
        YearMonth now = months.facts().month();
        return compared(months)
                .flatMap(told -> of(months, told))
                .map(time -> " (" + time.inWords() + " in "
                        + FigureText.month(time.least().month(), now) + ")")
                .orElse("");
    }

    /** The change that the sentence above told. */
    private static Optional<Told> compared(Months months) {
        return Signal.UNASKED.change(months);
    }

    private static boolean explained(Months months) {
        return compared(months)
                .filter(Told::clear)
                .filter(told -> explains(months, told))
                .isPresent();
    }

    /** Whether a change of the share of posts that nobody asked for may be no more than one of the calendar. */
    static boolean explains(Months months, Told told) {
        return UnpromptedTime.of(months.now())
                .flatMap(now -> of(months, told).map(then -> now.explains(told.change(), then)))
                .orElse(false);
    }

    private static Optional<UnpromptedTime> of(Months months, Told told) {
        return months.at(told.change().before().month()).flatMap(UnpromptedTime::of);
    }

    private static String verdict(MetricValue posts, UnpromptedTime time) {
        return switch (time.beside(posts)) {
            case MORE -> ": posts nobody asked for are more than if requests made no difference";
            case LESS -> ": posts nobody asked for are fewer than if requests made no difference";
            case NO_CLEAR_DIFFERENCE -> ": posts nobody asked for are about as many as if requests made no difference";
            case CANNOT_TELL -> time.same() ? "" : ", depending on whom they went to";
        };
    }

    /** The same as a row beside the changes of signals; empty where one of them is not known. */
    static Optional<List<String>> row(Months months) {
        return Signal.UNASKED
                .shown(months)
                .flatMap(posts -> UnpromptedTime.of(months.now())
                        .map(time -> List.of(
                                Signal.UNASKED.title(),
                                "the month's hours",
                                time.inWords(),
                                FigureText.rounded(posts),
                                inCell(time.beside(posts)),
                                Table.NOTHING)));
    }

    private static String inCell(Comparison verdict) {
        return switch (verdict) {
            case MORE -> "clearly more";
            case LESS -> "clearly less";
            case NO_CLEAR_DIFFERENCE -> "about as many";
            case CANNOT_TELL -> "can't tell";
        };
    }
}
