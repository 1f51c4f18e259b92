package io.polyphony.cluster;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process whose lines go to a file. */
record Running(Process process, Path log) implements AutoCloseable {
    /** A folder of jars as a Spark distribution has it, without any of ours. */
    static final Path SPARK = Path.of("target", "spark").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SPARK_HOME", SPARK.toString(), "SPARK_SCALA_VERSION", "2.13", "SPARK_LOCAL_IP", "127.0.0.1");

    static Running java(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(ENVIRONMENT);
        return new Running(builder.start(), log);
    }

    /** The jars of the Spark home whose names begin so, as a class path. */
    static String jars(String... beginnings) throws IOException {
        try (Stream<Path> jars = Files.list(SPARK.resolve("jars"))) {
            return jars.filter(jar ->
                            Arrays.stream(beginnings).anyMatch(jar.getFileName().toString()::startsWith))
                    .map(Path::toString)
                    .collect(joining(":"));
        }
    }

    Stream<String> lines() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a line has a text. @throws IllegalStateException with all lines if the process ends before, or it takes too long */
    void await(String text) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (lines().noneMatch(line -> line.contains(text))) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("no '" + text + "' in\n" + lines().collect(joining("\n")));
            }
            Thread.sleep(100);
        }
    }

    /** Its exit code. */
    int ended() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
