package io.polyphony.jobs.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Where a folder or a file lies: a path on this machine, or an address on a file system that Hadoop knows, as
 * {@code hdfs://names:8020/lake}. What Hadoop needs to get there (its own files, {@code spark.hadoop.…}) is what Spark has.
 *
 * @param address a path, or an address with a scheme
 */
public record Location(String address) implements Comparable<Location> {
    /** Two letters at least: one is a drive. */
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*");

    /** Where a folder has its new name, or an old one, at every moment: what the embedded catalog needs. */
    private static final Set<String> RENAMES_AT_ONCE = Set.of("hdfs", "viewfs");

    private static final String HERE = "file";
    private static final String OWNER = "rwx------";

    /** A place on this machine. */
    public static Location of(Path path) {
        return new Location(path.toString());
    }

    /** What Spark calls a file, as {@code file:///a%20folder/x.parquet}. */
    public static Location ofFile(String uri) {
        URI named = URI.create(uri);
        return HERE.equals(named.getScheme())
                ? of(Path.of(named.getPath()))
                : new Location(new org.apache.hadoop.fs.Path(named).toString());
    }

    /** Whether it is a path on this machine. */
    public boolean isHere() {
        return scheme().equals(HERE);
    }

    private String scheme() {
        var found = SCHEME.matcher(address);
        return found.matches() ? found.group(1).toLowerCase(Locale.ROOT) : HERE;
    }

    /** The path. @throws IllegalStateException if it is elsewhere */
    public Path here() {
        if (!isHere()) {
            throw new IllegalStateException(address + " is not on this machine");
        }
        return SCHEME.matcher(address).matches() ? Path.of(URI.create(address).getPath()) : Path.of(address);
    }

    /** The last part of its path; empty: it is the root of its file system. */
    String name() {
        return path().getName();
    }

    /** Whether folders there are renamed at once or not at all, so that one of two who try it fails. */
    public boolean isRenamedAtOnce() {
        return isHere() || RENAMES_AT_ONCE.contains(scheme());
    }

    /** What Spark and its catalog take: whole, with the scheme if it is elsewhere. */
    public String whole() {
        return isHere() ? here().toAbsolutePath().toString() : address;
    }

    /** Refuses an address that nothing here can reach. @throws IllegalArgumentException saying which scheme */
    public void requireKnown() {
        if (isHere()) {
            return;
        }
        try {
            FileSystem.getFileSystemClass(scheme(), hadoop());
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    address + " can't be reached: no library for " + scheme()
                            + ":// is among those that Spark has (as --packages or --jars of spark-submit bring them)",
                    e);
        }
    }

    /** Whether there is a folder. @throws UnreachableException if its file system does not answer */
    public boolean isFolder() {
        if (isHere()) {
            return Files.isDirectory(here());
        }
        try {
            return system().getFileStatus(path()).isDirectory();
        } catch (FileNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw failed("can't read", e);
        }
    }

    /** Whether there is a folder with something in it. @throws UnreachableException if its file system does not answer */
    public boolean isFilled() {
        if (!isFolder()) {
            return false;
        }
        try {
            if (!isHere()) {
                return system().listStatusIterator(path()).hasNext();
            }
            try (Stream<Path> files = Files.list(here())) {
                return files.findAny().isPresent();
            }
        } catch (IOException e) {
            throw failed("can't read", e);
        }
    }

    /** Makes the folder, for its owner alone; one that is there stays as it is. @throws UnreachableException if its file system does not answer */
    public void create() {
        if (isFolder()) {
            return;
        }
        try {
            if (isHere()) {
                Files.createDirectories(here().toAbsolutePath().getParent());
                Files.createDirectory(
                        here(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER)));
            } else {
                system().mkdirs(path(), FsPermission.valueOf("d" + OWNER));
            }
        } catch (IOException e) {
            throw failed("no folder can be made at", e);
        }
    }

    /** All files below it, without checksums; of a folder that does not exist none. */
    public List<Location> files() {
        if (!isFolder()) {
            return List.of();
        }
        try {
            return isHere() ? walked() : listed();
        } catch (IOException e) {
            throw failed("can't read", e);
        }
    }

    private List<Location> walked() throws IOException {
        try (Stream<Path> walk = Files.walk(here().toAbsolutePath().normalize())) {
            return walk.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".crc"))
                    .map(Location::of)
                    .toList();
        }
    }

    private List<Location> listed() throws IOException {
        List<Location> files = new ArrayList<>();
        RemoteIterator<? extends FileStatus> found = system().listFiles(path(), true);
        while (found.hasNext()) {
            files.add(new Location(found.next().getPath().toString()));
        }
        return files;
    }

    /** The bytes of a file. @throws IOException if it is gone or can't be read */
    public InputStream open() throws IOException {
        return isHere() ? Files.newInputStream(here()) : system().open(path());
    }

    private RuntimeException failed(String what, IOException e) {
        return isHere() ? new UncheckedIOException(what + " " + address, e) : new UnreachableException(this, e);
    }

    private FileSystem system() throws IOException {
        return path().getFileSystem(hadoop());
    }

    private org.apache.hadoop.fs.Path path() {
        return new org.apache.hadoop.fs.Path(address);
    }

    private static Configuration hadoop() {
        return SparkHadoopUtil.get().newConfiguration(new SparkConf());
    }

    @Override
    public int compareTo(Location other) {
        return address.compareTo(other.address);
    }

    @Override
    public String toString() {
        return address;
    }
}
