package io.polyphony.reports.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signs that are typed plainly in code and printed as typesetters do: the apostrophe of a word becomes ’. */
final class Typography {
    private static final String APOSTROPHE = "(?<=[\\p{L}\\p{N}])'(?![\\p{N}])";
    private static final Pattern IN_TEXT = Pattern.compile(APOSTROPHE);
    /** Style sheets, texts that are quoted, and the inside of tags stay as they are. */
    private static final Pattern IN_PAGE =
            Pattern.compile("(?s)<style>.*?</style>|<blockquote.*?</blockquote>|<[^>]*>|" + APOSTROPHE);

    private Typography() {}

    /** A page, its quotations untouched. */
    static String page(String html) {
        return IN_PAGE.matcher(html)
                .replaceAll(found -> found.group().equals("'") ? "’" : Matcher.quoteReplacement(found.group()));
    }

    /** A plain text. */
    static String text(String text) {
        return IN_TEXT.matcher(text).replaceAll("’");
    }
}
