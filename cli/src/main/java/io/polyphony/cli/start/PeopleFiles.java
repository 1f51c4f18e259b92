package io.polyphony.cli.start;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Speakers.Drafted;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The lists of accounts and people that {@code init} drafts where nobody delivers any. What is in them stays; what is new
 * comes below. A file of the same name that has other columns is somebody else's: the draft then has another name.
 */
final class PeopleFiles {
    private static final List<String> ACCOUNTS =
            List.of(Accounts.ACCOUNT_ID, Accounts.VOICE, Accounts.PERSON_ID, Accounts.NETWORK, Accounts.MEASURED_ON);
    private static final List<String> PEOPLE = List.of(People.PERSON_ID, People.DEPARTMENT, People.OPTED_IN_AT);
    private static final String ENDING = ".csv";

    private final Path folder;
    private final Answers answers;
    private final List<Path> written = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    PeopleFiles(Path folder, Answers answers) {
        this.folder = folder;
        this.answers = answers;
    }

    /** Puts what somebody said into the lists that are there already. @throws IOException if they can't be written */
    void answer() throws IOException {
        change(path(Accounts.TABLE, ACCOUNTS), ACCOUNTS, row -> {
            if (answers.brands().contains(row.get(0))) {
                row.set(ACCOUNTS.indexOf(Accounts.VOICE), Accounts.Voice.BRAND);
                row.set(ACCOUNTS.indexOf(Accounts.PERSON_ID), "");
            }
            return true;
        });
        change(path(People.TABLE, PEOPLE), PEOPLE, row -> {
            int cell = PEOPLE.indexOf(People.OPTED_IN_AT);
            answers.optedIn().filter(day -> row.get(cell).isBlank()).ifPresent(day -> row.set(cell, day.toString()));
            return !isDraftedBrand(row);
        });
    }

    /** Somebody who was drafted from an account before it was said to be the brand's. */
    private boolean isDraftedBrand(List<String> row) {
        return answers.brands().contains(row.get(0))
                && row.get(PEOPLE.indexOf(People.DEPARTMENT)).isBlank();
    }

    /**
     * Adds who is missing.
     *
     * @param anyList whether a file names people; without any the list is drafted though nobody is in it, since a run asks for one
     * @param today the day of accounts whose posts have no time that can be read
     * @throws IOException if the lists can't be written
     */
    void add(Speakers speakers, boolean anyList, LocalDate today) throws IOException {
        List<List<String>> accounts =
                speakers.accounts().stream().map(d -> account(d, today)).toList();
        add(Accounts.TABLE, ACCOUNTS, accounts, false);
        String day = answers.optedIn().map(LocalDate::toString).orElse("");
        List<List<String>> people =
                speakers.people().stream().map(p -> List.of(p, "", day)).toList();
        add(People.TABLE, PEOPLE, people, !anyList);
    }

    /**
     * What to do with the people that were drafted, once another file names them; empty: nothing.
     *
     * @throws IOException if they can't be read
     */
    Optional<String> replaced(Replaced replaced) throws IOException {
        Path file = path(People.TABLE, PEOPLE);
        return Files.exists(file)
                ? replaced.said(file, PEOPLE.indexOf(People.DEPARTMENT), PEOPLE.indexOf(People.OPTED_IN_AT))
                : Optional.empty();
    }

    /** The lists of people that other files are, by name. @throws IOException if a draft can't be read */
    List<String> others(PeopleLists lists) throws IOException {
        return lists.beside(path(People.TABLE, PEOPLE));
    }

    /** The files that were written. */
    List<Path> written() {
        return written;
    }

    /** Entries of {@code sources.yaml} that new files need. */
    List<String> lines() {
        return lines;
    }

    private static List<String> account(Drafted drafted, LocalDate today) {
        LocalDate since = drafted.since() == null ? today : drafted.since();
        return List.of(
                drafted.account().id(),
                drafted.brand() ? Accounts.Voice.BRAND : Accounts.Voice.EMPLOYEE,
                drafted.person() == null ? "" : drafted.person(),
                drafted.account().network(),
                since.withDayOfMonth(1).toString());
    }

    private void add(String contract, List<String> columns, List<List<String>> rows, boolean always)
            throws IOException {
        Path file = path(contract, columns);
        boolean isNew = !Files.exists(file);
        if (rows.isEmpty() && !(isNew && always)) {
            return;
        }
        String before = isNew ? csv(List.of(columns)) : Files.readString(file);
        String gap = before.endsWith("\n") ? "" : "\n";
        write(file, before + gap + csv(rows));
        if (isNew) {
            lines.add("- { path: " + file.getFileName() + ", contract: " + contract + " }");
        }
    }

    /** The draft of a contract: there already, or not yet. */
    private Path path(String contract, List<String> columns) throws IOException {
        Path plain = folder.resolve(contract + ENDING);
        boolean ours = !Files.exists(plain) || header(plain).equals(String.join(",", columns));
        return ours ? plain : folder.resolve(contract + "-drafted" + ENDING);
    }

    private static String header(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (UncheckedIOException e) {
            return "";
        }
    }

    /** Changes rows that are whole, and takes those away for which the change is not true. */
    private void change(Path file, List<String> columns, Predicate<List<String>> change) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        boolean changed = false;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : reader) {
                List<String> row = new ArrayList<>(record.getFields());
                boolean whole = row.size() == columns.size() && record.getStartingLineNumber() > 1;
                boolean stays = !whole || change.test(row);
                changed |= !stays || !row.equals(record.getFields());
                if (stays) {
                    rows.add(row);
                }
            }
        }
        if (changed) {
            write(file, csv(rows));
        }
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        written.remove(file);
        written.add(file);
    }

    private static String csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
