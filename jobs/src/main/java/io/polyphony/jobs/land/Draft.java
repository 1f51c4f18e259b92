package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mapping to begin with, for a file that no shipped one fits: its columns, and how their values look. */
public final class Draft {
    private static final int ROWS_LOOKED_AT = 200;

    /** How values look, in the order they are tried, and what is written into the mapping for it. */
    private static final Map<Pattern, String> LOOKS = looks();

    private Draft() {}

    private static Map<Pattern, String> looks() {
        Map<Pattern, String> looks = new LinkedHashMap<>();
        looks.put(Pattern.compile("-?\\d{1,3}([ ,.'\u2019\u00A0\u202F]\\d{3})+|-?\\d{1,3}"), "as: count");
        looks.put(Pattern.compile("<?\\s*\\d+([.,]\\d+)?\\s*%"), "as: percent");
        looks.put(Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}"), "dates: [M/d/yyyy]");
        looks.put(Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}"), "dates: [d.M.yyyy]");
        looks.put(Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4} \\d{1,2}:\\d{2}"), "dates: [\"M/d/yyyy H:mm\"]");
        looks.put(Pattern.compile("\\p{L}{3}, \\p{L}{3} \\d{1,2}, \\d{4}"), "dates: [\"EEE, MMM d, yyyy\"]");
        looks.put(Pattern.compile("1\\d{12}"), "dates: [epoch-millis]");
        return looks;
    }

    /**
     * The draft as YAML. A mapping that feeds nothing yet: what it may feed stands in comments.
     *
     * @param file a delivered CSV, JSON or spreadsheet file
     * @param id the mapping's id
     * @throws InputException if the file can't be read
     */
    public static String of(Path file, String id) {
        OneFile one = new OneFile(file);
        SourceFormat format = format(file, one.file());
        List<String> names = names(one.file(), format);
        List<SourceColumn> columns = columns(names);
        SourceMapping mapping = new SourceMapping(id, "0.1.0", "", "", format, null, null, columns, List.of());
        StringBuilder yaml = new StringBuilder();
        yaml.append("id: ").append(id).append("\nversion: 0.1.0\n");
        yaml.append("title: What the export is\n");
        yaml.append("description: Its traps, the constants it needs, a substitute key if it has no ids.\n");
        yaml.append(formatText(format));
        yaml.append("columns:\n");
        List<String> looks = looks(one.file(), mapping);
        for (int i = 0; i < columns.size(); i++) {
            yaml.append(column(columns.get(i), looks.get(i)));
        }
        yaml.append("outputs: []\n").append(suggestions(columns));
        return yaml.toString();
    }

    private static SourceFormat format(Path path, DeliveredFile file) {
        SourceFormat plain = SourceFormat.DEFAULT.as(FileKind.of(path).orElse(SourceFormat.Type.CSV));
        return plain.type() == SourceFormat.Type.CSV ? plain.written(Delimiters.of(file), null) : plain;
    }

    private static List<String> names(DeliveredFile file, SourceFormat format) {
        SourceMapping none = new SourceMapping("", "", "", "", format, null, null, List.of(), List.of());
        return Header.names(new Source(null, none, List.of(file), null, Map.of()), file);
    }

    private static List<SourceColumn> columns(List<String> names) {
        List<SourceColumn> columns = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String name : names) {
            if (!name.isBlank()) {
                int occurrence = seen.merge(name.strip().toLowerCase(Locale.ROOT), 1, Integer::sum);
                String plain = plain(name) + (occurrence > 1 ? "_" + occurrence : "");
                columns.add(new SourceColumn(
                        plain, plain.equals(name) ? null : List.of(name), true, occurrence, null, null));
            }
        }
        return columns;
    }

    private static String plain(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", "_")
                .replace('.', '_')
                .replaceAll("^_+|_+$", "");
        return plain.isEmpty() ? "column" : Character.isDigit(plain.charAt(0)) ? "c_" + plain : plain;
    }

    private static List<String> looks(DeliveredFile file, SourceMapping mapping) {
        Header header = Header.of(new Source(null, mapping, List.of(file), null, Map.of()), file);
        List<List<String>> values = new ArrayList<>();
        mapping.columns().forEach(c -> values.add(new ArrayList<>()));
        try (RowIterator rows = RowIterator.open(file, mapping.format(), mapping.columns(), header)) {
            for (int row = 0; row < ROWS_LOOKED_AT && rows.hasNext(); row++) {
                List<String> cells = rows.next().cells();
                for (int i = 0; i < cells.size(); i++) {
                    Optional.ofNullable(cells.get(i)).filter(c -> !c.isBlank()).ifPresent(values.get(i)::add);
                }
            }
        }
        return values.stream().map(Draft::look).toList();
    }

    private static String look(List<String> values) {
        return LOOKS.entrySet().stream()
                .filter(l -> !values.isEmpty()
                        && values.stream()
                                .allMatch(v -> l.getKey().matcher(v.strip()).matches()))
                .map(l -> ", " + l.getValue())
                .findFirst()
                .orElse("");
    }

    private static String formatText(SourceFormat format) {
        String type = format.type().name().toLowerCase(Locale.ROOT);
        return format.type() == SourceFormat.Type.CSV
                ? "format: { type: csv, delimiter: \"" + format.delimiter().replace("\t", "\\t") + "\" }\n"
                : "format: { type: " + type + " }\n";
    }

    private static String column(SourceColumn column, String look) {
        String aliases = column.aliases().isEmpty()
                ? ""
                : ", aliases: [" + quoted(column.aliases().get(0)) + "]";
        String occurrence = column.occurrence() == 1 ? "" : ", occurrence: " + column.occurrence();
        return "  - { name: " + column.name() + aliases + occurrence + ", required: true" + look + " }\n";
    }

    private static String quoted(String name) {
        String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
        return "\"" + escaped + "\"";
    }

    /** For each contract, the columns whose names are in it; those with most first. */
    private static String suggestions(List<SourceColumn> columns) {
        StringBuilder text = new StringBuilder("# What it may feed; see ./polyphony schemas show CONTRACT\n");
        Contracts.inputs().stream()
                .sorted(Comparator.comparingLong((Contract c) -> -alike(c, columns))
                        .thenComparing(Contract::id))
                .limit(3)
                .forEach(c -> suggestion(c, columns, text));
        return text.toString();
    }

    private static long alike(Contract contract, List<SourceColumn> columns) {
        return contract.fields().stream()
                .filter(f -> like(f, columns).isPresent())
                .count();
    }

    private static Optional<String> like(Field field, List<SourceColumn> columns) {
        return columns.stream()
                .map(SourceColumn::name)
                .filter(n -> n.equals(field.name())
                        || n.endsWith("_" + field.name())
                        || field.name().endsWith("_" + n))
                .findFirst();
    }

    private static void suggestion(Contract contract, List<SourceColumn> columns, StringBuilder text) {
        text.append("#  - contract: ").append(contract.id()).append("\n#    columns:\n");
        for (Field field : contract.fields()) {
            String value = like(field, columns).orElse(field.required() ? "?" : "");
            if (!value.isEmpty()) {
                text.append("#      ")
                        .append(field.name())
                        .append(": ")
                        .append(value)
                        .append('\n');
            }
        }
    }
}
