package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** What may be said of employees' engagement against the brand's, and against the month before. */
final class AmplificationRules {
    /** The metric of the headline. */
    static final String ENGAGEMENT = "engagement_amplification";

    private AmplificationRules() {}

    /** How much, or why it can't be told yet. */
    static Optional<Sentence> engagement(Months months) {
        Optional<MetricValue> ratio = months.now().shown(ENGAGEMENT, Grain.TOTAL);
        return Optional.of(ratio.map(AmplificationRules::engagement).orElseGet(() -> unknown(months)));
    }

    private static Sentence engagement(MetricValue ratio) {
        String lead = "Employees' posts earned ";
        String of = " the engagement of the brand's own channels";
        return switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> new Sentence(lead, FirstScreen.times(ratio), of + FirstScreen.introduced(ratio) + ".");
            case NO_CLEAR_DIFFERENCE ->
                new Sentence(
                        lead, FirstScreen.times(ratio), of + FirstScreen.introduced(ratio) + ": no clear difference.");
            case CANNOT_TELL ->
                new Sentence(
                        lead,
                        FirstScreen.times(ratio),
                        of + ", but we can't tell yet whether that is chance: an interval needs ten people or more.");
        };
    }

    private static Sentence unknown(Months months) {
        return new Sentence(
                "We can't tell yet how employees' posts compare with the brand's in ",
                FigureText.month(months.facts().month()),
                ": " + months.now().reason(ENGAGEMENT, Grain.TOTAL) + ".");
    }

    /** More or less than the month before; empty if one of the two is unknown. */
    static Optional<Sentence> change(Months months) {
        Optional<MetricValue> now = months.now().shown(ENGAGEMENT, Grain.TOTAL);
        Optional<MetricValue> before = months.before().flatMap(m -> m.shown(ENGAGEMENT, Grain.TOTAL));
        return now.isPresent() && before.isPresent() ? change(now.get(), before.get()) : Optional.empty();
    }

    private static Optional<Sentence> change(MetricValue now, MetricValue before) {
        String lead = switch (Comparison.withEarlier(now, before)) {
            case MORE -> "That is more than ";
            case LESS -> "That is less than ";
            case NO_CLEAR_DIFFERENCE -> "That is no clear difference from ";
            case CANNOT_TELL -> "";
        };
        String rest = " in " + FigureText.month(before.month());
        return lead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(
                        lead, FirstScreen.times(before), rest + " (" + FigureText.interval(before) + ")."));
    }
}
