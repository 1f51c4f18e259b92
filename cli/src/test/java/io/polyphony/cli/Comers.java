package io.polyphony.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/**
 * A company's files with more rows of people, of those who took part before May 2026 and still do. In turn somebody was
 * away for a week of May, is away from May to September, works for another department too, or stays as they are.
 */
final class Comers {
    private static final String LEFT = "2026-05-11T00:00:00Z";
    private static final String BACK = "2026-05-18T09:30:00+02:00";
    private static final String LATER = "2026-09-01T00:00:00Z";

    private Comers() {}

    /** Copies a folder of input files and changes the people. */
    static void goAndCome(Path from, Path to) throws IOException {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
        Path file = to.resolve(People.TABLE + ".csv");
        List<NamedCsvRecord> people;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            people = csv.stream().toList();
        }
        try (CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            out.writeRecord(people.get(0).getHeader());
            int kind = 0;
            for (NamedCsvRecord person : people) {
                List<Map<String, String>> rows = takesPart(person)
                        ? intervals(person.getFieldsAsMap(), kind++ % 4)
                        : List.of(person.getFieldsAsMap());
                rows.forEach(row -> out.writeRecord(row.values()));
            }
        }
    }

    private static boolean takesPart(NamedCsvRecord person) {
        String in = person.getField(People.OPTED_IN_AT);
        return !in.isEmpty()
                && in.compareTo("2026-05-01") < 0
                && person.getField(People.OPTED_OUT_AT).isEmpty()
                && person.getField(People.EMPLOYED_TO).isEmpty();
    }

    private static List<Map<String, String>> intervals(Map<String, String> person, int kind) {
        Map<String, String> first = new LinkedHashMap<>(person);
        Map<String, String> second = new LinkedHashMap<>(person);
        second.put(People.DEPARTMENT, "Returned");
        switch (kind) {
            case 0 -> {
                first.putAll(Map.of(People.EMPLOYED_TO, LEFT, People.OPTED_OUT_AT, LEFT));
                second.putAll(Map.of(People.EMPLOYED_FROM, BACK, People.OPTED_IN_AT, BACK));
            }
            case 1 -> {
                first.putAll(Map.of(People.EMPLOYED_TO, LEFT, People.OPTED_OUT_AT, LEFT));
                second.putAll(Map.of(People.EMPLOYED_FROM, LATER, People.OPTED_IN_AT, LATER));
            }
            case 2 -> second.putAll(Map.of(People.EMPLOYED_FROM, LEFT, People.OPTED_IN_AT, ""));
            default -> {
                return List.of(first);
            }
        }
        return List.of(second, first);
    }
}
