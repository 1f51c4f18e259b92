package io.polyphony.jobs.study;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.Requisitions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts many simulated companies into one input folder without their touching each other: identifiers, networks and
 * departments carry the company's number in front, and every word of every text carries its mark, so that no text of
 * one company is like a text of another. What is alike within a company stays exactly as alike.
 */
final class Crowd {
    /** Stands between a company's number and a name. */
    static final String MARK = "/";

    /** What metrics of posts are made of. */
    static final List<String> POSTS =
            List.of(People.TABLE, Accounts.TABLE, Content.TABLE, Posts.TABLE, Engagements.TABLE);
    /** What metrics of applicants are made of. */
    static final List<String> HIRING = List.of(Applications.TABLE, LinkClicks.TABLE, Requisitions.TABLE, Costs.TABLE);

    private static final Set<String> NAMES = Set.of(Posts.NETWORK, People.DEPARTMENT);
    private static final Set<String> TEXTS = Set.of(Posts.TEXT, Content.SUGGESTED_TEXT);
    private static final Pattern WORD = Pattern.compile("(?<=^|\\s)(?!http)\\p{L}+");
    private static final int LETTERS = 26;

    private final Path folder;
    private final List<String> tables;
    private final List<String> people = new ArrayList<>();

    /** Companies in an empty folder, of which some tables are taken. */
    Crowd(Path folder, List<String> tables) {
        this.folder = folder;
        this.tables = tables;
    }

    /** Adds the company that lies in a folder. @throws IOException if a file can't be read or written */
    void add(long company, Path from) throws IOException {
        for (String table : tables) {
            Path to = Files.createDirectories(folder.resolve(table)).resolve("company-" + company + ".csv");
            List<String> columns = Contracts.of(table).columns();
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(from.resolve(table + ".csv"));
                    CsvWriter out = CsvWriter.builder().build(to)) {
                out.writeRecord(columns);
                rows.forEach(row -> {
                    out.writeRecord(columns.stream()
                            .map(c -> marked(company, Contracts.of(table).field(c), row.getField(c)))
                            .toList());
                    if (table.equals(People.TABLE)) {
                        people.add(company + MARK + row.getField(People.PERSON_ID));
                    }
                });
            }
        }
    }

    /** The ids of all people, each with the mark of a company. */
    List<String> people() {
        return List.copyOf(people);
    }

    private static String marked(long company, Field field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (TEXTS.contains(field.name())) {
            return WORD.matcher(value).replaceAll(m -> Matcher.quoteReplacement(m.group() + letters(company)));
        }
        boolean identifier = field.name().endsWith("_id")
                || field.classification() == Field.Classification.PERSON_IDENTIFIER
                || NAMES.contains(field.name());
        return identifier ? company + MARK + value : value;
    }

    /** A number as letters, since digits alone could be part of a text. */
    private static String letters(long number) {
        String rest = number < LETTERS ? "" : letters(number / LETTERS);
        return rest + (char) ('a' + number % LETTERS);
    }
}
