package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file's name says about how it is written. */
final class FileKind {
    /** What the end of a name means. */
    static final Map<String, SourceFormat.Type> ENDINGS = Map.of(
            "csv", SourceFormat.Type.CSV,
            "jsonl", SourceFormat.Type.JSONL,
            "json", SourceFormat.Type.JSON,
            "parquet", SourceFormat.Type.PARQUET,
            "xls", SourceFormat.Type.SPREADSHEET,
            "xlsx", SourceFormat.Type.SPREADSHEET);

    private static final String TABS = ".tsv";
    private static final String GZIP = ".gz";

    private FileKind() {}

    /** The type that the name's ending means, if it means one. */
    static Optional<SourceFormat.Type> of(Path file) {
        String name = plainName(file);
        return ENDINGS.entrySet().stream()
                .filter(e -> name.endsWith("." + e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Whether the name's ending is a table's; other files may be anything. */
    static boolean isOfTable(Path file) {
        return of(file).isPresent() || plainName(file).endsWith(TABS);
    }

    /** Whether the bytes are compressed with gzip. */
    static boolean isGzip(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** The contract that {@code posts.csv}, {@code posts-2.csv.gz} are named after. */
    static String stem(Path file) {
        String name = plainName(file);
        return name.substring(0, name.lastIndexOf('.')).replaceFirst("-[^.]*$", "");
    }

    private static String plainName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
    }
}
