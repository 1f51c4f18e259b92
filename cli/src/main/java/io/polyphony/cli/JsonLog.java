package io.polyphony.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.io.IoBuilder;
import picocli.CommandLine;

/**
 * Says as JSON what else is said on stderr, an object to a line, for whoever collects logs: {@code time}, {@code level},
 * {@code logger}, {@code message}, and as far as they are known {@code month}, {@code run_id}, {@code step}. The last line
 * of a command has its {@code exit} code and {@code seconds}. Results stay on stdout as they are.
 *
 * <p>Asked for by a variable of the environment, since even what is wrong with the settings is said this way.
 */
public final class JsonLog {
    static final String VARIABLE = "POLYPHONY_LOG_FORMAT";

    private static final URI CONFIGURATION = URI.create("classpath:io/polyphony/cli/log4j2-json.properties");
    private static final String LOGGER = "polyphony";

    private JsonLog() {}

    /** Whether an environment asks for it: by {@code json}. @throws IllegalArgumentException if by another word but text */
    public static boolean isWanted(Map<String, String> environment) {
        String format = environment.getOrDefault(VARIABLE, "text");
        return switch (format) {
            case "json" -> true;
            case "text" -> false;
            default -> throw new IllegalArgumentException(VARIABLE + " is '" + format + "'; text or json");
        };
    }

    /** Runs a command. @return its exit code */
    static int execute(String... args) {
        Configurator.reconfigure(CONFIGURATION);
        Logger log = LogManager.getLogger(LOGGER);
        System.setErr(stream(log, Level.INFO));
        CommandLine line = Main.commandLine();
        line.setErr(new PrintWriter(stream(log, Level.ERROR), true, StandardCharsets.UTF_8));
        long start = System.nanoTime();
        int exit = line.execute(args);
        ThreadContext.put("exit", Integer.toString(exit));
        ThreadContext.put("seconds", Long.toString(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
        log.log(exit == 0 ? Level.INFO : Level.ERROR, "ended");
        return exit;
    }

    private static PrintStream stream(Logger log, Level level) {
        return IoBuilder.forLogger(log)
                .setLevel(level)
                .setCharset(StandardCharsets.UTF_8)
                .setAutoFlush(true)
                .buildPrintStream();
    }
}
