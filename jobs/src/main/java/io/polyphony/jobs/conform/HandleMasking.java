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
    private static final Pattern SPOKEN = Pattern.compile(
            "(?i)(?<!" + LOCAL + ")" + LOCAL + "++\\s+at\\s+[" + NAME + "-]++(?:\\s+dot\\s+[" + NAME + "-]++)++");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?<![" + NAME + "])"
            + "(?:[a-z][a-z0-9+.-]{1,20}:[/\\\\]{2}|www\\d?\\.|(?:mailto|acct|skype|urn|tel):)[^\\s<>\"]++");
    private static final Pattern HANDLE =
            Pattern.compile("(?<!" + LOCAL + ")" + LOCAL + "*+@(?=\\p{N}*+[\\p{L}_]|\\p{N}{4})" + REST);
    private static final Pattern HOST = Pattern.compile("(?<![" + NAME + "@-])(?<![" + NAME + "-][.\u3002])([" + NAME
            + "-]++(?:[.\u3002][" + NAME + "-]++)++)[.\u3002]?(?::\\d++)?+([/?#\\\\\u2044\u2215][^\\s<>\"]*+)?");
    private static final Pattern PLAIN = Pattern.compile("(?:[a-zA-Z0-9 \n,;!\"#'*+=-]|[.?](?![a-zA-Z0-9]))*+");

    private HandleMasking() {}

    /** The text of a column with nobody's handle in it. Null stays null. */
    static Column masked(Column text) {
        return udf((UDF1<String, String>) HandleMasking::of, DataTypes.StringType)
                .apply(text);
    }

    /** A text with nobody's handle in it. Null stays null. */
    static String of(String text) {
        if (text == null || (PLAIN.matcher(text).matches() && !text.contains(" dot "))) {
            return text;
        }
        String plain = PlainText.of(text);
        String masked = masked(plain);
        return masked.equals(plain) ? text : masked;
    }

    private static String masked(String plain) {
        String open = AT.matcher(DOT.matcher(plain).replaceAll(".")).replaceAll("@");
        String masked = ADDRESS.matcher(open).replaceAll(LINK);
        masked = SPOKEN.matcher(masked).replaceAll(SOMEONE);
        masked = HANDLE.matcher(masked).replaceAll(SOMEONE);
        masked = HOST.matcher(masked).replaceAll(m -> {
            boolean address = m.group(2) != null && m.group(2).length() > 1 && HostName.isOne(m.group(1));
            return Matcher.quoteReplacement(address || HostName.isOfPerson(m.group(1)) ? LINK : m.group());
        });
        return masked.equals(open) ? plain : masked;
    }
}
