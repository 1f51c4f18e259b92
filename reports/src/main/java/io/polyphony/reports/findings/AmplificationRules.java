package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
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
        ComparedNetworks networks = ComparedNetworks.of(months.now(), ratio);
        String rest = switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> FirstScreen.introduced(ratio) + networks.on() + posts(networks) + goal + ".";
            case NO_CLEAR_DIFFERENCE ->
                FirstScreen.introduced(ratio) + networks.on() + posts(networks) + ": no clear difference" + goal + ".";
            case CANNOT_TELL -> networks.on() + open(months, ratio);
        };
        return new Sentence("Together, employees' posts earned ", FirstScreen.times(ratio), of + rest);
    }

    private static String open(Months months, MetricValue ratio) {
        return NoInterval.of(months, ratio)
                .map(why -> ", but we can't tell yet whether that is chance: " + why.clause() + ".")
                .orElse("; how sure that is can't be shown, to protect people.");
    }

    /** How many posts of either voice stand against each other; empty if a number is unknown. */
    private static String posts(ComparedNetworks networks) {
        return networks.posts(ComparedNetworks.EMPLOYEES)
                .flatMap(employees -> networks.posts(ComparedNetworks.BRAND)
                        .map(brand -> ", with " + FigureText.counted(employees, "post", "posts") + " against "
                                + FigureText.inWords(brand)))
                .orElse("");
    }

    private static Sentence unknown(Months months) {
        return new Sentence(
                "We can't tell yet how employees' posts compare with the brand's in ",
                FigureText.month(months.facts().month()),
                " (" + months.now().fullReason(ENGAGEMENT, Grain.TOTAL) + ").");
    }

    /** What one post earns beside one of the brand's; without it the whole misleads. Empty if unknown. */
    static Optional<Sentence> perPost(Months months) {
        return months.now().shown(PER_POST, Grain.TOTAL).map(ratio -> perPost(months, ratio));
    }

    private static Sentence perPost(Months months, MetricValue ratio) {
        String rest = switch (Comparison.withOne(Optional.of(ratio))) {
            case MORE, LESS -> " (" + FigureText.interval(ratio) + ").";
            case NO_CLEAR_DIFFERENCE -> " (" + FigureText.interval(ratio) + "): no clear difference.";
            case CANNOT_TELL -> withoutInterval(months, ratio);
        };
        return new Sentence(
                "A single post of theirs earned ", FirstScreen.times(ratio), " the engagement of a brand post" + rest);
    }

    /** The reason is told once: as a rule the whole has none either, and for the same reason. */
    private static String withoutInterval(Months months, MetricValue ratio) {
        Optional<NoInterval> why = NoInterval.of(months, ratio);
        boolean told = why.isPresent()
                && why.equals(
                        months.now().shown(ENGAGEMENT, Grain.TOTAL).flatMap(whole -> NoInterval.of(months, whole)));
        return told
                ? ", without an interval for the same reason."
                : ", without an interval"
                        + why.map(reason -> ": " + reason.clause()).orElse("") + ".";
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
