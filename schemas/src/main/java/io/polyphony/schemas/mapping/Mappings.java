package io.polyphony.schemas.mapping;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The mappings that ship with Polyphony: every YAML file of the folder {@code mappings}, found by its name and read when first asked for. */
public final class Mappings {
    private static final String FOLDER = "io/polyphony/schemas/mappings";
    private static final String ENDING = ".yaml";

    /** Of all jars on the class path, those that are looked into: there are hundreds, and looking takes a second. */
    public static final String JARS = "polyphony*.jar";

    private static final Map<String, SourceMapping> READ = new ConcurrentHashMap<>();

    private Mappings() {}

    /** The ids of all shipped mappings, sorted. */
    public static List<String> ids() {
        try (ScanResult found = new ClassGraph()
                .acceptJars(JARS)
                .acceptPathsNonRecursive(FOLDER)
                .scan()) {
            return found.getResourcesWithExtension("yaml").getPaths().stream()
                    .map(p -> p.substring(FOLDER.length() + 1, p.length() - ENDING.length()))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** The shipped mapping of that id. @throws IllegalArgumentException if there is none */
    public static SourceMapping of(String id) {
        return READ.computeIfAbsent(id, Mappings::read);
    }

    /** Its file as it is shipped. @throws IllegalArgumentException if there is none */
    public static String text(String id) {
        try (InputStream in = open(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("mapping " + id + " can't be read", e);
        }
    }

    private static SourceMapping read(String id) {
        try (InputStream in = open(id)) {
            return new MappingReader().read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("mapping " + id + " can't be read", e);
        }
    }

    private static InputStream open(String id) {
        InputStream in = Mappings.class.getResourceAsStream("/" + FOLDER + "/" + id + ENDING);
        if (in == null) {
            throw new IllegalArgumentException("there is no mapping '" + id + "'; there are " + ids());
        }
        return in;
    }
}
