package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One month on every version of Java that the launcher lets in and that is installed: the same bytes on each. */
@ExtendWith(SmallCompany.Given.class)
class JavaVersionsTest {
    private static final Path LAUNCHER = Path.of("launcher");

    @TempDir
    private Path folder;

    @Test
    void aMonthIsTheSameBytesOnEveryVersion(SmallCompany company) throws Exception {
        for (Path args : args()) {
            String version = args.getFileName().toString().replaceAll("\\D", "");
            Optional<Path> java = java(version);
            if (java.isEmpty()) {
                System.err.println("*** NOT RUN: Java " + version + " is not installed here ***");
            } else if (!version.equals(Integer.toString(Runtime.version().feature()))) {
                run(java.get(), args, company, version);
                assertThat(SmallCompany.bytes(folder.resolve(version).resolve("out/2026-05")))
                        .isEqualTo(SmallCompany.bytes(company.folder().resolve("2026-05")));
            }
        }
    }

    private static List<Path> args() throws IOException {
        try (Stream<Path> files = Files.list(LAUNCHER)) {
            return files.sorted().toList();
        }
    }

    /** Where Linux distributions put them. */
    private static Optional<Path> java(String version) throws IOException {
        Path all = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(all)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(all)) {
            return homes.filter(home -> read(home.resolve("release")).contains("JAVA_VERSION=\"" + version + "."))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(Path java, Path args, SmallCompany company, String version) throws Exception {
        Path into = folder.resolve(version);
        List<String> arguments = List.of(
                "run",
                "--month=2026-05",
                "--input=" + company.input(),
                "--warehouse=" + into.resolve("w"),
                "--out=" + into.resolve("out"),
                "--key-file=" + company.folder().resolve("demo/key"),
                "--set=company=Halden Instruments");
        Process process = JavaProcess.of(java, args, Main.class, arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
