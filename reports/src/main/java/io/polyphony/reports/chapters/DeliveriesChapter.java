package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was delivered for each contract, and about where its rows went. A file can be one person's: none is named. */
final class DeliveriesChapter {
    private DeliveriesChapter() {}

    static Chapter of(MonthInput input) {
        RunFacts facts = input.facts();
        List<Table> tables = List.of(
                RowsTable.of(facts.landings()),
                new Table(
                        "How files were read",
                        List.of("Input", "Files", "Mappings"),
                        facts.landings().stream()
                                .map(DeliveriesChapter::reading)
                                .toList()),
                new Table("Columns that nothing reads", List.of("Input", "Columns"), unknown(facts)));
        return new Chapter(
                "deliveries",
                "What came in",
                headline(facts),
                List.of(),
                sentences(input),
                List.of(),
                tables,
                List.of());
    }

    /** What a contract's rows are called. */
    static String name(Landing landing) {
        return OutsideText.of(landing.contract()).replace('_', ' ');
    }

    private static String headline(RunFacts facts) {
        long inputs = facts.landings().stream().filter(l -> l.files() > 0).count();
        return inputs == 0 ? "No file is known" : "Files came in for " + FigureText.counted(inputs, "input", "inputs");
    }

    private static List<String> sentences(MonthInput input) {
        RunFacts facts = input.facts();
        List<String> sentences = new ArrayList<>();
        if (RowCounts.sum(facts.landings(), Landing::leftOut) > 0) {
            sentences.add(
                    "Left out are rows that a mapping or a filter passed over (as a stage that an applicant did not"
                            + " reach), that are told again, of which a later delivery says something else, or of people who did"
                            + " not take part then. None of these is an error.");
        }
        sentences.add(RowCounts.ROUNDED);
        if (!facts.absent().isEmpty()) {
            sentences.add(DataChapter.absent(facts));
        }
        List<String> unreported = unreported(input);
        if (!unreported.isEmpty()) {
            sentences.add("Delivered but not yet reported: " + String.join(", ", unreported) + ".");
        }
        facts.notes().forEach(note -> sentences.add(OutsideText.of(note)));
        return sentences;
    }

    /** What came in for contracts that no metric needs. */
    private static List<String> unreported(MonthInput input) {
        Set<String> needed = input.definitions().stream()
                .flatMap(definition -> definition.needs().stream())
                .map(need -> need.split("[.:]", 2)[0])
                .collect(toSet());
        return input.facts().landings().stream()
                .filter(landing -> landing.rowsRead() > 0 && !needed.contains(landing.contract()))
                .map(DeliveriesChapter::name)
                .sorted()
                .toList();
    }

    private static List<String> reading(Landing landing) {
        return List.of(name(landing), FigureText.count(landing.files()), listed(landing.mappings()));
    }

    private static List<List<String>> unknown(RunFacts facts) {
        return facts.landings().stream()
                .filter(landing -> !landing.unknownColumns().isEmpty())
                .map(landing -> List.of(name(landing), listed(landing.unknownColumns())))
                .toList();
    }

    private static String listed(List<String> names) {
        return names.stream().map(OutsideText::of).collect(joining(", "));
    }
}
