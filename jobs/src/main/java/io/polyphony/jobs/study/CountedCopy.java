package io.polyphony.jobs.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A sound copy of an export with rows taken away, repeated and added, so that it is known how many there are without the
 * readers of {@code land}.
 *
 * @param text the file
 * @param rows how many rows it has
 */
record CountedCopy(String text, long rows) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PIECES = List.of(
            "a", " ", "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\n\n", "\t", "'", "é", "語", "😀", "{", "}", "\\");
    private static final int MOST = 40;
    /** Longer than a reader's buffer. */
    private static final int LONG = 20_000;

    /** A copy of a sample; empty: it is a workbook or Parquet. */
    static Optional<CountedCopy> of(Path sample, SourceFormat format, SplittableRandom random) throws IOException {
        return switch (format.type()) {
            case CSV ->
                Optional.of(csv(Files.readString(sample), format.delimiter().charAt(0), random));
            case JSONL -> Optional.of(jsonl(Files.readString(sample), random));
            case JSON -> Optional.of(json(Files.readString(sample), format.rows(), random));
            case SPREADSHEET, PARQUET -> Optional.empty();
        };
    }

    private static CountedCopy csv(String sample, char delimiter, SplittableRandom random) {
        List<String> records = split(sample, '\n');
        String header = records.remove(0);
        int width = split(header, delimiter).size();
        List<String> chosen = chosen(records, random);
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                cells.add('"' + cell(random).replace("\"", "\"\"") + '"');
            }
            chosen.add(random.nextInt(chosen.size() + 1), String.join(String.valueOf(delimiter), cells));
        }
        return lines(header, chosen, random);
    }

    /** Cuts at a character outside quotes. */
    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString().stripTrailing());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString().stripTrailing());
        }
        return parts;
    }

    private static String cell(SplittableRandom random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            cell.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(40) > 0 ? cell.toString() : cell + "x".repeat(random.nextInt(LONG)) + cell;
    }

    private static <T> List<T> chosen(List<T> records, SplittableRandom random) {
        List<T> chosen = new ArrayList<>();
        for (int i = random.nextInt(MOST); i > 0 && !records.isEmpty(); i--) {
            chosen.add(records.get(random.nextInt(records.size())));
        }
        return chosen;
    }

    /** The last line may end or not; lines without a character are none. */
    private static CountedCopy lines(String header, List<String> records, SplittableRandom random) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder file = new StringBuilder(header);
        for (String record : records) {
            file.append(end.repeat(random.nextInt(10) > 0 || file.isEmpty() ? 1 : 2))
                    .append(record);
        }
        String text = random.nextBoolean() ? file.append(end).toString() : file.toString();
        return new CountedCopy(text, records.size());
    }

    /** The first line stays, since it names the columns. */
    private static CountedCopy jsonl(String sample, SplittableRandom random) {
        List<String> records = sample.lines().toList();
        CountedCopy rest = lines(records.get(0), chosen(records, random), random);
        return new CountedCopy(rest.text(), rest.rows() + 1);
    }

    /** An array of rows may be empty, but not all of them. */
    private static CountedCopy json(String sample, String path, SplittableRandom random) throws IOException {
        JsonNode document = JSON.readTree(sample);
        if (path != null && document.isArray()) {
            ArrayNode outer = (ArrayNode) document;
            outer.addAll(chosen(elements(outer), random).stream()
                    .map(JsonNode::<JsonNode>deepCopy)
                    .toList());
        }
        List<ArrayNode> arrays = new ArrayList<>();
        arrays(document, path, arrays);
        JsonNode first = arrays.get(0).get(0).deepCopy();
        long rows = 0;
        for (ArrayNode array : arrays) {
            List<JsonNode> chosen = chosen(elements(array), random);
            array.removeAll().addAll(chosen);
            rows += chosen.size();
        }
        arrays.get(random.nextInt(arrays.size())).add(first);
        return new CountedCopy(random.nextBoolean() ? document.toString() : document.toPrettyString(), rows + 1);
    }

    private static List<JsonNode> elements(ArrayNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    /** The arrays of rows: the document, or those under a name in it or in each of its elements. */
    private static void arrays(JsonNode document, String path, List<ArrayNode> found) {
        if (path == null) {
            found.add((ArrayNode) document);
        } else if (document.isArray()) {
            document.forEach(element -> arrays(element, path, found));
        } else if (document.path(path).isArray()) {
            found.add((ArrayNode) document.path(path));
        }
    }
}
