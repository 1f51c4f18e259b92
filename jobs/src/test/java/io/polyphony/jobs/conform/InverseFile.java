package io.polyphony.jobs.conform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes the rows of an export as its mapping's format has them. */
final class InverseFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ABOVE =
            List.of("Figures of Halden Instruments", "", "From 3/1/2026, \"to\" 3/31/2026");

    private final SourceFormat format;
    private final InverseValues values;
    private final List<String> names;
    private final List<List<InverseCell>> rows;

    InverseFile(SourceFormat format, InverseValues values, List<String> names, List<List<InverseCell>> rows) {
        this.format = format;
        this.values = values;
        this.names = names;
        this.rows = rows;
    }

    /** Writes it into a folder. */
    Path into(Path folder) throws IOException {
        return switch (format.type()) {
            case CSV -> csv(folder);
            case JSONL -> jsonl(folder.resolve("rows.jsonl"));
            case JSON -> json(folder.resolve("rows.json"));
            case SPREADSHEET -> {
                List<List<InverseCell>> lines = format.layout() == SourceFormat.Layout.PAIRS ? pairs() : lines();
                String name = format.sheet().isEmpty() ? "Sheet1" : values.one(format.sheet());
                yield values.oneIn(2)
                        ? InverseWorkbook.xls(folder.resolve("rows.xls"), name, lines, values)
                        : InverseWorkbook.xlsx(folder.resolve("rows.xlsx"), name, lines, values);
            }
            case PARQUET -> throw new IllegalArgumentException("no shipped mapping reads Parquet");
        };
    }

    private List<List<InverseCell>> lines() {
        List<List<InverseCell>> lines = new ArrayList<>();
        int above = format.findHeader() ? values.upTo(ABOVE.size()) : format.headerRow() - 1;
        ABOVE.subList(0, above).forEach(text -> lines.add(List.of(InverseCell.plain(text))));
        lines.add(names.stream().map(InverseCell::plain).toList());
        lines.addAll(rows);
        return lines;
    }

    private List<List<InverseCell>> pairs() {
        List<List<InverseCell>> lines = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            lines.add(List.of(InverseCell.plain(names.get(i)), rows.get(0).get(i)));
        }
        return lines;
    }

    private Path csv(Path folder) throws IOException {
        boolean packed = values.oneIn(3);
        Path file = folder.resolve(packed ? "rows.csv.gz" : "rows.csv");
        try (var bytes = Files.newOutputStream(file);
                var out = packed ? new GZIPOutputStream(bytes) : bytes;
                BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                CsvWriter csv = CsvWriter.builder()
                        .fieldSeparator(format.delimiter().charAt(0))
                        .quoteStrategy(values.oneIn(2) ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                        .build(text)) {
            if (values.oneIn(2)) {
                text.write('\uFEFF');
            }
            lines().forEach(line ->
                    csv.writeRecord(line.stream().map(InverseCell::written).toList()));
        }
        return file;
    }

    private Path jsonl(Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (List<InverseCell> row : rows) {
            lines.append(object(row)).append('\n');
        }
        return Files.writeString(file, lines);
    }

    /** Rows that lie in an array of an object, or in those of several. */
    private Path json(Path file) throws IOException {
        ArrayNode outer = JSON.createArrayNode();
        ArrayNode inner = JSON.createArrayNode();
        for (List<InverseCell> row : rows) {
            inner.add(object(row));
            if (format.rows() != null && values.oneIn(8)) {
                outer.addObject().put("name", "t").set(format.rows(), inner);
                inner = JSON.createArrayNode();
            }
        }
        if (format.rows() == null) {
            return Files.writeString(file, inner.toPrettyString());
        }
        outer.addObject().put("name", "t").set(format.rows(), inner);
        return Files.writeString(file, (outer.size() == 1 ? outer.get(0) : outer).toPrettyString());
    }

    /** The first row names all fields. */
    private ObjectNode object(List<InverseCell> row) {
        ObjectNode object = JSON.createObjectNode();
        for (int i = 0; i < names.size(); i++) {
            String text = row.get(i).written();
            List<String> path = List.of(names.get(i).split("\\."));
            ObjectNode at = object;
            for (String step : path.subList(0, path.size() - 1)) {
                at = at.withObjectProperty(step);
            }
            String name = path.get(path.size() - 1);
            if (text != null && text.matches("-?(0|[1-9]\\d*)") && values.oneIn(2)) {
                at.put(name, new BigInteger(text));
            } else if (text != null || rows.get(0) == row || values.oneIn(2)) {
                at.put(name, text);
            }
        }
        return object;
    }
}
