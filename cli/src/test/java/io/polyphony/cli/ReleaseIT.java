package io.polyphony.cli;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The release archive, installed where nobody can write, in a folder with spaces, with no sources and no Maven. */
class ReleaseIT {
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cksum",
            "dirname",
            "du",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "paste",
            "readlink",
            "rm",
            "sed",
            "sort",
            "touch",
            "tr");

    @TempDir
    private static Path folder;

    private static Path home;

    @BeforeAll
    static void installed() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Files.copy(tool(tool), tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        home = unpacked(Files.createDirectory(folder.resolve("Program Files")));
        assertThat(said(new ProcessBuilder("chmod", "-R", "a-w", home.toString())))
                .isEmpty();
    }

    @Test
    void itTellsItsVersion() throws Exception {
        assertThat(polyphony("--version")).matches("polyphony \\d+\\.\\d+\\.\\d+\\S*\\n");
    }

    @Test
    void itListsItsSchemas() throws Exception {
        assertThat(polyphony("schemas", "list")).contains("posts").doesNotContain("Building");
    }

    @Test
    void theFolderStaysAsItWasUnpacked() throws Exception {
        polyphony("--version");
        assertThat(names(home.resolve("app"))).containsExactly("lib", "polyphony.jar");
        assertThat(names(home)).contains("LICENSE", "NOTICE", "README.md", "THIRD-PARTY.txt", "docs", "launcher");
    }

    @Test
    void aLargeDeliveryGetsAnotherJava() throws Exception {
        Path input = Files.createDirectory(folder.resolve("delivered"));
        Files.writeString(input.resolve("small.csv"), "a\n1\n");
        String small = polyphony("run", "--month", "2026-10", "--input", input.toString(), "--print-config");
        Files.write(input.resolve("large.csv"), new byte[64 << 20]);
        String large = polyphony("run", "--month", "2026-10", "--input=" + input, "--print-config");

        assertThat(small)
                .contains("TieredStopAtLevel=1")
                .containsPattern("# for [01] MiB delivered, \\d+ MiB of memory");
        assertThat(large).doesNotContain("TieredStopAtLevel").containsPattern("-Xmx\\d+m .* # for 6[45] MiB delivered");
    }

    @Test
    void everyBundledJarIsListed() throws Exception {
        String list = Files.readString(home.resolve("THIRD-PARTY.txt")).replace(" ", "-");
        assertThat(names(home.resolve("app/lib")))
                .filteredOn(not(name -> name.startsWith("polyphony-")))
                .map(ReleaseIT::withoutPlatform)
                .allSatisfy(name -> assertThat(list).contains(":" + name + "\n"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void aMissingJarIsSaid() throws Exception {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.copy(home.resolve("polyphony"), broken.resolve("polyphony"));
        Files.createDirectory(broken.resolve("app"));
        Files.createSymbolicLink(broken.resolve("launcher"), home.resolve("launcher"));
        ProcessBuilder start = start(broken, "--version");
        assertThat(said(start)).contains("app/polyphony.jar is missing").hasLineCount(1);
    }

    /** {@code netty-x-4.2.Final-linux-x86_64.jar} as {@code netty-x-4.2.Final}. */
    private static String withoutPlatform(String jar) {
        return jar.replaceAll("\\.jar$", "").replaceAll("-(linux|osx|windows)-[^.]+$|-shaded-protobuf$", "");
    }

    private static Path unpacked(Path into) throws Exception {
        Path archive = Path.of(System.getProperty("release.archive"));
        assertThat(said(new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", into.toString())))
                .isEmpty();
        return into.resolve(archive.getFileName().toString().replace(".tar.gz", ""));
    }

    private static String polyphony(String... arguments) throws Exception {
        Process process = start(home, arguments).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** As somebody who may not write: for root a folder's permissions mean nothing. */
    private static ProcessBuilder start(Path installed, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.getOwner(folder).getName().equals("root")) {
            command.addAll(List.of(tool("setpriv").toString(), "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.add(installed.resolve("polyphony").toString());
        command.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(command).redirectErrorStream(true);
        start.environment().clear();
        start.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("tools").toString(),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "HOME", "/nowhere"));
        return start;
    }

    private static String said(ProcessBuilder start) throws Exception {
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static Path tool(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(path -> Path.of(path, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
