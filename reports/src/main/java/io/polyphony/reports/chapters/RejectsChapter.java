package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Reason;
import java.util.Comparator;
import java.util.List;

/** The rows that broke their contract, by file and reason. */
final class RejectsChapter {
    private RejectsChapter() {}

    /** Rows of one file that were rejected for one reason; the file as reports name it. */
    record Group(String file, Reason reason) {}

    static Chapter of(RunFacts facts) {
        List<Group> groups = groups(facts);
        List<List<String>> rows = groups.stream()
                .map(g -> List.of(
                        g.file(),
                        OutsideText.of(g.reason().code()),
                        meaning(g.reason()),
                        FigureText.count(g.reason().rows())))
                .toList();
        return new Chapter(
                "rejects",
                "What was rejected",
                headline(groups),
                List.of(),
                List.of("To see which rows: polyphony rejects --month " + facts.month()
                        + ". Mend the file, deliver it again and run the month again: nothing counts twice."),
                List.of(),
                List.of(new Table(
                        "Rejected rows by file and reason", List.of("File", "Reason", "Meaning", "Rows"), rows)),
                List.of());
    }

    /** The groups, the largest first, then by file and reason. */
    static List<Group> groups(RunFacts facts) {
        return facts.files().stream()
                .flatMap(file -> file.reasons().stream().map(reason -> new Group(DeliveriesChapter.name(file), reason)))
                .sorted(Comparator.comparingLong((Group g) -> -g.reason().rows())
                        .thenComparing(Group::file)
                        .thenComparing(g -> g.reason().code()))
                .toList();
    }

    /** What a reason means, in a sentence. */
    static String meaning(Reason reason) {
        return OutsideText.of(reason.meaning());
    }

    private static String headline(List<Group> groups) {
        long rows = groups.stream().mapToLong(g -> g.reason().rows()).sum();
        long reasons = groups.stream().map(g -> g.reason().code()).distinct().count();
        return rows == 0
                ? "No row of a file is known to be rejected"
                : Names.capital(FigureText.counted(rows, "row was", "rows were")) + " rejected, for "
                        + FigureText.counted(reasons, "reason", "reasons");
    }
}
