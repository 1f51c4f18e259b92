package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Where a file has the columns of its mapping.
 *
 * @param positions by mapping column: its place in the file, or -1
 * @param names the file's own column names in order
 * @param unknown the names that the mapping does not know, long ones cut
 * @param line the line it stands in; 0: it stands in none
 */
public record Header(List<Integer> positions, List<String> names, List<String> unknown, long line)
        implements Serializable {
    private static final int LONGEST = 60;

    /** Keeps the lists from changing. */
    public Header {
        positions = List.copyOf(positions);
        names = List.copyOf(names);
        unknown = List.copyOf(unknown);
    }

    /**
     * The header of a file of a source, from its first line.
     *
     * <p>A Parquet file has no line; its columns are known when it is opened.
     *
     * @throws InputException if required columns are missing, or the file can't be read as what it claims to be
     */
    public static Header of(Source source, DeliveredFile file) {
        SourceFormat format = source.mapping().format();
        return switch (format.type()) {
            case CSV, SPREADSHEET -> {
                CellLine line = HeaderLine.of(source, file);
                yield match(source, file, line.cells()).at(line.number());
            }
            case JSONL, JSON -> match(source, file, JsonRows.names(file, format));
            case PARQUET -> new Header(List.of(), List.of(), List.of(), 0);
        };
    }

    /** The names in a file's header, whatever the mapping knows of them. @throws InputException if there is none */
    static List<String> names(Source source, DeliveredFile file) {
        SourceFormat format = source.mapping().format();
        return switch (format.type()) {
            case CSV, SPREADSHEET -> HeaderLine.of(source, file).cells();
            case JSONL, JSON -> JsonRows.names(file, format);
            case PARQUET -> throw new IllegalArgumentException("Parquet has no header line");
        };
    }

    /** Finds the mapping's columns among a file's. @throws InputException if required ones are missing */
    public static Header match(Source source, DeliveredFile file, List<String> names) {
        List<SourceColumn> columns = source.mapping().columns();
        List<Integer> positions = columns.stream().map(c -> find(c, names)).toList();
        List<String> missing = IntStream.range(0, columns.size())
                .filter(i -> positions.get(i) < 0 && columns.get(i).required())
                .mapToObj(i -> columns.get(i).name())
                .filter(n -> !source.constants().containsKey(n))
                .toList();
        if (!missing.isEmpty()) {
            throw lacks(source, file, missing, names);
        }
        requireOnce(source, file, names);
        List<String> unknown = names.stream()
                .filter(n -> !n.isBlank() && columns.stream().noneMatch(c -> c.isNamed(n)))
                .map(Header::shown)
                .toList();
        return new Header(positions, names, unknown, 0);
    }

    private Header at(long number) {
        return new Header(positions, names, unknown, number);
    }

    /** Two columns of one name say different things, and nobody knows which one is meant. */
    private static void requireOnce(Source source, DeliveredFile file, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            List<SourceColumn> readers = source.mapping().columns().stream()
                    .filter(c -> c.isNamed(name))
                    .toList();
            boolean read = !readers.isEmpty() && readers.stream().allMatch(c -> c.occurrence() == 1);
            if (read && !seen.add(name.strip().toLowerCase(Locale.ROOT))) {
                throw new InputException(
                        "the header has the column " + shown(name) + " twice",
                        where(file, source.mapping().format()),
                        "Take one of them away");
            }
        }
    }

    /** A name as messages show it. */
    static String shown(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }

    /** The place of a column among names, from 0; -1: it is not there. */
    static int find(SourceColumn column, List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> column.isNamed(names.get(i)))
                .skip(column.occurrence() - 1L)
                .findFirst()
                .orElse(-1);
    }

    private static InputException lacks(Source source, DeliveredFile file, List<String> missing, List<String> names) {
        SourceFormat format = source.mapping().format();
        if (format.type() == SourceFormat.Type.CSV && names.size() == 1) {
            return new InputException(
                    "the header has one column, so '" + format.delimiter() + "' does not separate its cells",
                    where(file, format),
                    "Name the delimiter in " + SourcesFile.NAME + " (delimiter: \";\"), or export with '"
                            + format.delimiter() + "'");
        }
        List<String> nearest = missing.stream()
                .map(m -> names.isEmpty() ? m : m + " (nearest in the file: " + nearest(m, names) + ")")
                .toList();
        return new InputException(
                "the header lacks " + String.join(", ", nearest) + ", which "
                        + source.mapping().label() + " requires",
                where(file, format),
                "Rename the columns, or name the right mapping in " + SourcesFile.NAME);
    }

    private static String where(DeliveredFile file, SourceFormat format) {
        boolean known = format.layout() == SourceFormat.Layout.ROWS && !format.findHeader();
        return known ? file.name() + ", row " + format.headerRow() : file.name();
    }

    private static String nearest(String wanted, List<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names.stream()
                .min(Comparator.comparing(n -> distance.apply(wanted, n)))
                .map(Header::shown)
                .orElse("");
    }
}
