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
        return Optional.of(ratio.map(value -> engagement(months, value)).orElseGet(() -> unknown(months)));
    }

    private static Sentence engagement(Months months, MetricValue ratio) {
        String of = " the engagement of the brand's own channels";
        String rest = switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> FirstScreen.introduced(ratio) + posts(months) + ".";
            case NO_CLEAR_DIFFERENCE -> FirstScreen.introduced(ratio) + posts(months) + ": no clear difference.";
            case CANNOT_TELL -> ", but we can't tell yet whether that is chance: an interval needs ten people or more.";
        };
        return new Sentence("Employees' posts earned ", FirstScreen.times(ratio), of + rest);
    }

    /** How many posts of either voice stand against each other; empty if one number is unknown. */
    private static String posts(Months months) {
        Optional<MetricValue> employees = months.now().shown("posts", Grain.of("voice", "employee"));
        Optional<MetricValue> brand = months.now().shown("posts", Grain.of("voice", "brand"));
        return employees.isPresent() && brand.isPresent()
                ? ", with " + FigureText.counted(employees.get().value(), "post", "posts") + " against "
                        + FigureText.inWords(brand.get().value())
                : "";
    }

    private static Sentence unknown(Months months) {
        return new Sentence(
                "We can't tell yet how employees' posts compare with the brand's in ",
                FigureText.month(months.facts().month()),
                " (" + months.now().fullReason(ENGAGEMENT, Grain.TOTAL) + ").");
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
            case NO_CLEAR_DIFFERENCE -> "That is no clear change from ";
            case CANNOT_TELL -> "";
        };
        String rest = " in " + FigureText.month(before.month(), now.month());
        return lead.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sentence(
                        lead, FirstScreen.times(before), rest + " (" + FigureText.interval(before) + ")."));
    }
}
