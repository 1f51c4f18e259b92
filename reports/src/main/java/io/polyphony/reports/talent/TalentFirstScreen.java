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
            HireRules::sentence,
            CostRules::sentence,
            months -> Optional.of(credit(months)));

    private TalentFirstScreen() {}

    /** What share of all applicants came through sharing, or that it can't be shown. */
    static String headline(Months months) {
        Optional<MetricValue> share = Recruiting.shared(months, Metrics.APPLICANT_SHARE);
        if (share.isPresent()) {
            return share.get().value() == 0
                    ? "Hardly any applicants came through what employees shared"
                    : Names.capital(FigureText.rounded(share.get())) + " of applicants came " + throughSharing(months);
        }
        return Recruiting.shared(months, Metrics.APPLICANTS)
                .map(people -> Names.capital(FigureText.people(people)) + " applied " + throughSharing(months))
                .or(() -> Recruiting.shared(months, Metrics.APPLICANTS_BY_SYSTEM)
                        .map(people -> Names.capital(FigureText.people(people))
                                + " applied through what employees shared, says the applicant tracking system"))
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
                        " applied. How many of them came through what employees shared is not shown: " + why + "."
                                + bySystem(months)))
                .orElseGet(() -> new Sentence(
                        "",
                        when,
                        ", people applied. How many, and through what, is not shown: " + why + "." + bySystem(months)));
    }

    /** Whom the system files under sharing, where nothing else is shown of it: a sentence with a blank before. */
    private static String bySystem(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANTS_BY_SYSTEM)
                .map(people -> " The applicant tracking system names sharing for " + FigureText.people(people)
                        + ", whoever else referred or sourced them.")
                .orElse("");
    }

    private static String of(Months months, Optional<MetricValue> all) {
        String whole = all.map(people -> " of " + FigureText.people(people)).orElse(" of all applicants");
        return Recruiting.shared(months, Metrics.APPLICANT_SHARE)
                .filter(share -> share.interval().known())
                .map(share -> ", " + FigureText.rounded(share) + whole + " (95\u00A0% interval "
                        + FigureText.interval(share) + ")")
                .orElse("");
    }

    private static Sentence credit(Months months) {
        return new Sentence(
                "An application counts for sharing ",
                "only if",
                Recruiting.bySystemAlone(months) ? Recruiting.CREDIT_BY_SYSTEM : Recruiting.CREDIT);
    }

    /** Through what people came, and who says so where links say nothing. */
    private static String throughSharing(Months months) {
        return "through what employees shared"
                + (Recruiting.bySystemAlone(months) ? ", as the applicant tracking system files them" : "");
    }

    /** The line to pass on: the share with its interval; empty where it has none. */
    static Optional<Forward> forward(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANT_SHARE)
                .filter(share -> share.interval().known())
                .map(share -> new Forward(
                        Names.capital(Recruiting.period(months)) + ", " + Recruiting.withInterval(share)
                                + " of applicants came " + throughSharing(months) + ".",
                        LIMITS));
    }
}
