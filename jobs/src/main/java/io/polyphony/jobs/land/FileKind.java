package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a file's name says about how it is written. */
final class FileKind {
    private static final String GZIP = ".gz";

    private FileKind() {}

    /** The type that the name's ending means, if it means one. */
    static Optional<SourceFormat.Type> of(Path file) {
        String name = plainName(file);
        for (SourceFormat.Type type : SourceFormat.Type.values()) {
            if (name.endsWith("." + type.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
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
