package io.polyphony.cli.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.survey.Account;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Speakers.Drafted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleFilesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @TempDir
    private Path folder;

    private static Speakers speakers(String... employees) {
        List<Drafted> accounts = List.of(employees).stream()
                .map(id -> new Drafted(new Account("x", id), false, LocalDate.of(2026, 10, 5)))
                .toList();
        return new Speakers(
                accounts,
                new TreeSet<>(Set.of(employees)),
                new TreeSet<>(),
                new Speakers.Unheard(employees.length, 1),
                new Speakers.Unheard(0, 0),
                new Speakers.Unheard(0, 0),
                false);
    }

    private PeopleFiles files(Answers answers) {
        return new PeopleFiles(folder, answers);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static Answers answers(Set<String> brands, LocalDate optedIn) {
        return new Answers(brands, Optional.empty(), Map.of(), Optional.ofNullable(optedIn));
    }

    @Test
    void nobodyHasOptedInBeforeTheySaidSo() throws IOException {
        PeopleFiles files = files(Answers.NONE);
        files.add(speakers("ann", "bob, the \"bold\""), true, TODAY);

        assertThat(text("people.csv"))
                .isEqualTo("person_id,department,opted_in_at\nann,,\n\"bob, the \"\"bold\"\"\",,\n");
        assertThat(text("accounts.csv")).contains("ann,employee,ann,x,2026-10-01\n");
        assertThat(files.lines()).hasSize(2).allMatch(line -> line.contains("contract: "));
    }

    @Test
    void whatWasEditedStaysAndWhoIsNewComesBelow() throws IOException {
        files(Answers.NONE).add(speakers("ann"), true, TODAY);
        String edited = text("people.csv").replace("ann,,", "ann,Sales,2026-02-01");
        Files.writeString(folder.resolve("people.csv"), edited.stripTrailing());

        PeopleFiles again = files(Answers.NONE);
        again.answer();
        again.add(speakers("bob"), true, TODAY);

        assertThat(text("people.csv")).isEqualTo(edited + "bob,,\n");
        assertThat(again.lines()).isEmpty();
    }

    @Test
    void anotherFileOfThatNameIsSomebodyElses() throws IOException {
        String theirs = "person_id,location,opted_in_at\nann,Lyon,2026-01-01\n";
        Files.writeString(folder.resolve("people.csv"), theirs);

        PeopleFiles files = files(Answers.NONE);
        files.answer();
        files.add(speakers("bob"), true, TODAY);

        assertThat(text("people.csv")).isEqualTo(theirs);
        assertThat(text("people-drafted.csv")).contains("bob,,");
        assertThat(files.lines()).contains("- { path: people-drafted.csv, contract: people }");
    }

    @Test
    void answersGoIntoListsThatAreThereAndABrandIsNobodyWhoTakesPart() throws IOException {
        files(Answers.NONE).add(speakers("ann", "acme"), true, TODAY);
        Files.writeString(folder.resolve("people.csv"), text("people.csv").replace("ann,,", "ann,Sales,2026-02-01"));

        files(answers(Set.of("acme"), LocalDate.of(2026, 1, 1))).answer();

        assertThat(text("accounts.csv")).contains("acme,brand,,x,2026-10-01\n", "ann,employee,ann,x,2026-10-01\n");
        assertThat(text("people.csv")).endsWith("\nann,Sales,2026-02-01\n").doesNotContain("acme");
    }

    @Test
    void withoutAnyoneMissingNothingIsWrittenTwice() throws IOException {
        files(Answers.NONE).add(speakers("ann"), true, TODAY);

        PeopleFiles again = files(Answers.NONE);
        again.answer();
        again.add(speakers(), true, TODAY);

        assertThat(again.written()).isEmpty();
    }

    @Test
    void aListOfNobodyIsWrittenOnlyWhereNoFileNamesPeople() throws IOException {
        files(Answers.NONE).add(speakers(), true, TODAY);
        assertThat(folder).isEmptyDirectory();

        files(Answers.NONE).add(speakers(), false, TODAY);
        assertThat(text("people.csv")).isEqualTo("person_id,department,opted_in_at\n");
        assertThat(folder.resolve("accounts.csv")).doesNotExist();
    }
}
