package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.toSet;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.charts.ChartTable;
import io.polyphony.reports.findings.BoardLine;
import io.polyphony.reports.findings.FirstScreen;
import io.polyphony.reports.findings.Suggestions;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.record.GlossaryEntry;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.run.RunFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The report for marketing leadership: what voices added, what resonated, what was only repeated, what to do next. */
public final class MarketingReport implements AudienceReport {
    /** Marketing leadership. */
    public static final Audience AUDIENCE =
            new Audience("marketing", "Marketing", "Marketing report", "What to decide", true, 1);

    private static final List<ChapterSource> CHAPTERS = List.of(
            new AmplificationChapter(),
            new OrganicChapter(),
            new ResonanceChapter(),
            new OwnVoiceChapter(),
            new UnisonChapter(),
            new ParticipationChapter(),
            new AdviceChapter());

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    @Override
    public ReportRecord of(MonthInput input) {
        Months months = new Months(input);
        RunFacts facts = input.facts();
        List<Chapter> chapters = chapters(months);
        return new ReportRecord(
                AUDIENCE,
                facts.month(),
                OutsideText.of(facts.company()),
                OutsideText.of(facts.runId()),
                Notices.of(months, "Data and method"),
                FirstScreen.headline(months),
                FirstScreen.sentences(months),
                Suggestions.of(months),
                BoardLine.of(months),
                chapters,
                glossary(months, chapters),
                input.settings());
    }

    private static List<Chapter> chapters(Months months) {
        List<Chapter> chapters = new ArrayList<>();
        List<List<String>> leftOut = new ArrayList<>();
        for (ChapterSource source : CHAPTERS) {
            Optional<Chapter> chapter = source.chapter(months);
            chapter.map(MarketingReport::withTablesOfCharts)
                    .ifPresentOrElse(chapters::add, () -> leftOut.add(List.of(source.name(), source.missing(months))));
        }
        AnalystChapter.of(months).ifPresent(chapters::add);
        chapters.add(DataChapter.of(months, leftOut));
        return chapters;
    }

    private static Chapter withTablesOfCharts(Chapter chapter) {
        return chapter.withTables(chapter.figures().stream()
                .flatMap(figure -> ChartTable.of(figure).stream())
                .toList());
    }

    private static List<GlossaryEntry> glossary(Months months, List<Chapter> chapters) {
        Set<String> shown = chapters.stream()
                .flatMap(chapter -> chapter.footnotes().stream())
                .map(Footnote::metricId)
                .collect(toSet());
        return months.definitions().stream()
                .filter(definition -> shown.contains(definition.id()))
                .sorted(Comparator.comparing(MetricDefinition::id))
                .map(MarketingReport::entry)
                .toList();
    }

    private static GlossaryEntry entry(MetricDefinition definition) {
        return new GlossaryEntry(
                definition.id(),
                definition.version(),
                definition.title(),
                definition.question(),
                definition.definition(),
                definition.formula(),
                definition.unit() + ", " + definition.range(),
                definition.caveats());
    }
}
