package io.polyphony.cli.study;

import io.polyphony.jobs.study.RecruitingCompanies;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.SourceComparisons;
import io.polyphony.reports.values.SourceComparisons.Told;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often applicants through sharing are said to get further than others. */
final class SharingCalls {
    /** The head of the table. */
    static final String HEAD =
            "| chance of an interview | intervals | companies | compared | called better % | called worse % "
                    + "| interview: better than any % | than job boards % |\n|---|---|---|---|---|---|---|---|\n";

    private static final String INTERVIEW = "interview_rate";

    private final String effect;
    private final String intervals;
    private final List<List<Told>> companies = new ArrayList<>();

    SharingCalls(double effect, String intervals) {
        this.effect = String.format(Locale.ROOT, "× %.1f", effect);
        this.intervals = intervals;
    }

    void add(List<MetricValue> company) {
        companies.add(new SourceComparisons(new MonthValues(RecruitingCompanies.MONTH, company)).all());
    }

    /** Whether there is any company. */
    boolean any() {
        return !companies.isEmpty();
    }

    /** Companies in which sharing is called better than some other source at some stage. */
    long better() {
        return with(SharingCalls::isBetter);
    }

    /** Companies in which sharing is called worse. */
    long worse() {
        return with(told -> told.verdict() == Comparison.LESS);
    }

    /** Companies in which those who came through sharing are said to be interviewed more often than some others. */
    long interviewedMore() {
        return with(b -> isBetter(b) && b.rate().equals(INTERVIEW));
    }

    private static boolean isBetter(Told told) {
        return told.verdict() == Comparison.MORE;
    }

    private long with(Predicate<Told> said) {
        return companies.stream().filter(of -> of.stream().anyMatch(said)).count();
    }

    /** Its row of the table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.1f | %.1f | %.1f | %.1f | %.1f |%n",
                effect,
                intervals,
                companies.size(),
                companies.stream().mapToInt(List::size).average().orElse(0),
                percent(better()),
                percent(worse()),
                percent(interviewedMore()),
                percent(with(b ->
                        isBetter(b) && b.rate().equals(INTERVIEW) && b.source().equals(Source.JOB_BOARD))));
    }

    private double percent(long part) {
        return 100.0 * part / Math.max(1, companies.size());
    }
}
