package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README gives people to paste does what it says. */
class ReadmeTest {
    private static final Pattern PASTED = Pattern.compile("cat > (\\S+) <<'END'\n(.*?)\nEND\n", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir
    private Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md")).replaceAll("(?m)^ {4}", "");
    }

    @Test
    void theThreeFilesItGivesArePublishedByTheCommandBelowThem() throws IOException {
        String readme = readme();
        List<MatchResult> files = PASTED.matcher(readme).results().toList();
        for (MatchResult file : files) {
            Path path = folder.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2) + "\n");
        }
        String command = readme.substring(files.get(files.size() - 1).end())
                .lines()
                .findFirst()
                .orElseThrow();

        assertThat(files).hasSize(3);
        assertThat(command).startsWith("./polyphony run ").endsWith(" --input exports");
        Invocation run = Invocation.of((Object[]) (command.substring("./polyphony ".length())
                                .replace("exports", folder.resolve("exports").toString())
                        + " --warehouse " + folder.resolve("warehouse") + " --out " + folder.resolve("out")
                        + " --key-file "
                        + folder.resolve("key"))
                .split(" "));
        assertThat(run.done().out())
                .contains(folder.resolve("out/2026-10/marketing.html").toString());
        assertThat(Files.readString(folder.resolve("out/2026-10/operations.html")))
                .contains("No row was rejected");
        assertThat(readme)
                .as("the header of metrics.csv")
                .contains(Files.readAllLines(folder.resolve("out/2026-10/metrics.csv"))
                        .get(0));
    }

    @Test
    void whereItLeadsToIsThere() throws IOException {
        for (String page : List.of("README.md", "docs/README.md", "docs/troubleshooting.md")) {
            Path file = Path.of("..", page);
            assertThat(LINK.matcher(Files.readString(file)).results().map(link -> file.resolveSibling(link.group(1))))
                    .as(page)
                    .isNotEmpty()
                    .allSatisfy(target -> assertThat(target).exists());
        }
    }
}
