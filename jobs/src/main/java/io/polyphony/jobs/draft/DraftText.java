package io.polyphony.jobs.draft;

import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.land.TableSample;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.settings.Program;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Engagements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a drafted mapping: one guess a line, with what it is made from behind it. */
final class DraftText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\([A-Za-z0-9_, ]*\\))?");
    private static final Pattern NAMES = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> YAML_WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder text = new StringBuilder();
    private final TableSample sample;
    private final List<SampleColumn> columns;
    private final List<Output> outputs;

    DraftText(TableSample sample, List<SampleColumn> columns, List<Output> outputs) {
        this.sample = sample;
        this.columns = columns;
        this.outputs = outputs;
    }

    /**
     * The text.
     *
     * @param path the file it is drafted for, as it was given
     */
    String of(Path path, String id) {
        String file = Draft.shell(path);
        String beside = Draft.shell(path.resolveSibling(id + ".yaml"));
        line("# Drafted from " + sample.rows().size() + " rows of " + file
                + ": each line says what it is made from. It serves every table with these columns. Next, in");
        line("# " + beside + ": correct what is wrong, fill in each \"?\", then run " + again(path));
        line("# What would be rejected: " + Program.called("schemas check " + file) + " --mapping " + beside
                + constants(path));
        line("id: " + id);
        line("version: 0.1.0");
        line("title: " + quoted("Tables like " + path.getFileName()));
        line("description: Drafted from values and names; write down here what whoever reads it next has to know.");
        line(format(sample.format()));
        List<SampleColumn> local = columns.stream()
                .filter(c -> (c.looks(Look.TIME) && Times.isLocal(c)) || Clock.is(c))
                .toList();
        if (!local.isEmpty()) {
            Guess zone = RowZones.of(columns).map(RowZones::line).orElseGet(() -> Zone.of(local));
            line("zone: " + zone.expression() + comment(zone));
        }
        line("columns:");
        Set<String> used = used();
        columns.forEach(c -> line(column(c, used.contains(c.name()))));
        Timeless.of(columns, outputs).ifPresent(this::line);
        if (outputs.isEmpty()) {
            line("outputs: []  # ? like no contract: write what it feeds, see " + Program.called("schemas list")
                    + " and docs/source-mappings.md");
        } else {
            line("outputs:");
            outputs.forEach(this::output);
        }
        return text.toString();
    }

    /** Of a file in a folder of the folder of exports, which nobody knows before init was there. */
    private static String again(Path path) {
        Path folder = folder(path);
        Path known = folder;
        while (known != null && !Files.exists(InputFolder.of(known).sourcesFile())) {
            known = known.getParent();
        }
        boolean deep = known == null && !path.isAbsolute() && path.getNameCount() > 2;
        return deep
                ? Program.called("init") + " again, for the folder of all exports."
                : Program.called("init " + Draft.shell(known == null ? folder : known)) + " again.";
    }

    private static Path folder(Path path) {
        return path.getParent() == null ? Path.of(".") : path.getParent();
    }

    /** What the command needs to be told: each constant that the draft uses, as init would draft it. */
    private String constants(Path path) {
        Set<String> names = columns.stream().map(SampleColumn::name).collect(Collectors.toSet());
        Set<String> constants = new TreeSet<>();
        for (Output output : outputs) {
            output.columns().values().stream()
                    .map(Guess::expression)
                    .filter(NAMES.asMatchPredicate().and(name -> !names.contains(name)))
                    .forEach(constants::add);
        }
        return constants.stream()
                .map(name -> " --constant " + name + "=" + constant(name, path))
                .collect(Collectors.joining());
    }

    private static String constant(String name, Path path) {
        return switch (name) {
            case Accounts.VOICE -> Accounts.Voice.EMPLOYEE;
            case Accounts.MEASURED_ON -> lastChange(path);
            default -> Draft.id(path);
        };
    }

    private static String lastChange(Path path) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(path).toInstant(), ZoneOffset.UTC)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String format(SourceFormat format) {
        String type = format.type().name().toLowerCase(Locale.ROOT);
        String more = format.type() == SourceFormat.Type.CSV
                ? ", delimiter: \"" + format.delimiter().replace("\t", "\\t") + "\""
                : format.rows() == null ? "" : ", rows: " + format.rows();
        String sheet = format.sheet().isEmpty()
                ? ""
                : ", sheet: " + quoted(format.sheet().get(0));
        String above = format.headerRow() == 1
                ? " }"
                : ", find-header: true }  # line " + format.headerRow() + ": above it are titles";
        return "format: { type: " + type + more + sheet + above;
    }

    /** Names of columns that an expression uses. */
    private Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Output output : outputs) {
            output.columns().values().stream()
                    .filter(guess -> !guess.isComment())
                    .forEach(guess -> names(guess, used));
            names(output.where(), used);
            output.rows().forEach(row -> {
                used.add(row.column().name());
                row.columns().values().forEach(expression -> names(expression, used));
            });
        }
        return used;
    }

    private static void names(Guess guess, Set<String> names) {
        if (guess != null) {
            names(guess.expression(), names);
        }
    }

    private static void names(String expression, Set<String> names) {
        NAMES.matcher(expression.replaceAll("'[^']*'", "")).results().forEach(m -> names.add(m.group()));
    }

    private String column(SampleColumn sampled, boolean used) {
        SourceColumn column = sampled.column();
        String aliases = column.aliases().isEmpty()
                ? ""
                : ", aliases: [" + quoted(column.aliases().get(0)) + "]";
        String occurrence = column.occurrence() == 1 ? "" : ", occurrence: " + column.occurrence();
        boolean json = sample.format().type() == SourceFormat.Type.JSONL
                || sample.format().type() == SourceFormat.Type.JSON;
        String required = used && (!json || sampled.isFilled()) ? ", required: true" : "";
        return "  - { name: " + key(column.name()) + aliases + occurrence + required + reading(sampled) + " }"
                + (used ? order(sampled) : "  # not used");
    }

    /** Digits that are ids have no thousands. */
    private boolean isCounted(SampleColumn column) {
        return column.looks(Look.COUNT)
                && outputs.stream()
                        .flatMap(output -> output.columns().entrySet().stream())
                        .noneMatch(c -> c.getKey().endsWith("_id")
                                && c.getValue().expression().contains(column.name()));
    }

    private String reading(SampleColumn column) {
        var way = Times.of(column);
        if (way.isPresent()) {
            String patterns = way.get().patterns().stream()
                    .map(pattern -> pattern.matches("[\\w./-]+") ? pattern : quoted(pattern))
                    .collect(Collectors.joining(", "));
            return patterns.isEmpty() ? "" : ", dates: [" + patterns + "]";
        }
        return isCounted(column) ? ", as: count" : column.looks(Look.PERCENT) ? ", as: percent" : "";
    }

    private static String order(SampleColumn column) {
        boolean either =
                Times.of(column).filter(way -> Times.isOfTwoOrders(way, column)).isPresent();
        return either ? "  # days could come first as well; init asks, --dates day-first" : "";
    }

    private void output(Output output) {
        line("  - contract: " + output.contract());
        if (output.where() != null) {
            line("    where: " + value(output.where().expression()) + comment(output.where()));
        }
        if (output.distinct()) {
            line("    distinct: true");
        }
        if (!output.largest().isEmpty()) {
            line("    largest: [" + String.join(", ", output.largest()) + "]");
        }
        line("    columns:");
        output.columns().forEach(this::guess);
        if (!output.rows().isEmpty()) {
            line("    unpivot:");
            output.rows().forEach(this::row);
            if (output.rows().stream().anyMatch(row -> row.columns().containsKey(Engagements.COUNT))) {
                Counted.estimates(columns).forEach(this::estimate);
            }
        }
    }

    private void estimate(SampleColumn column) {
        line("      # " + column.name() + ": an estimate by its name, and an estimate is no count");
    }

    private void row(Unpivot row) {
        String columns = row.columns().entrySet().stream()
                .map(column -> column.getKey() + ": " + value(column.getValue()))
                .collect(Collectors.joining(", "));
        String when = row.always() ? "" : "when: \"" + row.column().name() + " <> ''\", ";
        line("      - { " + when + "columns: { " + columns + " } }  # " + row.why());
    }

    private void guess(String name, Guess guess) {
        if (guess.isComment()) {
            String said = guess.expression().equals(Guess.MAYBE) ? Guess.ASK : value(guess.said());
            line("      # " + name + ": " + said + comment(guess));
        } else if (guess.expression().contains("\n")) {
            line("      # " + guess.why());
            line("      " + name + ": >-");
            guess.expression().lines().forEach(line -> line("        " + line));
        } else {
            line("      " + name + ": " + value(guess.expression()) + comment(guess));
        }
    }

    private static String comment(Guess guess) {
        return "  # " + guess.why();
    }

    private static String value(String expression) {
        return PLAIN.matcher(expression).matches() && !YAML_WORDS.contains(expression.toLowerCase(Locale.ROOT))
                ? expression
                : quoted(expression);
    }

    private static String key(String name) {
        return YAML_WORDS.contains(name) ? quoted(name) : name;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"";
    }
}
