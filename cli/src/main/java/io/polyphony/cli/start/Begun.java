package io.polyphony.cli.start;

import io.polyphony.jobs.draft.Draft;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Survey;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Mappings that lie beside tables which nothing else knows, and can't be used yet: what somebody has begun. */
final class Begun {
    private final Map<String, FileFinding> mappings;

    private Begun(Map<String, FileFinding> mappings) {
        this.mappings = mappings;
    }

    /** Those of a folder. */
    static Begun of(Survey survey) {
        return new Begun(survey.files().stream()
                .filter(file ->
                        file.kind() == FileFinding.Kind.MAPPING && !file.why().isEmpty())
                .collect(Collectors.toMap(FileFinding::name, Function.identity(), (one, other) -> one, TreeMap::new)));
    }

    /** The mapping that was begun for a table; empty: none was, or nothing is open in it. */
    Optional<FileFinding> of(FileFinding table) {
        return Optional.of(table)
                .filter(file -> file.kind() == FileFinding.Kind.UNKNOWN)
                .map(file -> mappings.get(Draft.beside(Path.of(file.name())).toString()));
    }

    /** What a table waits for; empty: no mapping of it was begun. */
    Optional<String> needs(FileFinding table) {
        return of(table)
                .map(mapping ->
                        table.name() + " waits for its mapping " + mapping.name() + ", in which " + mapping.why());
    }
}
