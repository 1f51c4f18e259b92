package io.polyphony.cli.start;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Survey;
import io.polyphony.reports.values.FigureText;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A list of people that {@code init} drafted before the folder had one of its own: then two lists name the same people. */
final class Replaced {
    private final InputFolder folder;
    private final Survey survey;

    Replaced(InputFolder folder, Survey survey) {
        this.folder = folder;
        this.survey = survey;
    }

    /**
     * What to do with it; empty: it is the only list, or somebody has written departments into it.
     *
     * @param draft where the draft lies, or would
     * @throws IOException if it can't be read
     */
    Optional<String> said(Path draft, int department, int optedIn) throws IOException {
        String name = folder.path().relativize(draft).toString();
        if (survey.files().stream().noneMatch(file -> file.name().equals(name) && isList(file))) {
            return Optional.empty();
        }
        List<String> others = survey.files().stream()
                .filter(file -> !file.name().equals(name) && isList(file))
                .map(FileFinding::name)
                .toList();
        List<List<String>> rows = rows(draft);
        boolean drafted = rows.stream().allMatch(row -> row.get(department).isBlank());
        if (others.isEmpty() || !drafted) {
            return Optional.empty();
        }
        long days = rows.stream().filter(row -> !row.get(optedIn).isBlank()).count();
        String first = days == 0
                ? ""
                : " Its " + FigureText.counted(days, "day", "days") + " of opting in must stand in that list first.";
        return Optional.of(name + " was drafted before " + String.join(", ", others)
                + " said who the people are. That list says it all: take " + name
                + " and its line in sources.yaml away." + first);
    }

    private boolean isList(FileFinding file) {
        return switch (file.kind()) {
            case DECLARED ->
                folder.declared(folder.path().resolve(file.name())).stream()
                        .flatMap(source -> source.outputs().stream())
                        .anyMatch(output -> output.contract().equals(People.TABLE));
            case KNOWN ->
                file.readings().stream()
                        .filter(reading -> reading.use() == Reading.Use.READ)
                        .anyMatch(reading -> reading.fit().contracts().contains(People.TABLE));
            default -> false;
        };
    }

    private static List<List<String>> rows(Path draft) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(draft)) {
            return reader.stream().skip(1).map(CsvRecord::getFields).toList();
        }
    }
}
