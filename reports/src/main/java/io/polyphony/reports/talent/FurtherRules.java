package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.SourceComparisons;
import io.polyphony.reports.values.SourceComparisons.Told;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether applicants through sharing get further than others: clearly, not clearly, or nobody can tell. */
final class FurtherRules {
    /** Of whom the rates are. */
    private static final String SETTLED = "Of those who applied at least 90 days ago, ";

    private FurtherRules() {}

    /** As a heading. */
    static String headline(Months months) {
        SourceComparisons comparisons = new SourceComparisons(months.now());
        if (comparisons.all().isEmpty()) {
            return "Whether applicants through sharing get further can't be told yet";
        }
        return comparisons.clear().stream()
                .findFirst()
                .map(told -> "Applicants through sharing " + moreOften(told))
                .orElse("No clear difference in how far applicants through sharing get");
    }

    /** As a sentence with its figure. */
    static Sentence sentence(Months months) {
        SourceComparisons comparisons = new SourceComparisons(months.now());
        List<Told> clear = comparisons.clear();
        if (!clear.isEmpty()) {
            return clear(clear.get(0), clear.size() - 1L);
        }
        return nearest(comparisons).map(FurtherRules::unclear).orElseGet(() -> alone(months));
    }

    private static Sentence clear(Told told, long others) {
        MetricValue shared = told.change().now();
        MetricValue other = told.change().before();
        return new Sentence(
                SETTLED,
                Recruiting.withInterval(shared),
                " of those through sharing " + moreOften(told) + ": " + Recruiting.withInterval(other) + more(others)
                        + ".");
    }

    /** A clear difference as a predicate: {@code were interviewed more often than those from job boards}. */
    private static String moreOften(Told told) {
        return Stage.ofRate(told.rate()).predicate()
                + (told.verdict() == Comparison.MORE ? " more often" : " less often") + " than those from "
                + Sources.inSentence(told.source());
    }

    private static String more(long others) {
        return others == 0
                ? ""
                : "; " + FigureText.counted(others, "other difference is", "other differences are") + " clear too";
    }

    private static Sentence unclear(Told told) {
        return new Sentence(
                "Whether they get further than others ",
                "is not clear",
                ": of those who applied at least 90 days ago, "
                        + Recruiting.withInterval(told.change().now()) + " "
                        + Stage.ofRate(told.rate()).predicate() + ", beside "
                        + Recruiting.withInterval(told.change().before()) + " of those from "
                        + Sources.inSentence(told.source()) + "; with so few people only a difference of about "
                        + ChangeText.smallest(told.change()) + " or more would have been noticed in most cases.");
    }

    /** The comparison with job boards at the furthest stage; where there is none, the one that would have seen the smallest difference. */
    private static Optional<Told> nearest(SourceComparisons comparisons) {
        return SourceComparisons.RATES.stream()
                .flatMap(rate -> comparisons.with(Sources.JOB_BOARD, rate).stream())
                .reduce((first, second) -> second)
                .or(() -> comparisons.all().stream()
                        .min(Comparator.comparingDouble(told -> told.change().smallestSeen())));
    }

    /** Those rates that tell how far people come: where all submitted, as a list of applications has it, that tells nothing. */
    static List<String> telling(Months months) {
        return SourceComparisons.RATES.stream()
                .filter(rate -> !rate.equals(Metrics.SUBMISSION_RATE)
                        || Recruiting.bySource(months, rate).stream().anyMatch(value -> value.value() < 1))
                .toList();
    }

    private static Sentence alone(Months months) {
        return telling(months).stream()
                .flatMap(rate -> Recruiting.shared(months, rate).stream())
                .reduce((first, second) -> second)
                .map(rate -> new Sentence(
                        SETTLED,
                        Recruiting.withInterval(rate),
                        " of those through sharing "
                                + Stage.ofRate(rate.metricId()).predicate()
                                + "; there is no other source to compare them with."))
                .orElseGet(() -> new Sentence(
                        "We ", "can't tell yet", " whether they get further than others: " + reason(months) + "."));
    }

    /** Why nothing can be said of how far they get: it is too early, else that and why the later stages are not shown. */
    static String reason(Months months) {
        if (Recruiting.tooShort(months)) {
            return "it is too early, since nobody can have applied 90 days ago";
        }
        return Recruiting.mostlyOpen(months)
                .map(open -> "it is too early, since " + FigureText.people(open) + " applied less than 90 days ago and "
                        + settled(months))
                .orElseGet(() -> withheld(months));
    }

    /** The same in a few words, for the list of what is missing. */
    static String brief(Months months) {
        if (Recruiting.tooShort(months)) {
            return "too early: nobody can have applied 90 days ago";
        }
        return Recruiting.mostlyOpen(months)
                .map(open -> "too early: most of those through sharing applied less than 90 days ago")
                .orElseGet(() -> unseen(months).stream()
                        .findFirst()
                        .map(MonthValues::reason)
                        .orElseGet(() -> Recruiting.reason(months, Metrics.INTERVIEW_RATE)));
    }

    private static String settled(Months months) {
        return months.now()
                .shown(Metrics.APPLICANTS, Recruiting.SHARED_SETTLED)
                .map(people -> only(people) + " earlier")
                .or(() -> months.now()
                        .shown(Metrics.APPLICANTS, Grain.of("cohort", Sources.SETTLED))
                        .map(people -> only(people) + " of all sources earlier"))
                .orElse("how many earlier is not shown");
    }

    private static String only(MetricValue people) {
        return (people.value() > 0 ? "only " : "") + FigureText.people(people);
    }

    /** The rates of sharing that are known to be there and have no number. */
    private static List<MetricValue> unseen(Months months) {
        return SourceComparisons.RATES.stream()
                .flatMap(rate -> months.now().find(rate, Recruiting.SHARED).stream())
                .filter(value -> value.value() == null)
                .toList();
    }

    private static String withheld(Months months) {
        List<MetricValue> found = unseen(months);
        return found.isEmpty()
                ? "how many reached which stage is not known"
                : "how many "
                        + found.stream()
                                .map(FurtherRules::predicate)
                                .collect(joining(", "))
                                .replaceFirst(", (?=[^,]*$)", " or ")
                        + " is not shown ("
                        + found.stream().map(MonthValues::reason).distinct().collect(joining("; ")) + ")";
    }

    private static String predicate(MetricValue rate) {
        return Stage.ofRate(rate.metricId()).predicate();
    }
}
