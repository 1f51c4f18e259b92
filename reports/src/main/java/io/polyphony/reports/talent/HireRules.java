package io.polyphony.reports.talent;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/** How many were hired, of all who applied in the period and of those through sharing, or why that is not shown. */
final class HireRules {
    private static final String SO_FAR = " were hired so far";
    private static final String OF_ALL = "Of all who applied, ";

    private HireRules() {}

    /** The sentence on hires; empty where nothing is known of them at all. */
    static Optional<Sentence> sentence(Months months) {
        Optional<MetricValue> all = months.now().shown(Metrics.APPLICANTS_HIRED, Grain.TOTAL);
        if (all.isPresent()) {
            return Optional.of(
                    new Sentence(OF_ALL, FigureText.people(all.get()), SO_FAR + ofThem(months) + "." + open(months)));
        }
        Optional<MetricValue> shared = Recruiting.shared(months, Metrics.APPLICANTS_HIRED);
        if (shared.isPresent()) {
            return Optional.of(new Sentence(
                    "Of those through sharing, ",
                    FigureText.people(shared.get()),
                    SO_FAR + "; how many of all is not shown" + why(months, Grain.TOTAL) + "." + open(months)));
        }
        return months.now()
                .find(Metrics.APPLICANTS_HIRED, Grain.TOTAL)
                .or(() -> months.now().find(Metrics.APPLICANTS_HIRED, Recruiting.SHARED))
                .map(value -> new Sentence(
                        "How many were hired, of all who applied and through sharing, ",
                        "is not shown",
                        " (" + MonthValues.reason(value) + ")." + open(months)));
    }

    private static String ofThem(Months months) {
        return Recruiting.shared(months, Metrics.APPLICANTS_HIRED)
                .map(shared -> ", " + FigureText.people(shared) + " of them through sharing")
                .orElseGet(() -> "; how many of them through sharing is not shown" + why(months, Recruiting.SHARED));
    }

    private static String why(Months months, Grain grain) {
        return " (" + months.now().reason(Metrics.APPLICANTS_HIRED, grain) + ")";
    }

    /** Of whom it is too early to say more: another reason than that a number is withheld, and a sentence of its own. */
    private static String open(Months months) {
        return months.now()
                .shown(Metrics.APPLICANTS, Recruiting.SHARED_OPEN)
                .map(
                        people -> " " + Names.capital(FigureText.people(people))
                                + " through sharing applied less than 90 days ago: too early to say whether they will be hired.")
                .orElse("");
    }
}
