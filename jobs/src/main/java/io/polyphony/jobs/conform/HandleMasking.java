package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.udf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Texts without what networks know people by: handles, e-mail addresses and addresses of pages.
 *
 * <p>A text is first read as people see it ({@link PlainText}). Where nothing is hidden it stays as it came; else it is the
 * plain text with {@code @someone} and {@code https://link} in it. All addresses of pages go, whosever they are: a
 * list of networks is never complete, and comparing texts drops mentions and links anyway. A name in words, without
 * any of these marks, stays.
 */
final class HandleMasking {
    static final String SOMEONE = "@someone";
    static final String LINK = "https://link";

    private static final String NAME = "\\p{L}\\p{M}\\p{N}_";
    private static final String LOCAL = "[" + NAME + ".%+'\u2019=~-]";
    private static final String REST = "[" + NAME + "]++(?:[.:'\u2019-]++[" + NAME + "]++)*+";
    private static final Pattern DOT = Pattern.compile("(?i)\\s?[\\[({<]\\s?(?:\\.|dot|punkt|point)\\s?[\\])}>]\\s?");
    private static final Pattern AT = Pattern.compile("(?i)\\s?[\\[({<]\\s?(?:@|at|\u00e4t)\\s?[\\])}>]\\s?");
    private static final Pattern BRACKET = Pattern.compile("[\\[({<]");
    private static final Pattern DOT_SPOKEN = Pattern.compile("(?i) dot ");
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)(?<!" + LOCAL + ")" + LOCAL + "++\\s+at\\s+[" + NAME + "-]++(?:\\s+dot\\s+[" + NAME + "-]++)++");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![" + NAME + "])"
            + "(?:[a-z][a-z0-9+.-]{1,20}:[/\\\\]{2}|www\\d?\\.|(?:mailto|acct|skype|urn|tel):)[^\\s<>\"]++");
    private static final Pattern HANDLE =
            Pattern.compile("(?<!" + LOCAL + ")" + LOCAL + "*+@(?=\\p{N}*+[\\p{L}_]|\\p{N}{4})" + REST);
    private static final Pattern HOST = Pattern.compile("(?<![" + NAME + "@-])(?<![" + NAME + "-][.\u3002])([" + NAME
            + "-]++(?:[.\u3002][" + NAME + "-]++)++)[.\u3002]?(?::\\d++)?+([/?#\\\\\u2044\u2215][^\\s<>\"]*+)?");
    /** What an address or a handle has in its middle, or is encoded with. */
    private static final String SIGNS = "@:.\u3002/\\?#&%[({<";

    private HandleMasking() {}

    /** The text of a column with nobody's handle in it. Null stays null. */
    static Column masked(Column text) {
        return udf((UDF1<String, String>) HandleMasking::of, DataTypes.StringType)
                .apply(text);
    }

    /** A text with nobody's handle in it. Null stays null. */
    static String of(String text) {
        if (text == null || isWords(text)) {
            return text;
        }
        String plain = PlainText.of(text);
        String masked = masked(plain);
        return masked.equals(plain) ? text : masked;
    }

    /** Nothing but words and blanks, which is quickly told and true of most labels. */
    private static boolean isWords(String text) {
        return text.chars().allMatch(c -> c < 0x80 && SIGNS.indexOf(c) < 0) && !text.contains(" dot ");
    }

    private static String masked(String plain) {
        String open = unbracketed(plain);
        String masked = DOT_SPOKEN.matcher(open).find() ? SPOKEN.matcher(open).replaceAll(SOMEONE) : open;
        StringBuilder words = new StringBuilder(masked.length());
        int at = 0;
        while (at < masked.length()) {
            int end = wordEnd(masked, at);
            String word = masked.substring(at, end);
            words.append(isSuspect(word) ? wordMasked(word) : word);
            at = end;
        }
        return words.toString().equals(open) ? plain : words.toString();
    }

    /** The end of what begins at a place: a word, or the blanks between two. */
    private static int wordEnd(String text, int from) {
        boolean blank = Character.isWhitespace(text.charAt(from));
        int end = from + 1;
        while (end < text.length() && Character.isWhitespace(text.charAt(end)) == blank) {
            end++;
        }
        return end;
    }

    /** Most words have no sign before their last character. */
    private static boolean isSuspect(String word) {
        for (int i = 0; i < word.length() - 1; i++) {
            if (SIGNS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String wordMasked(String word) {
        String unlinked = HOST.matcher(ADDRESS.matcher(word).replaceAll(LINK)).replaceAll(m -> {
            boolean address = m.group(2) != null && m.group(2).length() > 1 && HostName.isOne(m.group(1));
            return Matcher.quoteReplacement(address || HostName.isOfPerson(m.group(1)) ? LINK : m.group());
        });
        return HANDLE.matcher(unlinked).replaceAll(SOMEONE);
    }

    /** Brackets around the dot or the at of an address are there to hide it from machines. */
    private static String unbracketed(String text) {
        return BRACKET.matcher(text).find()
                ? AT.matcher(DOT.matcher(text).replaceAll(".")).replaceAll("@")
                : text;
    }
}
