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
     * A mapping file, or a shipped mapping.
     *
     * @param folder where a relative path starts
     * @param name path of a file, or id of a shipped mapping
     * @throws IllegalArgumentException if it is neither, or no sound mapping
     * @throws IOException if the file can't be read
     */
    static SourceMapping of(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Mappings.of(name);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new MappingReader().read(in);
        }
    }
}
