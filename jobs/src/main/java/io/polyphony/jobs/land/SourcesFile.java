package io.polyphony.jobs.land;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The file {@code sources.yaml} of an input folder: which files are read, and how.
 *
 * @param coverage what the exports cover; default the month
 * @param sources what is read
 */
record SourcesFile(Coverage coverage, List<Entry> sources) {
    static final String NAME = "sources.yaml";

    SourcesFile {
        coverage = coverage == null ? Coverage.MONTH : coverage;
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param contract the contract it feeds; null: all that its mapping feeds
     * @param path file or glob, relative to the folder or absolute
     * @param mapping id of a shipped mapping or path of a mapping file; null: the contract's own columns
     * @param where Spark SQL condition over the source columns; null: all rows
     * @param constants source columns that have one value
     * @param encoding character set, if it differs from the mapping's
     * @param delimiter delimiter, if it differs from the mapping's
     * @param dates the order of days and months; null: as the mapping says
     * @param tolerance how many of its rows may be rejected; null: as the settings say for all
     */
    record Entry(
            String contract,
            @JsonProperty(required = true) String path,
            String mapping,
            String where,
            Map<String, String> constants,
            String encoding,
            String delimiter,
            DateOrder dates,
            RejectTolerance tolerance) {
        Entry {
            constants = constants == null ? Map.of() : new TreeMap<>(constants);
        }

        /** The same entry for one file. */
        Entry at(Path file) {
            return new Entry(
                    contract, file.toString(), mapping, where, constants, encoding, delimiter, dates, tolerance);
        }
    }

    static SourcesFile read(Path file) {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file.toFile(), SourcesFile.class);
        } catch (UnrecognizedPropertyException e) {
            throw new InputException(
                    "there is no key '" + e.getPropertyName() + "'; here may stand "
                            + e.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")),
                    NAME + ", line " + e.getLocation().getLineNr(),
                    "Correct it; docs/source-mappings.md explains its keys",
                    e);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "can't be understood: "
                            + e.getOriginalMessage().lines().findFirst().orElse("no YAML"),
                    NAME + ", line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()),
                    "Correct it; docs/source-mappings.md explains its keys",
                    e);
        } catch (IOException e) {
            throw new InputException("can't be read", NAME, "Give this user permission to read it", e);
        }
    }
}
