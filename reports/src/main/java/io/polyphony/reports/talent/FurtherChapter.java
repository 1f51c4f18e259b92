package io.polyphony.reports.talent;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.SourceComparisons;
import io.polyphony.reports.values.SourceComparisons.Told;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether applicants who came through sharing get further than those of other sources. */
final class FurtherChapter implements ChapterSource {
    @Override
    public String name() {
        return "Do they get further?";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        boolean any = FurtherRules.telling(months).stream()
                .anyMatch(rate -> !Recruiting.bySource(months, rate).isEmpty());
        return any ? Optional.of(chapter(months, new SourceComparisons(months.now()))) : Optional.empty();
    }

    @Override
    public String missing(Months months) {
        return FurtherRules.brief(months);
    }

    private Chapter chapter(Months months, SourceComparisons comparisons) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(FurtherRules.telling(months), Recruiting.SOURCE);
        return new Chapter(
                "further",
                name(),
                FurtherRules.headline(months),
                List.of(figure(months, comparisons)),
                sentences(comparisons),
                List.of(),
                List.of(table(comparisons), behind.table("Who reached each stage, by source", values)),
                behind.footnotes(List.of(drawn(months, comparisons)), values));
    }

    /** The rate that is drawn: of a clear difference, else the furthest one that is shown for sharing, else the first. */
    private static String drawn(Months months, SourceComparisons comparisons) {
        return comparisons.clear().stream()
                .findFirst()
                .map(Told::rate)
                .orElseGet(() -> FurtherRules.telling(months).stream()
                        .filter(rate -> Recruiting.shared(months, rate).isPresent())
                        .reduce((first, second) -> second)
                        .orElseGet(() -> FurtherRules.telling(months).stream()
                                .filter(rate ->
                                        !Recruiting.bySource(months, rate).isEmpty())
                                .findFirst()
                                .orElseThrow()));
    }

    private static Figure figure(Months months, SourceComparisons comparisons) {
        String rate = drawn(months, comparisons);
        return new Figure(
                "chart-further",
                "Applicants who " + Stage.ofRate(rate).predicate() + ", by source",
                "Per cent of those who applied at least 90 days ago, " + Recruiting.period(months)
                        + "; bars are 95\u00A0% intervals",
                new RankedShares(BroughtChapter.rows(BroughtChapter.ranked(months, rate))));
    }

    private static List<String> sentences(SourceComparisons comparisons) {
        if (comparisons.all().isEmpty()) {
            return List.of("A comparison needs a rate of sharing and of another source, each with its interval.");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(Names.capital(FigureText.counted(
                        comparisons.all().size(), "difference was looked at,", "differences were looked at together,"))
                + " so that chance alone seldom makes one clear; "
                + (comparisons.clear().isEmpty()
                        ? "none"
                        : FigureText.inWords((long) comparisons.clear().size()))
                + (comparisons.clear().size() == 1 ? " is." : " are."));
        sentences.add("People of different sources apply for different jobs. A difference says how they fared, not what"
                + " sharing did for them.");
        return sentences;
    }

    private static Table table(SourceComparisons comparisons) {
        return new Table(
                "Sharing beside other sources",
                List.of("Stage", "Other source", "Sharing", "Other", "Points between", "Verdict"),
                comparisons.all().stream()
                        .sorted(Comparator.comparing((Told told) -> SourceComparisons.RATES.indexOf(told.rate()))
                                .thenComparing(told -> Sources.rank(told.source())))
                        .map(FurtherChapter::row)
                        .toList());
    }

    private static List<String> row(Told told) {
        return List.of(
                Stage.ofRate(told.rate()).title(),
                Sources.inWords(told.source()),
                FigureText.rounded(told.change().now()),
                FigureText.rounded(told.change().before()),
                ChangeText.points(told.change()),
                verdict(told));
    }

    private static String verdict(Told told) {
        return switch (told.verdict()) {
            case MORE -> "clearly more";
            case LESS -> "clearly fewer";
            case NO_CLEAR_DIFFERENCE, CANNOT_TELL ->
                "not clear (from about " + ChangeText.smallest(told.change()) + " on it would be)";
        };
    }
}
