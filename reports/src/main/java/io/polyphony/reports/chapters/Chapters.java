package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.toSet;

import io.polyphony.reports.charts.ChartTable;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.record.GlossaryEntry;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.MetricDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The chapters of a report in the order in which they argue, each with the tables behind its charts.
 *
 * @param told those that there are
 * @param leftOut one pair of chapter and reason for each that there is not
 */
public record Chapters(List<Chapter> told, List<List<String>> leftOut) {
    public Chapters {
        told = List.copyOf(told);
        leftOut = List.copyOf(leftOut);
    }

    /** The chapters that these sources make of a month. */
    public static Chapters of(Months months, List<ChapterSource> sources) {
        List<Chapter> told = new ArrayList<>();
        List<List<String>> leftOut = new ArrayList<>();
        for (ChapterSource source : sources) {
            Optional<Chapter> chapter = source.chapter(months);
            chapter.map(Chapters::withTablesOfCharts)
                    .ifPresentOrElse(told::add, () -> leftOut.add(List.of(source.name(), source.missing(months))));
        }
        return new Chapters(told, leftOut);
    }

    /** These with another one at their end, where there is one. */
    Chapters and(Optional<Chapter> last) {
        return new Chapters(Stream.concat(told.stream(), last.stream()).toList(), leftOut);
    }

    /**
     * These, and at their end what the figures may be used for.
     *
     * @param period what the figures are about, as a sentence
     * @param more tables of the last chapter; may be empty
     */
    public List<Chapter> withData(Months months, String period, List<Table> more) {
        return and(Optional.of(DataChapter.of(months, leftOut, period, more))).told();
    }

    private static Chapter withTablesOfCharts(Chapter chapter) {
        return chapter.withTables(chapter.figures().stream()
                .flatMap(figure -> ChartTable.of(figure).stream())
                .toList());
    }

    /** What the figures of these chapters mean, by id. */
    public static List<GlossaryEntry> glossary(Months months, List<Chapter> chapters) {
        Set<String> shown = chapters.stream()
                .flatMap(chapter -> chapter.footnotes().stream())
                .map(Footnote::metricId)
                .collect(toSet());
        return months.definitions().stream()
                .filter(definition -> shown.contains(definition.id()))
                .sorted(Comparator.comparing(MetricDefinition::id))
                .map(Chapters::entry)
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
