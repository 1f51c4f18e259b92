package io.polyphony.jobs.land;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that files are delivered to, and the only places that are read. Whoever delivers may write links and
 * {@code sources.yaml}; both may lead to files in here and nowhere else.
 *
 * @param path the folder
 * @param more folders that files may lie in too, by the settings of whoever runs Polyphony
 */
public record InputFolder(Path path, List<Path> more) {
    /** Keeps the list from changing. */
    public InputFolder {
        path = path.toAbsolutePath().normalize();
        more = List.copyOf(more);
    }

    /** A folder that nothing leads out of. */
    public static InputFolder of(Path path) {
        return new InputFolder(path, List.of());
    }

    /**
     * Makes sure that there is a folder to look into.
     *
     * @throws InputException if there is none, or this user may not read it
     */
    public void requireReadable() {
        if (!Files.exists(path)) {
            throw new NotDeliveredException(
                    "there is no such folder", path.toString(), "Give the folder of the exports: --input DIR");
        }
        if (!Files.isDirectory(path)) {
            throw new InputException("is not a folder", path.toString(), "Give the folder that holds the exports");
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            AccessDeniedException cause = new AccessDeniedException(path.toString());
            throw new InputException(
                    "may not be read", path.toString(), "Give this user permission to read the folder", cause);
        }
    }

    /**
     * Makes sure that a file or folder lies in here once all links are followed; what does not exist may be anywhere.
     *
     * @param name what to call it in the failure
     * @throws InputException if it lies elsewhere
     */
    void require(Path file, String name) {
        if (Files.exists(file) && Stream.concat(Stream.of(path), more.stream()).noneMatch(root -> holds(root, file))) {
            throw new InputException(
                    "leads out of the input folder",
                    name,
                    "Put the file into the folder; or allow its folder in the settings, input.more-folders");
        }
    }

    private static boolean holds(Path root, Path file) {
        try {
            return Files.exists(root) && file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
