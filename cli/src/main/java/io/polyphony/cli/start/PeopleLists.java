package io.polyphony.cli.start;

import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.survey.FileFinding;
import io.polyphony.jobs.survey.Reading;
import io.polyphony.jobs.survey.Survey;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Files that are read as lists of people: each row says who it is. Posts, and exports of one person each, are none. */
final class PeopleLists {
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private final InputFolder folder;
    private final Survey survey;

    PeopleLists(InputFolder folder, Survey survey) {
        this.folder = folder;
        this.survey = survey;
    }

    /** Whether a file is one. */
    boolean contain(Path file) {
        return names().contains(name(file));
    }

    /** The names of all but one. */
    List<String> beside(Path file) {
        return names().stream().filter(name -> !name.equals(name(file))).toList();
    }

    private String name(Path file) {
        return folder.path().relativize(file).toString();
    }

    private List<String> names() {
        return survey.files().stream()
                .filter(this::isList)
                .map(FileFinding::name)
                .toList();
    }

    private boolean isList(FileFinding file) {
        return switch (file.kind()) {
            case DECLARED ->
                folder.declared(folder.path().resolve(file.name())).stream()
                        .anyMatch(source -> lists(source.mapping(), source.outputs()));
            case KNOWN ->
                file.readings().stream()
                        .filter(reading -> reading.use() == Reading.Use.READ)
                        .map(reading -> reading.fit().mapping())
                        .anyMatch(mapping -> lists(mapping, mapping.outputs()));
            default -> false;
        };
    }

    private static boolean lists(SourceMapping mapping, List<MappingOutput> outputs) {
        return outputs.stream().noneMatch(output -> output.contract().equals(Posts.TABLE))
                && outputs.stream()
                        .filter(output -> output.contract().equals(People.TABLE))
                        .map(output ->
                                NO_NAME.split(String.valueOf(output.columns().get(People.PERSON_ID))))
                        .anyMatch(names -> mapping.columns().stream()
                                .map(SourceColumn::name)
                                .anyMatch(List.of(names)::contains));
    }
}
