package io.polyphony.jobs.survey;

import io.polyphony.jobs.conform.MappingConstants;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Values for the constants that a mapping asks for, by their names: what can be drafted safely, and what can't. */
final class ConstantsDraft {
    /** What mappings call the handle of the one account that a file is of. */
    private static final Set<String> HANDLES = Set.of("brand", "username");

    private final Path file;
    private final String name;
    private final Answers answers;

    /** Of a file, by its name in the folder. */
    ConstantsDraft(Path file, String name, Answers answers) {
        this.file = file;
        this.name = name;
        this.answers = answers;
    }

    List<Constant> of(SourceMapping mapping) {
        return MappingConstants.of(mapping).stream().map(this::constant).toList();
    }

    private Constant constant(String constant) {
        if (HANDLES.contains(constant)) {
            return account(constant);
        }
        return switch (constant) {
            case Accounts.MEASURED_ON -> day();
            case Accounts.ACCOUNT_ID, Accounts.PERSON_ID -> account(constant);
            case Accounts.VOICE -> voice();
            case People.OPTED_IN_AT -> optedIn();
            default -> new Constant(constant, null, Constant.Origin.UNKNOWN);
        };
    }

    /** The day of an export: the one date in its name, else the day of its last change. */
    private Constant day() {
        DatesInName dates = new DatesInName(name);
        Constant.Origin otherwise =
                dates.isRange() ? Constant.Origin.LAST_CHANGE_OF_RANGE : Constant.Origin.LAST_CHANGE;
        return dates.only()
                .map(day -> new Constant(Accounts.MEASURED_ON, day.toString(), Constant.Origin.DATE_IN_NAME))
                .orElseGet(() -> new Constant(Accounts.MEASURED_ON, lastChange().toString(), otherwise));
    }

    private LocalDate lastChange() {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Constant account(String constant) {
        String said = answers.accounts().get(name);
        return said == null
                ? new Constant(constant, stem(), Constant.Origin.FILE_NAME)
                : new Constant(constant, said, Constant.Origin.ANSWER);
    }

    private String stem() {
        String last = file.getFileName().toString();
        return last.replaceFirst("(\\.[A-Za-z]+)+$", "").strip().replaceAll("\\s+", "-");
    }

    /** Of a file with several accounts, whose voice is one. */
    private Constant voice() {
        return answers.brands().contains(name)
                ? new Constant(Accounts.VOICE, Accounts.Voice.BRAND, Constant.Origin.ANSWER)
                : new Constant(Accounts.VOICE, Accounts.Voice.EMPLOYEE, Constant.Origin.NOT_BRAND);
    }

    private Constant optedIn() {
        return answers.optedIn()
                .map(day -> new Constant(People.OPTED_IN_AT, day.toString(), Constant.Origin.ANSWER))
                .orElseGet(() -> new Constant(People.OPTED_IN_AT, "", Constant.Origin.BLANK));
    }
}
