package io.polyphony.reports.settings;

import java.util.regex.Pattern;

/** Quotation marks that are typed straight, as typesetters print them. */
final class QuotationMarks {
    /** What a mark that opens may follow. */
    private static final Pattern OPENING = Pattern.compile("[\\s\\p{Z}\\p{Pd}(\\[{“‘/]");

    private QuotationMarks() {}

    /**
     * The text with “ ” and ‘ ’ for straight marks: one that follows a letter or a sign closes, any other opens.
     *
     * @param before what stands before the text
     */
    static String curly(String text, CharSequence before) {
        StringBuilder all = new StringBuilder(before);
        for (int i = 0; i < text.length(); i++) {
            boolean opens = all.isEmpty()
                    || OPENING.matcher(all.substring(all.length() - 1)).matches();
            all.append(curly(text.charAt(i), opens));
        }
        return all.substring(before.length());
    }

    private static char curly(char letter, boolean opens) {
        return switch (letter) {
            case '"' -> opens ? '“' : '”';
            case '\'' -> opens ? '‘' : '’';
            default -> letter;
        };
    }
}
