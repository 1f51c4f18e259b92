package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.ArrayList;
import java.util.List;

/** What came in, what was left out and why, and what no figure may be used for. Always there. */
public final class DataChapter {
    /** How figures of employees are kept from telling about one of them. */
    private static final String PROTECTED =
            "To protect people, numbers of them are rounded to multiples of five, at most three off unless a table says"
                    + " more; a figure is withheld if it is about too few people, mostly about one or two, or would give"
                    + " such a figure away.";

    private DataChapter() {}

    /**
     * The chapter of a report.
     *
     * @param leftOut one pair of chapter and reason each
     * @param period what its figures are about, as a sentence
     * @param more tables of its own; may be empty
     */
    public static Chapter of(Months months, List<List<String>> leftOut, String period, List<Table> more) {
        RunFacts facts = months.facts();
        List<Table> tables = new ArrayList<>();
        if (facts.restatement() != null && !facts.restatement().changes().isEmpty()) {
            tables.add(new Behind(months).restated(facts.restatement()));
        }
        tables.add(new Table("Chapters left out", List.of("Chapter", "Reason"), leftOut));
        tables.addAll(more);
        tables.add(settings(facts));
        return new Chapter(
                "data",
                "Data and method",
                "What these figures may be used for, and how they were made",
                List.of(),
                sentences(months, period),
                List.of(),
                tables,
                List.of());
    }

    /** How many of the rows read were rejected. */
    static String headline(RunFacts facts) {
        long rejected = RowCounts.sum(facts.landings(), Landing::rejected);
        long read = RowCounts.sum(facts.landings(), Landing::rowsRead);
        if (rejected == 0) {
            return read == 0 ? "No rows were read" : "No row was rejected";
        }
        return "Of " + RowCounts.rows(read) + " read, " + RowCounts.inWords(rejected)
                + (rejected == 1 ? " was" : " were") + " rejected";
    }

    private static List<String> sentences(Months months, String period) {
        RunFacts facts = months.facts();
        List<String> sentences = new ArrayList<>();
        sentences.add("The figures are about a programme. They may not be used to appraise, rank or reward a person.");
        if (!months.exact()) {
            sentences.add(PROTECTED);
        }
        sentences.add(headline(facts) + "; what came in and what did not is in the operations report.");
        sentences.add(period);
        sentences.add(
                "Times of day are those of " + months.settings().clock() + "; months begin and end at midnight UTC.");
        if (!facts.absent().isEmpty()) {
            sentences.add(absent(facts));
        }
        if (facts.restatement() != null) {
            sentences.add(restated(facts.restatement()));
        }
        facts.notes().forEach(note -> sentences.add(OutsideText.of(note)));
        return sentences;
    }

    /** Which contracts were not delivered; some were not. */
    static String absent(RunFacts facts) {
        return facts.absent().stream()
                .map(name -> OutsideText.of(name).replace('_', ' '))
                .collect(joining(", ", "Not delivered: ", ". Chapters that need them are left out."));
    }

    private static String restated(RunFacts.Restatement restatement) {
        return "This month was published before and is restated: "
                + restatement.causes().stream().map(OutsideText::of).collect(joining(", ")) + "; "
                + FigureText.counted(restatement.changes().size(), "figure differs", "figures differ")
                + (restatement.changes().isEmpty() ? "." : ", listed below with their old and new values.");
    }

    /** The settings, by name. */
    static Table settings(RunFacts facts) {
        List<List<String>> rows = facts.settings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(e -> List.of(OutsideText.of(e.getKey()), OutsideText.of(e.getValue())))
                .toList();
        return new Table("Settings in force", List.of("Setting", "Value"), rows);
    }
}
