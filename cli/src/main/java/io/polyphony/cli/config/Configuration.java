package io.polyphony.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything people configured, read once: flags win over environment, environment over the file, the file over the
 * defaults. Each value remembers where it came from.
 */
public final class Configuration {
    private static final String ADDRESSABLE = "addressable.";

    private final Map<Key, Entry> entries = new EnumMap<>(Key.class);
    private final SortedMap<String, Entry> addressable = new TreeMap<>();

    private record Entry(String value, String source) {
        Entry hidden() {
            return value.isEmpty() ? this : new Entry("(not shown)", source);
        }
    }

    private Configuration() {}

    /**
     * Reads the configuration.
     *
     * @param flags values by {@link Key#path()}; {@code addressable.<network>} as well
     * @param environment environment variables
     * @param file {@code polyphony.yaml}; empty: none
     * @throws ConfigurationException if the file is broken or names an unknown key
     */
    public static Configuration read(Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
        Configuration configuration = new Configuration();
        for (Key key : Key.values()) {
            configuration.entries.put(key, new Entry(key.fallback(), "default"));
        }
        file.ifPresent(f -> flatten(f).forEach((path, value) -> configuration.set(path, value, f.toString())));
        for (Key key : Key.values()) {
            Optional.ofNullable(environment.get(key.variable()))
                    .ifPresent(v -> configuration.set(key.path(), v, "environment " + key.variable()));
        }
        flags.forEach((path, value) -> configuration.set(path, value, "flag"));
        return configuration;
    }

    private void set(String path, String value, String source) {
        if (path.startsWith(ADDRESSABLE)) {
            addressable.put(path.substring(ADDRESSABLE.length()), new Entry(value, source));
            return;
        }
        Key key = Arrays.stream(Key.values())
                .filter(k -> k.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("unknown setting '" + path + "' in " + source
                        + "; known are " + paths() + ", addressable.<network>"));
        entries.put(key, new Entry(value, source));
    }

    private static String paths() {
        return Arrays.stream(Key.values()).map(Key::path).collect(Collectors.joining(", "));
    }

    private static Map<String, String> flatten(Path file) {
        if (!Files.isReadable(file)) {
            throw new ConfigurationException("the configuration file " + file + " can't be read");
        }
        Map<String, String> flat = new TreeMap<>();
        try {
            flatten("", new YAMLMapper().readTree(file.toFile()), flat);
        } catch (IOException e) {
            throw new ConfigurationException(file + " is not YAML: " + e.getMessage());
        }
        return flat;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> flat) {
        if (!node.isObject()) {
            flat.put(prefix, node.asText());
            return;
        }
        node.properties()
                .forEach(e -> flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), flat));
    }

    /** The text of a setting. */
    public String text(Key key) {
        return entries.get(key).value();
    }

    /** A setting as a path. */
    public Path path(Key key) {
        return Path.of(text(key));
    }

    /** The folder of delivered files, and where it may lead to. */
    public InputFolder input() {
        return new InputFolder(path(Key.INPUT), moreFolders());
    }

    /** Folders that links and {@code sources.yaml} may lead to besides the input. */
    public List<Path> moreFolders() {
        return Stream.of(text(Key.MORE_FOLDERS).split(","))
                .map(String::strip)
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** How long to wait for who writes to the warehouse. @throws ConfigurationException if it is no number from 0 */
    public Duration patience() {
        return seconds(Key.WAIT, 0);
    }

    /** A setting in whole seconds. @throws ConfigurationException if it is no number, or less than the least */
    public Duration seconds(Key key, long least) {
        long seconds = number(key, Long::valueOf);
        if (seconds < least) {
            throw new ConfigurationException(key.path() + " is " + seconds + ", the least is " + least);
        }
        return Duration.ofSeconds(seconds);
    }

    /** What changes the numbers. @throws ConfigurationException if a value is not legal */
    public Settings settings() {
        try {
            return new Settings(
                    text(Key.COMPANY),
                    number(Key.PRIVACY_FLOOR, Integer::valueOf),
                    truth(Key.PRIVACY_PUBLIC_FIGURES),
                    number(Key.POST_AGE_DAYS, Integer::valueOf),
                    number(Key.REJECT_TOLERANCE, Double::valueOf),
                    addressable.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    e -> number(ADDRESSABLE + e.getKey(), e.getValue(), Long::valueOf))));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    /**
     * How many months keep their rows about people; empty: all.
     *
     * @throws ConfigurationException if it is not a number of at least 1
     */
    public OptionalInt retainMonths() {
        if (text(Key.PRIVACY_RETAIN_MONTHS).isEmpty()) {
            return OptionalInt.empty();
        }
        int months = number(Key.PRIVACY_RETAIN_MONTHS, Integer::valueOf);
        if (months < 1) {
            throw new ConfigurationException(Key.PRIVACY_RETAIN_MONTHS.path() + " is " + months + ", the least is 1");
        }
        return OptionalInt.of(months);
    }

    private <N> N number(Key key, Function<String, N> parse) {
        return number(key.path(), entries.get(key), parse);
    }

    private static <N> N number(String path, Entry entry, Function<String, N> parse) {
        try {
            return parse.apply(entry.value());
        } catch (NumberFormatException e) {
            throw new ConfigurationException(
                    path + " is '" + entry.value() + "' (" + entry.source() + "), which is not a number");
        }
    }

    private boolean truth(Key key) {
        return switch (text(key)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw new ConfigurationException(key.path() + " is '" + text(key) + "' ("
                        + entries.get(key).source() + "); true or false");
        };
    }

    /** The configuration as people read it: a line per setting with its value and where it came from. */
    public String describe() {
        StringBuilder lines = new StringBuilder();
        entries.forEach((key, e) -> line(lines, key.path(), key.isHidden() ? e.hidden() : e));
        addressable.forEach((network, e) -> line(lines, ADDRESSABLE + network, e));
        return lines.toString();
    }

    private static void line(StringBuilder lines, String path, Entry entry) {
        lines.append(String.format("%-26s %-24s # %s%n", path + ":", entry.value(), entry.source()));
    }
}
