package io.polyphony.reports.values;

import java.text.Bidi;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that came from outside: any script, any length, possibly hostile. Made fit for one line of a report. */
public final class OutsideText {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\uFFFE\uFFFF]+");
    private static final Pattern DIRECTION = Pattern.compile("[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2060]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private OutsideText() {}

    /**
     * The text on one line without control characters and without marks that turn the direction of what follows; text
     * that runs from right to left is kept apart from its neighbours by isolates.
     */
    public static String of(String text) {
        String line = BLANKS.matcher(printable(text)).replaceAll(" ").strip();
        char[] letters = line.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length) ? FIRST_STRONG_ISOLATE + line + POP_ISOLATE : line;
    }

    /** The text as {@link #of}, cut to a number of characters with an ellipsis. */
    public static String shortened(String text, int length) {
        String line = of(text);
        int cut = line.offsetByCodePoints(0, Math.min(length, line.codePointCount(0, line.length())));
        return cut == line.length() ? line : of(line.substring(0, cut)).strip() + "…";
    }

    /** The text of several lines, its line ends kept, without control characters and marks that turn directions. */
    public static String lines(String text) {
        return text.lines().map(line -> printable(line.replace("\t", "    "))).collect(Collectors.joining("\n"));
    }

    private static String printable(String text) {
        return DIRECTION.matcher(UNPRINTABLE.matcher(text).replaceAll(" ")).replaceAll("");
    }
}
