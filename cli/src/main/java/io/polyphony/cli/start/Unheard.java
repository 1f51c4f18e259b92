package io.polyphony.cli.start;

import io.polyphony.jobs.survey.Account;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Speakers;
import io.polyphony.jobs.survey.Survey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Answers that change nothing, since nobody asked or a file says otherwise: they must not be dropped in silence. */
final class Unheard {
    private Unheard() {}

    /** What there is to say of them; nothing, if every answer was heard. */
    static List<String> of(Answers answers, Survey survey, Speakers speakers) {
        Set<String> files = survey.files().stream().map(FileFinding::name).collect(Collectors.toSet());
        Set<String> brands = speakers.brands().stream().map(Account::id).collect(Collectors.toSet());
        List<String> unheard = new ArrayList<>();
        answers.brands().stream()
                .filter(id -> !brands.contains(id) && !files.contains(id))
                .sorted()
                .forEach(
                        id -> unheard.add(
                                "--brand " + id
                                        + " changed nothing: no account of that name posted, or a delivered list says that it is an employee's."));
        answers.accounts().keySet().stream()
                .filter(file -> !files.contains(file))
                .sorted()
                .forEach(file -> unheard.add("--account " + file + " changed nothing: the folder has no such file."));
        survey.files().stream()
                .filter(file -> file.kind() == FileFinding.Kind.DECLARED)
                .map(FileFinding::name)
                .filter(answers.accounts()::containsKey)
                .forEach(file -> unheard.add("--account " + file
                        + " changed nothing: sources.yaml says already how it is read. Change the account there."));
        if (!unheard.isEmpty()) {
            unheard.add(0, "");
        }
        return unheard;
    }
}
