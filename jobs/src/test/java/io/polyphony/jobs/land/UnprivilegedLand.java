package io.polyphony.jobs.land;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lands a folder that may not be read. A superuser may read everything, so as one this starts a Java of user nobody,
 * on a copy of the classes that landing needs, which are few.
 */
final class UnprivilegedLand {
    private static final List<String> NEEDED =
            List.of("jackson", "snakeyaml", "fastcsv", "commons-text", "commons-lang3", "classgraph", "schemas");
    private final Path folder;

    UnprivilegedLand(Path folder) {
        this.folder = folder;
    }

    /** What the command line would print. */
    String message() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            return "root".equals(System.getProperty("user.name")) ? asNobody() : land(folder);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Entry of the other Java. */
    public static void main(String[] args) {
        System.out.println(land(Path.of(args[0])));
    }

    private static String land(Path folder) {
        try {
            Land.plan(folder);
            return "was read";
        } catch (InputException e) {
            return e.getMessage();
        }
    }

    private String asNobody() throws IOException, InterruptedException {
        Path copies = Files.createTempDirectory("unprivileged");
        Files.setPosixFilePermissions(copies, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> command = List.of(
                "setpriv",
                "--reuid=65534",
                "--regid=65534",
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(copies),
                UnprivilegedLand.class.getName(),
                folder.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static String classPath(Path copies) throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path entry = Path.of(part);
            if (Files.isDirectory(entry)
                    || NEEDED.stream().anyMatch(entry.getFileName().toString()::contains)) {
                Path copy = copies.resolve(parts.size() + "-" + entry.getFileName());
                copyAll(entry, copy);
                parts.add(copy.toString());
            }
        }
        return String.join(File.pathSeparator, parts);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
