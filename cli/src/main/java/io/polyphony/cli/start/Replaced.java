package io.polyphony.cli.start;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.polyphony.reports.values.FigureText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A list of people that {@code init} drafted while the folder has one of its own, too: then two lists name the same people. */
final class Replaced {
    private final PeopleLists lists;

    Replaced(PeopleLists lists) {
        this.lists = lists;
    }

    /**
     * What to do with it; empty: it is the only list, or somebody has written departments into it.
     *
     * @param draft where the draft lies, or would
     * @throws IOException if it can't be read
     */
    Optional<String> said(Path draft, int department, int optedIn) throws IOException {
        List<String> others = lists.beside(draft);
        if (others.isEmpty() || !lists.contain(draft)) {
            return Optional.empty();
        }
        List<List<String>> rows = rows(draft);
        if (!rows.stream().allMatch(row -> row.get(department).isBlank())) {
            return Optional.empty();
        }
        long days = rows.stream().filter(row -> !row.get(optedIn).isBlank()).count();
        String first = days == 0
                ? ""
                : " Its " + FigureText.counted(days, "day", "days") + " of opting in must stand in that list first.";
        String name = String.valueOf(draft.getFileName());
        return Optional.of(name + " is a draft, and " + String.join(", ", others)
                + (others.size() == 1 ? " says" : " say") + " who the people are: take " + name
                + " and its line in sources.yaml away." + first);
    }

    private static List<List<String>> rows(Path draft) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(draft)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
