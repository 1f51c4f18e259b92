package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;

/** What may be said of employees' engagement against the brand's: in all, per post, and against earlier months. */
final class AmplificationRules {
    /** The metric of the headline. */
    static final String ENGAGEMENT = Metrics.ENGAGEMENT_AMPLIFICATION;

    private static final String PER_POST = Metrics.ENGAGEMENT_AMPLIFICATION_PER_POST;

    private AmplificationRules() {}

    /** How much, or why it can't be told yet. */
    static Optional<Sentence> engagement(Months months) {
        Optional<MetricValue> ratio = months.now().shown(ENGAGEMENT, Grain.TOTAL);
        return Optional.of(ratio.map(value -> engagement(months, value)).orElseGet(() -> unknown(months)));
    }

    private static Sentence engagement(Months months, MetricValue ratio) {
        String of = " the engagement of the brand's own channels";
        String goal = GoalSentences.clause(months, ratio, "the ratio");
        String rest = switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> FirstScreen.introduced(ratio) + posts(months) + goal + ".";
            case NO_CLEAR_DIFFERENCE ->
                FirstScreen.introduced(ratio) + posts(months) + ": no clear difference" + goal + ".";
            case CANNOT_TELL ->
                ratio.n() == null
                        ? "; how sure that is can't be shown, to protect people."
                        : ", but we can't tell yet whether that is chance: an interval needs ten people or more.";
        };
        return new Sentence("Together, employees' posts earned ", FirstScreen.times(ratio), of + rest);
    }

    /** How many posts of either voice stand against each other, and where, if not everywhere; empty if a number is unknown. */
    private static String posts(Months months) {
        List<String> networks = ComparedNetworks.fewer(months);
        Optional<Double> employees = posts(months, networks, "employee");
        Optional<Double> brand = posts(months, networks, "brand");
        String on = ComparedNetworks.on(months);
        return employees.isPresent() && brand.isPresent()
                ? on + ", with " + FigureText.counted(employees.get(), "post", "posts") + " against "
                        + FigureText.inWords(brand.get())
                : on;
    }

    /** Of some networks; none named: of all. */
    private static Optional<Double> posts(Months months, List<String> networks, String voice) {
        Grain all = Grain.of("voice", voice);
        List<Grain> grains = networks.isEmpty()
                ? List.of(all)
                : networks.stream()
                        .map(network -> all.with(ComparedNetworks.NETWORK, network))
                        .toList();
        List<Double> counts = grains.stream()
                .flatMap(grain -> months.now().shown(Metrics.POSTS, grain).stream())
                .map(MetricValue::value)
                .toList();
        return counts.size() == grains.size() ? counts.stream().reduce(Double::sum) : Optional.empty();
    }

    private static Sentence unknown(Months months) {
        return new Sentence(
                "We can't tell yet how employees' posts compare with the brand's in ",
                FigureText.month(months.facts().month()),
                " (" + months.now().fullReason(ENGAGEMENT, Grain.TOTAL) + ").");
    }

    /** What one post earns beside one of the brand's; without it the whole misleads. Empty if unknown. */
    static Optional<Sentence> perPost(Months months) {
        return months.now().shown(PER_POST, Grain.TOTAL).map(AmplificationRules::perPost);
    }

    private static Sentence perPost(MetricValue ratio) {
        String rest = switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> " (" + FigureText.interval(ratio) + ").";
            case NO_CLEAR_DIFFERENCE -> " (" + FigureText.interval(ratio) + "): no clear difference.";
            case CANNOT_TELL -> ", without an interval.";
        };
        return new Sentence(
                "A single post of theirs earned ", FirstScreen.times(ratio), " the engagement of a brand post" + rest);
    }

    /** More or less than the month before, and what moved the ratio since the first month; empty if neither is known. */
    static Optional<Sentence> change(Months months) {
        Optional<Told> last = months.changes().of(Since.LAST_MONTH, ENGAGEMENT, Grain.TOTAL);
        Optional<Drivers> drivers = Drivers.of(months);
        if (last.filter(Told::clear).isPresent() || drivers.isEmpty()) {
            return last.map(ChangeSentences::ofRatio);
        }
        if (last.isPresent() && isSinceLastMonth(drivers.get(), last.get())) {
            return last.map(told -> new Sentence(
                    "There is ",
                    "no clear change",
                    " from " + ChangeSentences.unseen(told.change()) + ": "
                            + drivers.get().both() + "."));
        }
        String lead = last.map(told -> "There is no clear change from " + ChangeSentences.unseen(told.change()) + "; ")
                .orElse("");
        return drivers.map(moved -> moved.sentence(lead, verb(months, moved)));
    }

    private static boolean isSinceLastMonth(Drivers drivers, Told last) {
        return drivers.ratio().before().month().equals(last.change().before().month());
    }

    /** How the ratio moved: nothing is called a rise or a fall that is not clear. */
    static String verb(Months months, Drivers moved) {
        return months.changes()
                .of(Since.FIRST_SHOWN, ENGAGEMENT, Grain.TOTAL)
                .filter(told -> told.change()
                        .before()
                        .month()
                        .equals(moved.ratio().before().month()))
                .map(told -> switch (told.verdict()) {
                    case MORE -> "clearly rose";
                    case LESS -> "clearly fell";
                    case NO_CLEAR_DIFFERENCE, CANNOT_TELL -> Drivers.WENT;
                })
                .orElse(Drivers.WENT);
    }
}
