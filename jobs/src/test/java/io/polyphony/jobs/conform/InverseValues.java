package io.polyphony.jobs.conform;

import com.google.common.base.Ascii;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Values that real tables have, and ugly ones. */
final class InverseValues {
    /** What texts are made of. */
    static final List<String> PIECES = List.of(
            "a",
            "Z",
            "0",
            " ",
            "\"",
            "\"\"",
            ",",
            ";",
            "'",
            "\n",
            "\r\n",
            "\t",
            "=1+1",
            "<b>&amp;",
            "é",
            "ß",
            "語",
            "مرحبا",
            "\u202E",
            "😀",
            "👩‍👧",
            "%",
            "\\",
            "\\n",
            "-",
            "…",
            "\u00A0x",
            "1.5",
            "null",
            "{\"a\":1}",
            "@bo",
            "#x",
            "|");

    private static final List<String> GROUPINGS = List.of("", ",", ".", " ", "'", "\u2019", "\u00A0", "\u202F");
    private static final int POOL = 4;

    private final SplittableRandom random;
    private final SourceFormat.Type type;

    InverseValues(SplittableRandom random, SourceFormat.Type type) {
        this.random = random;
        this.type = type;
    }

    /** What a file has where nothing is. */
    String blank() {
        return type == SourceFormat.Type.JSON || type == SourceFormat.Type.JSONL ? null : "";
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A number from 0, the bound is the largest. */
    int upTo(int bound) {
        return random.nextInt(bound + 1);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    /** Several lines, quotes, delimiters, other scripts; never blank. Spreadsheets know one kind of line break. */
    String text() {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(one(PIECES));
        }
        String said = text.append('.').toString();
        return type == SourceFormat.Type.SPREADSHEET ? said.replace("\r", "") : said;
    }

    /** Digits, of which the first may be 0 and 19 are too many for a double. */
    String digits() {
        return oneIn(2) ? "00" + random.nextLong(10_000_000_000_000L, 20_000_000_000_000L) : big();
    }

    /** 19 digits. */
    String big() {
        return Long.toString(random.nextLong(1_000_000_000_000_000_000L, Long.MAX_VALUE));
    }

    /** An id; some come again and again. */
    String id() {
        return switch (random.nextInt(4)) {
            case 0 -> digits();
            case 1 -> big();
            case 2 -> text().replaceAll("\\p{Cc}", "");
            default -> "again" + random.nextInt(POOL);
        };
    }

    /** An id of a thing of the company. */
    String thing() {
        return oneIn(2) ? digits() : "again-" + random.nextInt(POOL);
    }

    /** A whole number. */
    String count(boolean signed) {
        long bound = 1L << random.nextInt(1, 39);
        return Long.toString(random.nextLong(signed ? -bound : 0, bound));
    }

    /** The same with grouped thousands. */
    String grouped(String count) {
        String grouping = one(GROUPINGS);
        return count.replaceAll("(?<=\\d)(?=(\\d{3})+$)", grouping);
    }

    /** A text with some of its letters of a to z in capitals. */
    String anyCase(String lower) {
        return lower.chars()
                .map(c -> random.nextBoolean() ? Ascii.toUpperCase((char) c) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String padded(String text) {
        return " ".repeat(random.nextInt(3)) + text + " ".repeat(random.nextInt(3));
    }
}
