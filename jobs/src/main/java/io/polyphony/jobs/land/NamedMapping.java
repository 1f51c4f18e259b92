package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mappings by the names that people give them. */
final class NamedMapping {
    private NamedMapping() {}

    /**
     * A mapping file of an input folder, or a shipped mapping.
     *
     * @param folder where a relative path starts
     * @param name path of a file, or id of a shipped mapping
     * @throws InputException if the file leads out of the folder
     * @throws IllegalArgumentException if it is neither, or no sound mapping
     * @throws IOException if the file can't be read
     */
    static SourceMapping of(InputFolder folder, String name) throws IOException {
        Path file = folder.path().resolve(name);
        folder.require(file, name);
        return of(file, name);
    }

    /** The mapping file that somebody at the command line named, or a shipped mapping. */
    static SourceMapping of(String name) throws IOException {
        return of(Path.of(name), name);
    }

    private static SourceMapping of(Path file, String name) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Mappings.of(name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new MappingReader().read(in);
        }
    }
}
