package io.polyphony.cli.command;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A source mapping as people read it. */
final class MappingText {
    private MappingText() {}

    /** What the mapping reads and what it makes of it. */
    static List<String> lines(SourceMapping mapping) {
        List<String> lines = new ArrayList<>();
        lines.add(mapping.title() + " (" + mapping.id() + ", version " + mapping.version() + ")");
        lines.add(mapping.description());
        lines.add("");
        lines.add("Files:   " + format(mapping.format()) + "; times without an offset are in " + mapping.zone());
        lines.add("Columns: "
                + String.join(
                        ", ",
                        mapping.columns().stream().map(MappingText::column).toList()));
        mapping.outputs().forEach(o -> output(o, lines));
        lines.add("");
        lines.add("* required. What is made of a row is Spark SQL over its columns, which are text.");
        return lines;
    }

    private static String format(SourceFormat format) {
        String type = format.type().name().toLowerCase(Locale.ROOT);
        String names = format.layout() == SourceFormat.Layout.PAIRS
                ? "a name and its value in each line"
                : format.findHeader() ? "names in the first line that has them" : "names in line " + format.headerRow();
        return switch (format.type()) {
            case CSV -> type + ", '" + format.delimiter() + "' between cells, " + format.encoding() + ", " + names;
            case SPREADSHEET ->
                type + ", "
                        + (format.sheet().isEmpty() ? "first sheet" : "sheet " + String.join(" or ", format.sheet()))
                        + ", " + names;
            case JSON -> type + (format.rows() == null ? "" : ", rows in " + format.rows());
            case JSONL, PARQUET -> type;
        };
    }

    private static String column(SourceColumn column) {
        String aliases = column.aliases().isEmpty() ? "" : " (or " + String.join(", ", column.aliases()) + ")";
        return column.name() + (column.required() ? "*" : "") + aliases;
    }

    private static void output(MappingOutput output, List<String> lines) {
        lines.add("");
        lines.add(output.contract() + (output.distinct() ? ", equal rows once" : "") + where(output.where()));
        output.columns().forEach((column, expression) -> lines.add(cell(column, expression)));
        if (!output.unpivot().get(0).columns().isEmpty()) {
            lines.add("  and each row of the file gives " + output.unpivot().size() + ":");
            output.unpivot().forEach(u -> lines.add("  - " + unpivoted(u)));
        }
    }

    private static String unpivoted(Unpivoted row) {
        List<String> cells = new ArrayList<>();
        for (Map.Entry<String, String> cell : row.columns().entrySet()) {
            cells.add(cell.getKey() + " = " + plain(cell.getValue()));
        }
        return String.join(", ", cells) + where(row.when());
    }

    private static String where(String condition) {
        return condition == null ? "" : ", where " + plain(condition);
    }

    private static String cell(String column, String expression) {
        return String.format(Locale.ROOT, "  %-16s = %s", column, plain(expression));
    }

    private static String plain(String expression) {
        return expression.strip().replaceAll("\\s+", " ");
    }
}
