package io.polyphony.jobs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of real data beside the checkout.
 *
 * <p>System property {@code polyphony.shared}, else environment {@code POLYPHONY_SHARED}, else {@code ../shared} beside
 * the repository's root.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder, whether it exists or not. */
    public static Path folder() {
        return Optional.ofNullable(System.getProperty("polyphony.shared"))
                .or(() -> Optional.ofNullable(System.getenv("POLYPHONY_SHARED")))
                .map(Path::of)
                .orElseGet(() -> root().resolveSibling("shared"));
    }

    /** A file or folder of the data, for instance {@code 02_us_senate_tweets/accounts.csv}. */
    public static Path data(String path) {
        return folder().resolve("data").resolve(path);
    }

    /** The nearest folder upwards that holds the Maven wrapper. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
