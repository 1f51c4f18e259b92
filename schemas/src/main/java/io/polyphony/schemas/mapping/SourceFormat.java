package io.polyphony.schemas.mapping;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.Serializable;
import java.util.List;

/**
 * How a delivered file is written.
 *
 * @param type what kind of file; default CSV
 * @param delimiter the character between cells, CSV only; default comma
 * @param encoding name of the character set of text; default UTF-8, a byte order mark is fine
 * @param headerRow line of the column names, counted from 1; default 1
 * @param findHeader the header is the first of the first lines that has all required columns, whatever stands above it
 * @param sheet names that the sheet may have, spreadsheets only; empty: the first sheet
 * @param layout how cells are laid out; default rows
 * @param rows JSON documents only: names of the fields that lead to the array of rows, joined with dots; null: the
 *     document is that array, or one row
 */
public record SourceFormat(
        Type type,
        String delimiter,
        String encoding,
        Integer headerRow,
        boolean findHeader,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> sheet,

        Layout layout,
        String rows)
        implements Serializable {
    /** Plain CSV: commas, UTF-8, names in the first line. */
    public static final SourceFormat DEFAULT = new SourceFormat(null, null, null, null, false, null, null, null);

    /** The kinds of files that can be read; text and JSON may be compressed with gzip. */
    public enum Type {
        CSV,
        /** One JSON object a line. */
        JSONL,
        /** One JSON document. */
        JSON,
        PARQUET,
        /** A workbook, .xls or .xlsx; the bytes tell which. */
        SPREADSHEET
    }

    /** How cells are laid out. */
    public enum Layout {
        /** A header, and rows below it. */
        ROWS,
        /** Each line is a name and a value; all lines together are one row. */
        PAIRS
    }

    /** Fills in what was left out. @throws IllegalArgumentException if the delimiter is not one character */
    public SourceFormat {
        type = type == null ? Type.CSV : type;
        delimiter = delimiter == null ? "," : delimiter;
        encoding = encoding == null ? "UTF-8" : encoding;
        headerRow = headerRow == null ? 1 : headerRow;
        sheet = sheet == null ? List.of() : List.copyOf(sheet);
        layout = layout == null ? Layout.ROWS : layout;
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("the delimiter is '" + delimiter + "', it must be one character");
        }
        if (headerRow < 1) {
            throw new IllegalArgumentException("header-row is " + headerRow + ", the first line is 1");
        }
    }

    /** The same format for another kind of file. */
    public SourceFormat as(Type other) {
        return new SourceFormat(other, delimiter, encoding, headerRow, findHeader, sheet, layout, rows);
    }

    /** The same format with the column names in a line, counted from 1. */
    public SourceFormat from(int line) {
        return new SourceFormat(type, delimiter, encoding, line, findHeader, sheet, layout, rows);
    }

    /** The same format for a sheet of a workbook. */
    public SourceFormat of(String name) {
        return new SourceFormat(type, delimiter, encoding, headerRow, findHeader, List.of(name), layout, rows);
    }

    /** The same format of a document whose rows are in a field, named with dots. */
    public SourceFormat inside(String field) {
        return new SourceFormat(type, delimiter, encoding, headerRow, findHeader, sheet, layout, field);
    }

    /** The same format with another delimiter and encoding; null: as it is. */
    public SourceFormat written(String otherDelimiter, String otherEncoding) {
        return new SourceFormat(
                type,
                otherDelimiter == null ? delimiter : otherDelimiter,
                otherEncoding == null ? encoding : otherEncoding,
                headerRow,
                findHeader,
                sheet,
                layout,
                rows);
    }
}
