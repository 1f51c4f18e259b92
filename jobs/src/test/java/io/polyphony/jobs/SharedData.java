package io.polyphony.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of real sample data, which is not part of the project: system property or environment variable
 * {@code POLYPHONY_SHARED}, else the folder {@code shared} beside the checkout.
 */
public final class SharedData {
    private static final String NAME = "POLYPHONY_SHARED";

    private SharedData() {}

    /** The folder, whether it exists or not. */
    public static Path folder() {
        return Optional.ofNullable(System.getProperty(NAME))
                .or(() -> Optional.ofNullable(System.getenv(NAME)))
                .map(Path::of)
                .orElseGet(() -> checkout().resolveSibling("shared"));
    }

    /** A file or folder below {@code data}. */
    public static Path data(String name) {
        return folder().resolve("data").resolve(name);
    }

    private static Path checkout() {
        Path at = Path.of("").toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }
}
