package io.polyphony.jobs.land;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** The files that a path with {@code *}, {@code **}, {@code ?}, {@code {a,b}} means. */
final class Glob {
    private final InputFolder folder;
    private final Path start;
    private final PathMatcher matcher;

    /** A glob as written, relative to a folder or absolute. */
    Glob(InputFolder folder, String pattern) {
        this.folder = folder;
        String plain = plainPrefix(pattern);
        this.start = folder.path().resolve(plain).normalize();
        String wild = pattern.substring(plain.length());
        this.matcher = matcher(start, pattern, wild);
    }

    private static PathMatcher matcher(Path start, String pattern, String wild) {
        try {
            return start.getFileSystem().getPathMatcher("glob:" + wild);
        } catch (PatternSyntaxException e) {
            throw new InputException(
                    "the path " + pattern + " is no pattern", SourcesFile.NAME, "Close its braces and brackets", e);
        }
    }

    /** The folders before the first wildcard. */
    private static String plainPrefix(String pattern) {
        int wild = 0;
        while (wild < pattern.length() && "*?{[".indexOf(pattern.charAt(wild)) < 0) {
            wild++;
        }
        return wild == pattern.length() ? pattern : pattern.substring(0, pattern.lastIndexOf('/', wild) + 1);
    }

    /**
     * The matching files, earlier deliveries first.
     *
     * @throws InputException if a folder can't be looked into, or leads out of the input folder
     */
    List<Path> files() {
        if (!Files.exists(start)) {
            return List.of();
        }
        try {
            return Walk.files(start, folder).stream()
                    .filter(f -> f.equals(start) || matcher.matches(start.relativize(f)))
                    .sorted(DeliveryOrder.EARLIER_FIRST)
                    .toList();
        } catch (IOException e) {
            throw denied(e);
        }
    }

    private static InputException denied(IOException e) {
        return new InputException(
                "may not be read", e.getMessage(), "Give this user permission to read the folder and its files", e);
    }

    /** A file's name in landings and rejects: below the input folder, else below the glob's own folder. */
    String name(Path file) {
        if (file.startsWith(folder.path())) {
            return folder.path().relativize(file).toString();
        }
        Path home = Files.isDirectory(start) ? start : start.getParent();
        return home.getFileName().resolve(home.relativize(file)).toString();
    }
}
