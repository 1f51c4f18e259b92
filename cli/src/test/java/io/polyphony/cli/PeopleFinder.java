package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** dev/find-people.py, which looks for people in files without any of our code. */
final class PeopleFinder {
    private static final Path SCRIPT = Path.of("..", "dev", "find-people.py");

    private PeopleFinder() {}

    /** The files below some places that hold any of the needles. */
    static List<Path> holding(Collection<String> needles, Path... places) throws IOException, InterruptedException {
        Path list = Files.createTempFile("needles", ".txt");
        try {
            Files.write(list, needles);
            List<String> command =
                    new ArrayList<>(List.of(RequiresPandas.Present.interpreter(), SCRIPT.toString(), list.toString()));
            Stream.of(places).map(Path::toString).forEach(command::add);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            process.waitFor();
            assertThat(said).isNotEmpty();
            assertThat(said.get(said.size() - 1))
                    .matches("[1-9]\\d+ files searched for [1-9]\\d* needles; \\d+ hold any");
            return said.subList(0, said.size() - 1).stream()
                    .map(line -> Path.of(line.substring(0, line.indexOf(": "))))
                    .toList();
        } finally {
            Files.delete(list);
        }
    }
}
