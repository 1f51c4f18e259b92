package io.polyphony.jobs.land;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * All files below a folder; links are followed, but not in circles and not out of the input folder, and links to nothing
 * count as files.
 */
final class Walk extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();

    private final InputFolder folder;
    private final Predicate<Path> leftOut;

    private Walk(InputFolder folder, Predicate<Path> leftOut) {
        this.folder = folder;
        this.leftOut = leftOut;
    }

    /**
     * The files, or the file itself.
     *
     * @throws IOException if a folder can't be looked into
     * @throws InputException if a folder leads out of the input folder
     */
    static List<Path> files(Path start, InputFolder folder) throws IOException {
        return files(start, folder, path -> false);
    }

    /** The same without files and folders that are left out, with all that is in these. */
    static List<Path> files(Path start, InputFolder folder, Predicate<Path> leftOut) throws IOException {
        Walk walk = new Walk(folder, leftOut);
        Files.walkFileTree(start, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes found) {
        if (leftOut.test(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        folder.require(directory, directory.toString());
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        if ((found.isRegularFile() || found.isSymbolicLink()) && !leftOut.test(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof FileSystemLoopException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }
}
