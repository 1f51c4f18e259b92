package io.polyphony.cli.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.spark.Location;
import io.polyphony.reports.charts.Colours;
import io.polyphony.reports.settings.Contact;
import io.polyphony.reports.settings.FiscalYear;
import io.polyphony.reports.settings.Goals;
import io.polyphony.reports.settings.Logo;
import io.polyphony.reports.settings.Notes;
import io.polyphony.reports.settings.NotesFolder;
import io.polyphony.reports.settings.Paper;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything people configured, read once: flags win over environment, environment over the file, the file over the
 * defaults. Each value remembers where it came from.
 */
public final class Configuration {
    private static final String GOALS = "report.goals.";

    /** Properties of the catalog that keeps the warehouse's tables, by Iceberg's names. */
    private static final String CATALOG = "catalog.";

    private static final Pattern SECRET =
            Pattern.compile("password|secret|token|credential|key", Pattern.CASE_INSENSITIVE);

    /** Settings of which there is one for each name that people have. */
    private static final List<String> NAMED =
            List.of(Networks.ADDRESSABLE, Networks.OVERLAP, GOALS, Settings.SOURCES, CATALOG);

    private final Map<Key, Entry> entries = new EnumMap<>(Key.class);
    private final SortedMap<String, Entry> named = new TreeMap<>();

    private ReportSettings reportSettings;

    private record Entry(String value, String source) {
        Entry hidden() {
            return value.isEmpty() ? this : new Entry("(not shown)", source);
        }
    }

    private Configuration() {}

    /**
     * Reads the configuration.
     *
     * @param flags values by {@link Key#path()}; those of which there is one for each name, as {@code addressable.<network>}, as well
     * @param environment environment variables
     * @param file {@code polyphony.yaml}; empty: none
     * @throws ConfigurationException if the file is broken or names an unknown key
     */
    public static Configuration read(Map<String, String> flags, Map<String, String> environment, Optional<Path> file) {
        Configuration configuration = new Configuration();
        for (Key key : Key.values()) {
            configuration.entries.put(key, new Entry(key.fallback(), "default"));
        }
        file.ifPresent(f ->
                flatten(f).forEach((path, value) -> configuration.set(path, beside(f, path, value), f.toString())));
        for (Key key : Key.values()) {
            Optional.ofNullable(environment.get(key.variable()))
                    .ifPresent(v -> configuration.set(key.path(), v, "environment " + key.variable()));
        }
        flags.forEach((path, value) -> configuration.set(path, value, "flag"));
        return configuration;
    }

    private void set(String path, String value, String source) {
        if (NAMED.stream().anyMatch(path::startsWith)) {
            named.put(path, new Entry(value, source));
            return;
        }
        Key key = key(path)
                .orElseThrow(
                        () -> new ConfigurationException(
                                "unknown setting '" + path + "' in " + source + "; known are " + paths()
                                        + ", addressable.<network>, catalog.<property>, overlap.<network>, recruiting.sources.<name>, report.goals.<metric>"));
        entries.put(key, new Entry(value, source));
    }

    private static Optional<Key> key(String path) {
        return Arrays.stream(Key.values()).filter(k -> k.path().equals(path)).findFirst();
    }

