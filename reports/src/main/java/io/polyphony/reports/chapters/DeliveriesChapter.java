package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Delivered;
import java.util.ArrayList;
import java.util.List;

/** The delivered files, and where the rows of each went. */
final class DeliveriesChapter {
    private static final List<String> ROWS = List.of(
            "File", "Read", "Used", "Rejected", "Not opted in", "Repeated", "Replaced", "Filtered", "Other month");
    private static final int NAME_LENGTH = 80;
    /** Digits of a hash that tell files apart. */
    private static final int HASH_LENGTH = 12;

    private DeliveriesChapter() {}

    static Chapter of(RunFacts facts) {
        List<Table> tables = List.of(
                new Table(
                        "Where the rows of each file went",
                        ROWS,
                        facts.files().stream().map(DeliveriesChapter::row).toList()),
                new Table(
                        "How each file was read",
                        List.of("File", "Mapping", "SHA-256 begins"),
                        facts.files().stream().map(DeliveriesChapter::reading).toList()),
                new Table("Columns that nothing reads", List.of("Input", "Columns"), unknown(facts)));
        return new Chapter(
                "deliveries",
                "What came in",
                headline(facts),
                List.of(),
                sentences(facts),
                List.of(),
                tables,
                List.of());
    }

    /** A file as reports name it, with the contract that its rows were read for. */
    static String name(Delivered file) {
        return OutsideText.shortened(file.file(), NAME_LENGTH) + " ("
                + OutsideText.of(file.contract()).replace('_', ' ') + ")";
    }

    private static String headline(RunFacts facts) {
        long files = facts.files().stream().map(Delivered::sha256).distinct().count();
        return files == 0 ? "No file is known" : Names.capital(FigureText.counted(files, "file", "files")) + " came in";
    }

    private static List<String> sentences(RunFacts facts) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Each row read is in exactly one of the columns that follow. Repeated rows are told again by this"
                + " file or a later one; of replaced rows a later delivery says something else.");
        if (!facts.absent().isEmpty()) {
            sentences.add(DataChapter.absent(facts));
        }
        facts.notes().forEach(note -> sentences.add(OutsideText.of(note)));
        return sentences;
    }

    private static List<String> row(Delivered file) {
        return List.of(
                name(file),
                FigureText.count(file.rowsRead()),
                FigureText.count(file.conformed()),
                FigureText.count(file.rejected()),
                FigureText.count(file.notOptedIn()),
                FigureText.count(file.repeated()),
                FigureText.count(file.replaced()),
                FigureText.count(file.filtered()),
                FigureText.count(file.otherMonth()));
    }

    private static List<String> reading(Delivered file) {
        String hash = file.sha256();
        return List.of(
                name(file), OutsideText.of(file.mapping()), hash.substring(0, Math.min(HASH_LENGTH, hash.length())));
    }

    private static List<List<String>> unknown(RunFacts facts) {
        return facts.landings().stream()
                .filter(landing -> !landing.unknownColumns().isEmpty())
                .map(landing -> List.of(
                        OutsideText.of(landing.contract()).replace('_', ' '),
                        landing.unknownColumns().stream().map(OutsideText::of).collect(joining(", "))))
                .toList();
    }
}
