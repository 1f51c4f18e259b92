package io.polyphony.reports.programme;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Asks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.RequestEffects.Told;
import io.polyphony.schemas.metric.MetricValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What followed the month's mandatory request. Copies come first, what is usual beside them: how many posted is what people were told to
 * do, and no success.
 */
final class RequestSentence {
    private final Months months;
    private final RequestEffects effects;
    private final Told request;

    private RequestSentence(Months months, RequestEffects effects, Told request) {
        this.months = months;
        this.effects = effects;
        this.request = request;
    }

    /** The sentence; empty where people had a choice all month. */
    static Optional<Sentence> of(Months months) {
        RequestEffects effects = new RequestEffects(months);
        return effects.telling(months.facts().month())
                .map(told -> new RequestSentence(months, effects, told).sentence())
                .or(() -> notMeasured(months));
    }

    private static Optional<Sentence> notMeasured(Months months) {
        List<LocalDate> days = Asks.mandatory(months.facts());
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(
                        "There was a ",
                        "mandatory request",
                        " on " + Asks.inWords(days) + "; what followed is not measured."));
    }

    private Sentence sentence() {
        String after = "In the 24 hours after " + Requests.named(request, months) + twin() + ", ";
        return request.shownCopies()
                .map(copies -> new Sentence(
                        after,
                        FigureText.rounded(copies),
                        interval(copies)
                                + " of the posts of those who were asked were word-for-word copies of the suggested text"
                                + beside() + ". " + people() + "."))
                .orElseGet(() -> new Sentence(
                        after, "how much was copied", " is not shown (" + whyNoCopies() + "). " + people() + "."));
    }

    private String twin() {
        return effects.hasTwin(request) ? " (another one of that day left a choice)" : "";
    }

    private static String interval(MetricValue value) {
        return value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
    }

    private String whyNoCopies() {
        return request.copies().map(Requests::said).orElse("not measured");
    }

    /** What is usual after requests with a choice, and in the month before among all posts. */
    private String beside() {
        String usual = Requests.usualCopies(effects).map(text -> "; " + text).orElse("");
        return usual
                + request.sinceBefore()
                        .map(change -> (usual.isEmpty() ? "; in " : ", in ")
                                + FigureText.month(
                                        change.before().month(), months.facts().month())
                                + " " + FigureText.rounded(change.before()) + " of all posts")
                        .orElse("");
    }

    private String people() {
        if (request.surge().value() == null) {
            return "How many people posted is not shown (" + Requests.said(request.surge()) + ")";
        }
        return Requests.times(request.surge()) + " as many people posted as at those hours in other weeks"
                + switch (request.surged()) {
                    case MORE -> ": that is what they were told to do, and no sign of what they want";
                    case NO_CLEAR_DIFFERENCE -> ", which may be chance";
                    case LESS, CANNOT_TELL -> "";
                };
    }
}
