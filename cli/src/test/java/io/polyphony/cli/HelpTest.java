package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class HelpTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?:Examples?|Start with): \\./polyphony (.+)");

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandsHelpShowsAnExampleThatCanBeTyped(String command) {
        Invocation help = Invocation.of(
                Stream.concat(words(command).stream(), Stream.of("--help")).toArray());
        Matcher example = EXAMPLE.matcher(help.done().out());

        assertThat(example.find()).as(help.out()).isTrue();
        assertThat(example.group(1)).startsWith(command);
        assertThat(Main.commandLine()
                        .parseArgs(example.group(1).replaceFirst(" > .*", "").split(" "))
                        .hasSubcommand())
                .isTrue();
    }

    static Stream<String> commands() {
        return below("", Main.commandLine());
    }

    private static Stream<String> below(String path, CommandLine command) {
        Stream<String> subcommands = command.getSubcommands().entrySet().stream()
                .flatMap(s -> below((path + " " + s.getKey()).strip(), s.getValue()));
        return Stream.concat(Stream.of(path), subcommands);
    }

    private static List<String> words(String command) {
        return command.isEmpty() ? List.of() : List.of(command.split(" "));
    }
}
