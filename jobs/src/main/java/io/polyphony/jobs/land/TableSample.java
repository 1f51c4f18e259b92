package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The beginning of a delivered file, whatever it is: how it is written, its columns under names that expressions can use, and
 * the cells of its first rows.
 *
 * @param format how it is written
 * @param columns its columns in their order; each has the header's own name as its alias, where that is another
 * @param rows cells by row, null where blank
 */
public record TableSample(SourceFormat format, List<SourceColumn> columns, List<List<String>> rows) {
    private static final int ROWS = 2_000;

    /** An array of objects, as a cell of a row has it. */
    private static final Pattern ROWS_INSIDE = Pattern.compile("(?s)\\[\\s*\\{.*");

    /** Keeps the lists from changing. */
    public TableSample {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The beginning of a file. @throws InputException if it can't be read as a table */
    public static TableSample of(Path path) {
        DeliveredFile file = new OneFile(path).file();
        SourceFormat format = format(path, file);
        TableSample sample = of(file, format);
        return format.type() == SourceFormat.Type.JSON && sample.rows().size() == 1 ? sample.inside(file) : sample;
    }

    /**
     * Whether a file has a table of two columns at least: by its first line, or by names below titles that most lines of a text are
     * as wide as.
     *
     * @throws InputException if it can't be read
     */
    public static boolean isTable(Path path) {
        DeliveredFile file = new OneFile(path).file();
        SourceFormat format = format(path, file);
        long names = Header.names(source(file, format, List.of()), file).stream()
                .filter(name -> !name.isBlank())
                .count();
        boolean titled = format.type() == SourceFormat.Type.CSV && format.headerRow() > 1;
        return names > 1 && (!titled || Delimiters.areEven(file, format.encoding()));
    }

    private static SourceFormat format(Path path, DeliveredFile file) {
        SourceFormat plain = SourceFormat.DEFAULT.as(FileKind.of(path).orElse(SourceFormat.Type.CSV));
        return switch (plain.type()) {
            case CSV -> {
                SourceFormat text = TextEncoding.of(file, plain);
                yield below(file, text.written(Delimiters.of(file, text.encoding()), null));
            }
            case SPREADSHEET -> below(file, Workbooks.fullest(file, plain));
            case JSON, JSONL, PARQUET -> plain;
        };
    }

    private static SourceFormat below(DeliveredFile file, SourceFormat format) {
        return format.from(NamesLine.number(file, format));
    }

    private static TableSample of(DeliveredFile file, SourceFormat format) {
        List<SourceColumn> columns = columns(Header.names(source(file, format, List.of()), file));
        return new TableSample(format, columns, rows(file, format, columns));
    }

    private static Source source(DeliveredFile file, SourceFormat format, List<SourceColumn> columns) {
        SourceMapping mapping = new SourceMapping("", "", "", "", format, null, null, columns, List.of());
        return new Source(null, mapping, List.of(file), null, Map.of());
    }

    /** A document that is one object often has its rows in one of its fields. */
    private TableSample inside(DeliveredFile file) {
        List<String> cells = rows.get(0);
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (cells.get(i) != null && ROWS_INSIDE.matcher(cells.get(i)).matches()) {
                SourceColumn column = columns.get(i);
                arrays.add(
                        column.aliases().isEmpty()
                                ? column.name()
                                : column.aliases().get(0));
            }
        }
        return arrays.size() == 1 ? of(file, format.inside(arrays.get(0))) : this;
    }

    private static List<SourceColumn> columns(List<String> names) {
        List<SourceColumn> columns = new ArrayList<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (String name : names) {
            if (!name.isBlank()) {
                int occurrence = seen.merge(name.strip().toLowerCase(Locale.ROOT), 1, Integer::sum);
                int same = taken.merge(plain(name), 1, Integer::sum);
                String plain = plain(name) + (same > 1 ? "_" + same : "");
                List<String> aliases = plain.equals(name) ? null : List.of(name);
                columns.add(new SourceColumn(plain, aliases, false, occurrence, null, null));
            }
        }
        return columns;
    }

    /** A name in lower case, of letters that expressions may have without quotes. */
    private static String plain(String name) {
        String latin = Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return latin.isEmpty() ? "column" : Character.isDigit(latin.charAt(0)) ? "c_" + latin : latin;
    }

    private static List<List<String>> rows(DeliveredFile file, SourceFormat format, List<SourceColumn> columns) {
        Header header = Header.of(source(file, format, columns), file);
        List<List<String>> rows = new ArrayList<>();
        try (RowIterator all = RowIterator.open(file, format, columns, header)) {
            while (all.hasNext() && rows.size() < ROWS) {
                List<String> cells = all.next().cells();
                List<String> row = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String cell = i < cells.size() ? cells.get(i) : null;
                    row.add(cell == null || cell.isBlank() ? null : cell);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
