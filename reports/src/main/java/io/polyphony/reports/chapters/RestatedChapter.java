package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts.Restatement;
import java.util.List;

/** The published figures that differ from those published before, and what went into the month since. */
final class RestatedChapter {
    /** Its name in the contents list. */
    static final String NAME = "What changed";

    private static final String ROUNDED =
            "Figures are listed as they were published; most of those of employees are rounded.";

    private RestatedChapter() {}

    static Chapter of(Months months) {
        Restatement restatement = months.facts().restatement();
        return restatement == null
                ? chapter("No published figure changed", List.of(), List.of())
                : chapter(
                        headline(restatement),
                        sentences(restatement, months.exact()),
                        restatement.changes().isEmpty()
                                ? List.of()
                                : List.of(new Behind(months).restated(restatement)));
    }

    private static Chapter chapter(String headline, List<String> sentences, List<Table> tables) {
        return new Chapter("restated", NAME, headline, List.of(), sentences, List.of(), tables, List.of());
    }

    private static String headline(Restatement restatement) {
        return Names.capital(FigureText.counted(restatement.changes().size(), "published figure", "published figures"))
                + " changed";
    }

    private static List<String> sentences(Restatement restatement, boolean exact) {
        String causes = restatement.causes().stream().map(OutsideText::of).collect(joining(", "));
        String since = "Since run " + OutsideText.of(restatement.previousRun()) + ": " + causes + ".";
        return exact || restatement.changes().isEmpty() ? List.of(since) : List.of(since, ROUNDED);
    }
}
