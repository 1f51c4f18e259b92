package io.polyphony.reports.talent;

import io.polyphony.reports.record.Forward;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The answer in a headline and at most five sentences, all by rule from values. */
final class TalentFirstScreen {
    private static final String LIMITS =
            "Whether these people would have applied without a shared link, what the programme"
                    + " caused, and how those who were hired do.";

    private static final List<Function<Months, Optional<Sentence>>> RULES = List.of(
            months -> Optional.of(came(months)),
            months -> Optional.of(FurtherRules.sentence(months)),
            TalentFirstScreen::hired,
            CostRules::sentence,
            months -> Optional.of(new Sentence("An application counts for sharing ", "only if", Recruiting.CREDIT)));

    private TalentFirstScreen() {}

    /** What share of all applicants came through sharing, or that it can't be shown. */
    static String headline(Months months) {
        Optional<MetricValue> share = Recruiting.shared(months, Metrics.APPLICANT_SHARE);
        if (share.isPresent()) {
            return share.get().value() == 0
                    ? "Hardly any applicants came through what employees shared"
                    : Names.capital(FigureText.rounded(share.get()))
                            + " of applicants came through what employees shared";
        }
        return Recruiting.shared(months, Metrics.APPLICANTS)
                .map(people -> Names.capital(FigureText.people(people)) + " applied through what employees shared")
                .orElse("How many people applied through what employees shared can't be shown");
    }

    /** The sentences, in the order of what a reader asks. */
    static List<Sentence> sentences(Months months) {
        return RULES.stream().flatMap(rule -> rule.apply(months).stream()).toList();
    }

    private static Sentence came(Months months) {
        String when = Names.capital(Recruiting.period(months));
        Optional<MetricValue> all = months.now().shown(Metrics.APPLICANTS, Grain.TOTAL);
        Optional<MetricValue> shared = Recruiting.shared(months, Metrics.APPLICANTS);
        if (shared.isPresent()) {
            return new Sentence(
                    when + ", ",
                    FigureText.people(shared.get()),
                    " applied through what employees shared" + of(months, all) + ".");
        }
        String why = Recruiting.reason(months, Metrics.APPLICANTS);
        return all.map(people -> new Sentence(
                        when + ", ",
                        FigureText.people(people),
                        " applied. How many of them came through what employees shared is not shown: " + why + "."))
                .orElseGet(() -> new Sentence(
                        "", when, ", people applied. How many, and through what, is not shown: " + why + "."));
    }

    private static String of(Months months, Optional<MetricValue> all) {
        String whole = all.map(people -> " of " + FigureText.people(people)).orElse(" of all applicants");
        return Recruiting.shared(months, Metrics.APPLICANT_SHARE)
                .filter(share -> share.interval().known())
                .map(share -> ", " + FigureText.rounded(share) + whole + " (95\u00A0% interval "
                        + FigureText.interval(share) + ")")
                .orElse("");
    }

    private static Optional<Sentence> hired(Months months) {
        String open = months.now()
                .shown(Metrics.APPLICANTS, Recruiting.SHARED_OPEN)
                .map(people -> FigureText.people(people) + " applied less than 90 days ago, too early to say more")
                .orElse("");
        Optional<MetricValue> hired = Recruiting.shared(months, Metrics.APPLICANTS_HIRED);
        if (hired.isPresent()) {
            return Optional.of(new Sentence(
                    "Of them, ",
                    FigureText.people(hired.get()),
                    " were hired so far" + (open.isEmpty() ? "" : "; " + open) + "."));
        }
        return months.now()
                .find(Metrics.APPLICANTS_HIRED, Recruiting.SHARED)
                .map(value -> new Sentence(
                        "How many of them were hired ",
                        "is not shown",
                        ": " + Recruiting.reason(months, Metrics.APPLICANTS_HIRED) + (open.isEmpty() ? "" : "; " + open)
                                + "."));
    }

    /** The line to pass on: the share with its interval; empty where it has none. */
    static Optional<Forward> forward(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANT_SHARE)
                .filter(share -> share.interval().known())
                .map(share -> new Forward(
                        Names.capital(Recruiting.period(months)) + ", " + Recruiting.withInterval(share)
                                + " of applicants came through what employees shared.",
                        LIMITS));
    }
}
