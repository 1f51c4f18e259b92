package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A mapping file that lies in the folder of exports.
 *
 * @param name its name there
 * @param mapping the mapping; null: it is not sound
 * @param problem why it can't be used yet; blank: it can
 */
public record OwnMapping(String name, SourceMapping mapping, String problem) {
    /** What to say of a mapping that requires no column. */
    public static final String REQUIRES_NOTHING =
            "requires no column, so it is looked for in tables that have more than half of its columns: write required: true"
                    + " at those that every such export has";

    /** What mappings have at the beginning of a line, and few other YAML files have both. */
    private static final List<String> MARKS = List.of("columns:", "outputs:");

    /** Whether a file may hold a mapping or settings, and no table. */
    public static boolean isYaml(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** The mapping in a file of the folder; empty: it is something else. @throws InputException if it leads out of it */
    public static Optional<OwnMapping> of(InputFolder folder, Path file) {
        String name = folder.path().relativize(file).toString();
        folder.requireHolds(file, name);
        try {
            List<String> lines = Files.readAllLines(file);
            if (!MARKS.stream().allMatch(mark -> lines.stream().anyMatch(line -> line.startsWith(mark)))) {
                return Optional.empty();
            }
            SourceMapping mapping = NamedMapping.of(folder, name);
            return Optional.of(new OwnMapping(name, mapping, problem(mapping)));
        } catch (IllegalArgumentException | IOException e) {
            return Optional.of(new OwnMapping(name, null, String.valueOf(e.getMessage())));
        }
    }

    /** The mappings beside a file that can be used, by the names of their files. @throws InputException if one leads out of the folder */
    public static Map<String, SourceMapping> beside(Path file) {
        InputFolder folder = InputFolder.of(file.toAbsolutePath().normalize().getParent());
        try (Stream<Path> files = Files.list(folder.path())) {
            return usable(files.filter(OwnMapping::isYaml)
                    .sorted()
                    .flatMap(yaml -> of(folder, yaml).stream())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of some mappings that can be used, by the names of their files. */
    public static Map<String, SourceMapping> usable(List<OwnMapping> mappings) {
        return mappings.stream()
                .filter(mapping -> mapping.problem().isEmpty())
                .collect(Collectors.toMap(OwnMapping::name, OwnMapping::mapping));
    }

    /** It can be used, and requires no column of its tables. */
    public boolean isLoose() {
        return problem.isEmpty() && !mapping.requires();
    }

    private static String problem(SourceMapping mapping) {
        List<String> open = mapping.open();
        if (!open.isEmpty()) {
            return (open.size() == 1 ? "1 question mark waits" : open.size() + " question marks wait")
                    + " for an answer: " + String.join(", ", open);
        }
        return mapping.outputs().isEmpty() ? "it feeds no contract" : "";
    }
}
