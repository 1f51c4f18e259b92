package io.polyphony.jobs.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/**
 * Where a run keeps what does not fit into memory: pseudonyms, departments and texts among it. The folder lies beside the
 * warehouse, where an erasure looks too, belongs to its owner alone, and goes with the run. What a killed run leaves is
 * taken away by the next one: a living run holds the lock of its folder, which the system takes from a dead one.
 */
public final class Scratch implements AutoCloseable {
    private static final String ENDING = ".tmp";
    private static final String LOCK = ".lock";
    private static final int TRIES = 100;
    private static final FileAttribute<?> OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;
    private final FileChannel channel;

    private Scratch(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** A new folder beside a warehouse on this machine; else below the system's folder for such files. */
    static Scratch of(Location warehouse) {
        return warehouse.isHere() ? beside(warehouse.here()) : away(warehouse);
    }

    private static Scratch away(Location warehouse) {
        try {
            return in(temporary(Path.of(warehouse.name() + ENDING)));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files can be made", e);
        }
    }

    /**
     * A new folder beside a warehouse, or below the system's folder for such files where that can't be written.
     *
     * @throws UncheckedIOException if neither can be written
     */
    public static Scratch beside(Path warehouse) {
        Path all = all(warehouse);
        try {
            return in(Files.isWritable(all.getParent()) ? all : temporary(all));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for temporary files can be made at " + all, e);
        }
    }

    /** The folder that the scratch folders of all runs of a warehouse lie in. */
    public static Path all(Path warehouse) {
        Path whole = warehouse.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + ENDING);
    }

    private static Path temporary(Path all) {
        return Path.of(System.getProperty("java.io.tmpdir")).resolve("polyphony-" + all.getFileName());
    }

    /** Tried again where another run, the last one to end, takes the folder of all away meanwhile. */
    private static Scratch in(Path all) throws IOException {
        for (int left = TRIES; ; left--) {
            try {
                return tried(all);
            } catch (NoSuchFileException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private static Scratch tried(Path all) throws IOException {
        try {
            Files.createDirectory(all, OWNER);
        } catch (FileAlreadyExistsException e) {
            // Another run has made it.
            sweep(all);
        }
        Path folder = all.resolve("run-" + UUID.randomUUID());
        // Locked before it has the name that others look for: none of them may take it for a dead run's.
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
        FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            channel.lock();
            Files.createDirectory(folder, OWNER);
            Files.move(fresh, lock(folder), StandardCopyOption.ATOMIC_MOVE);
            return new Scratch(folder, channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static Path lock(Path folder) {
        return folder.resolveSibling(folder.getFileName() + LOCK);
    }

    /** Takes away what dead runs left. */
    private static void sweep(Path all) throws IOException {
        List<Path> locks;
        try (Stream<Path> found = Files.list(all)) {
            locks = found.filter(p -> p.toString().endsWith(LOCK)).toList();
        }
        for (Path lock : locks) {
            sweepIfDead(lock);
        }
    }

    private static void sweepIfDead(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held != null) {
                String name = lock.getFileName().toString();
                delete(lock.resolveSibling(name.substring(0, name.length() - LOCK.length())), lock);
            }
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            // It is alive in this process, or another one has just taken it away.
            return;
        }
    }

    private static void delete(Path folder, Path lock) throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
        Files.deleteIfExists(lock);
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try (channel) {
            delete(folder, lock(folder));
            Files.delete(folder.getParent());
        } catch (DirectoryNotEmptyException | NoSuchFileException e) {
            // Others are at work, or were the last ones.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("temporary files of " + folder + " can't be taken away", e);
        }
    }
}
