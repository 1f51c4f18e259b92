package io.polyphony.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script of {@code dev} that was run, see {@link RequiresPandas}.
 *
 * @param code its exit code
 * @param text what it said
 */
record DevScript(int code, String text) {
    private static final Path DEV = Path.of("..", "dev").toAbsolutePath();

    static DevScript run(String script, Object... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(RequiresPandas.Present.interpreter(), DEV.resolve(script)), Arrays.stream(arguments))
                .map(Object::toString)
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new DevScript(process.waitFor(), text);
    }
}
