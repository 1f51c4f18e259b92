package io.polyphony.jobs.land;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
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
     * All files in here, sorted by name.
     *
     * @param leftOut files and folders that are not looked at
     * @throws InputException if there is no such folder, it may not be read, or one in it leads out of it
     */
    public List<Path> files(Predicate<Path> leftOut) {
        requireReadable();
        try {
            return Walk.files(path, this, leftOut).stream().sorted().toList();
        } catch (IOException e) {
            throw new InputException(
                    "may not be read", e.getMessage(), "Give this user permission to read the folder and its files", e);
        }
    }

    /** Makes sure that a file lies in here. @throws InputException if a link leads elsewhere */
    public void requireHolds(Path file, String name) {
        require(file, name);
    }

    /** The sources that {@code sources.yaml} reads a file through; none where it does not, or is not there. */
    public List<Source> declared(Path file) {
        Path declared = path.resolve(SourcesFile.NAME);
        return Files.exists(declared)
                ? new DeclaredSources(this, new Fingerprint(this)).of(file, SourcesFile.read(declared))
                : List.of();
    }

    /**
     * Writes {@code sources.yaml} whole, or not at all.
     *
     * @throws InputException if the text can't be understood; the file is then as it was
     */
    public void writeSources(String text) throws IOException {
        Path partial = path.resolve(SourcesFile.NAME + ".partial");
        try {
            SourcesFile.read(Files.writeString(partial, text));
            Files.move(partial, sourcesFile(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Where {@code sources.yaml} is, or would be. */
    public Path sourcesFile() {
        return path.resolve(SourcesFile.NAME);
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
