package io.polyphony.cli;

import io.polyphony.jobs.conform.PseudonymKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The demo of 60 people and two months, made once for all tests that take it as a parameter. */
record SmallCompany(Path folder, Invocation demo) implements AutoCloseable {
    /** Its months. */
    static final List<String> MONTHS = List.of("2026-05", "2026-06");

    private static SmallCompany make() {
        try {
            Path folder = Files.createTempDirectory("polyphony-demo");
            String sampling =
                    PseudonymKey.demoText().lines().skip(1).findFirst().orElseThrow();
            Files.writeString(folder.resolve("key"), "another key, as long\n" + sampling + "\n");
            return new SmallCompany(
                    folder,
                    Invocation.of("demo", "--people", 60, "--months", 2, "--out", folder, "--master", "local[2]")
                            .done());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path input() {
        return folder.resolve("demo/input");
    }

    Path warehouse() {
        return folder.resolve("demo/warehouse");
    }

    /**
     * The arguments that make a command do as the demo does, in a warehouse and an output folder, and more of them. In
     * a warehouse of their own the pseudonym key is another, with the same sampling secret.
     */
    Object[] like(Path warehouse, Path out, Object... command) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(command));
        Path key = folder.resolve(warehouse.equals(warehouse()) ? "demo/key" : "key");
        arguments.addAll(List.of("--set", "company=Halden Instruments", "--key-file", key));
        arguments.addAll(List.of("--warehouse", warehouse, "--out", out));
        return arguments.toArray();
    }

    /** What {@code status} says of the demo's warehouse. */
    String status() {
        return Invocation.of("status", "--warehouse", warehouse(), "--master", "local[1]")
                .done()
                .out();
    }

    /** The bytes of a month's reports by file name, as text that keeps every byte. */
    static SortedMap<String, String> bytes(Path month) throws IOException {
        SortedMap<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(month)) {
            for (Path file : files.toList()) {
                bytes.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        FileUtils.deleteDirectory(folder.toFile());
    }

    /** Hands the company to tests. */
    static final class Given implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SmallCompany.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(SmallCompany.class))
                    .getOrComputeIfAbsent(SmallCompany.class, c -> make(), SmallCompany.class);
        }
    }
}