    /** What a settings file means by a path that lies beside it. */
    private static String beside(Path file, String path, String value) {
        boolean moves =
                !value.isEmpty() && key(path).filter(Key::isBesideSettings).isPresent();
        return moves ? file.resolveSibling(value).toString() : value;
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

    /** Where the warehouse is. @throws ConfigurationException if nothing here can reach it, or its catalog can't be there */
    public Location warehouse() {
        Location warehouse = new Location(text(Key.WAREHOUSE));
        try {
            warehouse.requireKnown();
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("warehouse: " + e.getMessage());
        }
        if (!warehouse.isRenamedAtOnce() && !named.containsKey(CATALOG + "type")) {
            throw new ConfigurationException("warehouse: the embedded catalog can't be in " + warehouse
                    + ", where two who rename a folder at once may both succeed. Name a catalog: catalog.type, as jdbc or"
                    + " rest, and catalog.uri (docs/cluster.md)");
        }
        return warehouse;
    }

    /** What the catalog of the warehouse's tables is told, by Iceberg's own names; empty: it is embedded. */
    public Map<String, String> catalog() {
        return texts(CATALOG);
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
            Privacy privacy = privacy();
            return new Settings(
                    text(Key.COMPANY),
                    text(Key.PRIVACY_FLOOR).isEmpty()
                            ? Math.max(privacy.leastFloor(), Privacy.NORMAL.leastFloor())
                            : number(Key.PRIVACY_FLOOR, Integer::valueOf),
                    privacy,
                    number(Key.POST_AGE_DAYS, Integer::valueOf),
                    number(Key.REJECT_TOLERANCE, Double::valueOf),
                    new Networks(
                            numbers(Networks.ADDRESSABLE, Long::valueOf), numbers(Networks.OVERLAP, Double::valueOf)),
                    texts(Settings.SOURCES));
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private Privacy privacy() {
        Privacy mode = Privacy.of(text(Key.PRIVACY_MODE));
        if (!truth(Key.PRIVACY_PUBLIC_FIGURES)) {
            return mode;
        }
        if (mode == Privacy.STRICT) {
            throw new IllegalArgumentException(
                    "privacy.mode is strict and privacy.public-figures is true; one of both");
        }
        return Privacy.PUBLIC_FIGURES;
    }

    /**
     * What makes reports the company's own. Logo and notes are read when it is first asked for, so that a command that
     * writes no report does not need them.
     *
     * @throws ConfigurationException if a value is not legal; the message says why
     */
    public synchronized ReportSettings reportSettings() {
        if (reportSettings == null) {
            reportSettings = readReportSettings();
        }
        return reportSettings;
    }

    private ReportSettings readReportSettings() {
        try {
            return new ReportSettings(
                    filled(Key.REPORT_LOGO).map(Path::of).map(Logo::read),
                    Colours.of(text(Key.REPORT_COLOUR_EMPLOYEES), text(Key.REPORT_COLOUR_BRAND)),
                    timeZone(),
                    new FiscalYear(fiscalYearStarts()),
                    Goals.of(numbers(GOALS, Double::valueOf)),
                    filled(Key.REPORT_NOTES)
                            .map(Path::of)
                            .map(NotesFolder::read)
                            .orElse(Notes.NONE),
                    filled(Key.REPORT_CONTACT).map(Contact::of),
                    Paper.of(text(Key.REPORT_PAPER)),
                    retainMonths());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private Optional<String> filled(Key key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    /** Only names of places and UTC itself: an offset would not know of summer. */
    private ZoneId timeZone() {
        String name = text(Key.REPORT_TIME_ZONE);
        if (name.equals("UTC")) {
            return ZoneOffset.UTC;
        }
        if (!name.contains("/") || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw new ConfigurationException(Key.REPORT_TIME_ZONE.path() + " is '" + name
                    + "', which is no time zone's name, like Europe/Berlin or America/New_York");
        }
        return ZoneId.of(name);
    }

    private Month fiscalYearStarts() {
        int month = number(Key.REPORT_FISCAL_YEAR, Integer::valueOf);
        if (month < 1 || month > 12) {
            throw new ConfigurationException(Key.REPORT_FISCAL_YEAR.path() + " is " + month + ", not 1 to 12");
        }
        return Month.of(month);
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

    /** The numbers of settings that begin alike, by what follows. */
    private <N> SortedMap<String, N> numbers(String beginning, Function<String, N> parse) {
        SortedMap<String, N> numbers = new TreeMap<>();
        named.forEach((path, entry) -> {
            if (path.startsWith(beginning)) {
                numbers.put(path.substring(beginning.length()), number(path, entry, parse));
            }
        });
        return numbers;
    }

    /** The texts of settings that begin alike, by what follows. */
    private SortedMap<String, String> texts(String beginning) {
        SortedMap<String, String> texts = new TreeMap<>();
        named.forEach((path, entry) -> {
            if (path.startsWith(beginning)) {
                texts.put(path.substring(beginning.length()), entry.value());
            }
        });
        return texts;
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
        named.forEach((path, e) -> line(lines, path, isSecret(path) ? e.hidden() : e));
        return lines.toString();
    }

    private static boolean isSecret(String path) {
        return path.startsWith(CATALOG) && SECRET.matcher(path).find();
    }

    private static void line(StringBuilder lines, String path, Entry entry) {
        lines.append(String.format("%-26s %-24s # %s%n", path + ":", entry.value(), entry.source()));
    }
}
