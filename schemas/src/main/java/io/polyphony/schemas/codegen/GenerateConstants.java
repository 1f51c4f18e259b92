package io.polyphony.schemas.codegen;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.ContractReader;
import io.polyphony.schemas.contract.Field;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one class of constants per contract, so that a column's name is written once, in the contract.
 *
 * <p>Run by the build: {@code GenerateConstants <contracts folder> <source folder>}.
 */
public final class GenerateConstants {
    private static final String PACKAGE = "io.polyphony.schemas.table";

    private GenerateConstants() {}

    /** Writes the sources. @throws IOException if a folder can't be read or written */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]).resolve(PACKAGE.replace('.', '/'));
        Files.createDirectories(out);
        List<Contract> contracts = read(Path.of(args[0]));
        for (Contract contract : contracts) {
            write(out.resolve(className(contract.id()) + ".java"), source(contract));
        }
        write(out.resolve("Tables.java"), index(contracts));
    }

    private static List<Contract> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        List<Contract> contracts = new ArrayList<>();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                contracts.add(new ContractReader().read(in));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
            }
        }
        return contracts;
    }

    /** Leaves an unchanged file alone, so that nothing is compiled again for nothing. */
    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private static String source(Contract c) {
        StringBuilder s = new StringBuilder();
        s.append("package ").append(PACKAGE).append(";\n\n");
        s.append("/** ")
                .append(c.purpose())
                .append(" A row is ")
                .append(c.grain())
                .append(". */\n");
        s.append("public final class ").append(className(c.id())).append(" {\n");
        s.append("    /** The table's name. */\n");
        s.append("    public static final String TABLE = \"").append(c.id()).append("\";\n");
        for (Field f : c.fields()) {
            constant(s, "    ", f.name(), f.name(), f.description());
        }
        for (Field f : c.fields()) {
            if (!f.values().isEmpty()) {
                s.append("\n    /** Values of {@link #").append(upper(f.name())).append("}. */\n");
                s.append("    public static final class ")
                        .append(className(f.name()))
                        .append(" {\n");
                f.values().forEach(v -> constant(s, "        ", v, v, "The value " + v));
                s.append("        private ").append(className(f.name())).append("() {}\n    }\n");
            }
        }
        s.append("\n    private ").append(className(c.id())).append("() {}\n}\n");
        return s.toString();
    }

    private static void constant(StringBuilder s, String indent, String name, String value, String doc) {
        s.append(indent).append("/** ").append(doc).append(". */\n");
        s.append(indent).append("public static final String ").append(upper(name));
        s.append(" = \"").append(value).append("\";\n");
    }

    private static String index(List<Contract> contracts) {
        String ids = contracts.stream().map(c -> "\"" + c.id() + "\"").collect(Collectors.joining(", "));
        return "package " + PACKAGE + ";\n\n/** The names of all tables. */\npublic final class Tables {\n"
                + "    /** Every table, sorted by name. */\n    public static final java.util.List<String> ALL = java.util.List.of("
                + ids + ");\n\n    private Tables() {}\n}\n";
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static String className(String id) {
        return Arrays.stream(id.split("_"))
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining());
    }
}
