package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Reason;
import java.util.Comparator;
import java.util.List;

/** The rows that broke their contract, by contract and reason. */
final class RejectsChapter {
    private RejectsChapter() {}

    /** Rows of one contract that were rejected for one reason; the contract as reports name it. */
    record Group(String input, Reason reason) {}

    static Chapter of(RunFacts facts) {
        List<Group> groups = groups(facts);
        List<List<String>> rows = groups.stream()
                .map(g -> List.of(
                        g.input(),
                        OutsideText.of(g.reason().code()),
                        meaning(g.reason()),
                        FigureText.count(g.reason().rows())))
                .toList();
        return new Chapter(
                "rejects",
                "What was rejected",
                headline(facts, groups),
                List.of(),
                advice(facts, groups),
                List.of(),
                List.of(new Table(
                        "Rejected rows by input and reason",
                        List.of("Input", "Reason", "Meaning", "Rows, about"),
                        rows)),
                List.of());
    }

    private static List<String> advice(RunFacts facts, List<Group> groups) {
        return groups.isEmpty()
                ? List.of()
                : List.of("To see which rows: polyphony rejects --month " + facts.month()
                        + ". Mend the file, deliver it again and run the month again: nothing counts twice.");
    }

    /** The groups, the largest first, then by contract and reason. */
    static List<Group> groups(RunFacts facts) {
        return facts.landings().stream()
                .flatMap(landing ->
                        landing.reasons().stream().map(reason -> new Group(DeliveriesChapter.name(landing), reason)))
                .sorted(Comparator.comparingLong((Group g) -> -g.reason().rows())
                        .thenComparing(Group::input)
                        .thenComparing(g -> g.reason().code()))
                .toList();
    }

    /** What a reason means, in a sentence. */
    static String meaning(Reason reason) {
        return OutsideText.of(reason.meaning());
    }

    private static String headline(RunFacts facts, List<Group> groups) {
        long rows = RowCounts.sum(facts.landings(), Landing::rejected);
        long reasons = groups.stream().map(g -> g.reason().code()).distinct().count();
        return rows == 0
                ? "No row was rejected"
                : Names.capital(RowCounts.rows(rows)) + (rows == 1 ? " was" : " were") + " rejected, for "
                        + FigureText.counted(reasons, "reason", "reasons");
    }
}
