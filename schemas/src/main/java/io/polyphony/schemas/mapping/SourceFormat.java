package io.polyphony.schemas.mapping;

import java.io.Serializable;

/**
 * How a delivered file is written.
 *
 * @param type what kind of file; default CSV
 * @param delimiter the character between cells, CSV only; default comma
 * @param encoding name of the character set; default UTF-8, a byte order mark is fine
 * @param headerRow line of the column names, CSV only, counted from 1; default 1
 */
public record SourceFormat(Type type, String delimiter, String encoding, Integer headerRow) implements Serializable {
    /** Plain CSV: commas, UTF-8, names in the first line. */
    public static final SourceFormat DEFAULT = new SourceFormat(null, null, null, null);

    /** The kinds of files that can be read; each may be compressed with gzip, except Parquet. */
    public enum Type {
        CSV,
        JSONL,
        PARQUET
    }

    /** Fills in what was left out. @throws IllegalArgumentException if the delimiter is not one character */
    public SourceFormat {
        type = type == null ? Type.CSV : type;
        delimiter = delimiter == null ? "," : delimiter;
        encoding = encoding == null ? "UTF-8" : encoding;
        headerRow = headerRow == null ? 1 : headerRow;
        if (delimiter.length() != 1) {
            throw new IllegalArgumentException("the delimiter is '" + delimiter + "', it must be one character");
        }
        if (headerRow < 1) {
            throw new IllegalArgumentException("header-row is " + headerRow + ", the first line is 1");
        }
    }

    /** The same format for another kind of file. */
    public SourceFormat as(Type other) {
        return new SourceFormat(other, delimiter, encoding, headerRow);
    }
}
