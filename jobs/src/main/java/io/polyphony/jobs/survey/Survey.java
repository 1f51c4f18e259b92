package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.OwnMapping;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a folder delivers, as far as its files tell. No file makes it fail: what can't be read is a finding, too.
 *
 * @param files what each file is, by name
 * @param accounts ids of the accounts whose posts a file holds, read or not yet, by its name
 * @param seen what is read of them says
 * @param waiting what is not read yet, since somebody has to say something first, says
 */
public record Survey(List<FileFinding> files, Map<String, SortedSet<String>> accounts, Seen seen, Seen waiting) {
    /** Keeps the collections from changing. */
    public Survey {
        files = List.copyOf(files);
        accounts = Map.copyOf(accounts);
    }

    /**
     * Looks at a folder.
     *
     * @param folder the folder of exports
     * @param leftOut files and folders in it that are no exports
     * @param answers what somebody said
     * @throws InputException if the folder can't be looked into, or its {@code sources.yaml} can't be understood
     */
    public static Survey of(InputFolder folder, Predicate<Path> leftOut, Answers answers) {
        String declared = text(folder.sourcesFile());
        List<FileFinding> files = new ArrayList<>();
        Seen seen = new Seen();
        Seen waiting = new Seen();
        Map<String, String> byContent = new HashMap<>();
        Map<String, SortedSet<String>> accounts = new HashMap<>();
        List<Path> delivered = folder.files(leftOut.or(folder.sourcesFile()::equals));
        List<OwnMapping> mappings = delivered.stream()
                .filter(OwnMapping::isYaml)
                .flatMap(file -> OwnMapping.of(folder, file).stream())
                .toList();
        Map<String, SourceMapping> sound = OwnMapping.usable(mappings);
        mappings.forEach(own -> files.add(FileFinding.of(
                own.name(), own.isLoose() ? FileFinding.Kind.LOOSE_MAPPING : FileFinding.Kind.MAPPING, own.problem())));
        for (Path file : delivered) {
            if (OwnMapping.isYaml(file)) {
                continue;
            }
            FileSurvey survey = new FileSurvey(folder, file, answers, sound);
            FileFinding finding = survey.finding(declared, byContent);
            files.add(finding);
            accounts.put(finding.name(), posted(survey));
            seen.add(survey.seen());
            waiting.add(survey.waiting());
        }
        files.sort(Comparator.comparing(FileFinding::name));
        return new Survey(files, accounts, seen, waiting);
    }

    private static SortedSet<String> posted(FileSurvey survey) {
        return Stream.of(survey.seen(), survey.waiting())
                .flatMap(seen -> seen.posts().keySet().stream())
                .map(Account::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path sources) {
        try {
            return Files.exists(sources) ? SourcesText.withoutWaiting(Files.readString(sources)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accounts and people that are missing for the posts that are read. */
    public Speakers speakers(Answers answers) {
        return Speakers.of(seen, answers);
    }
}
