package io.polyphony.jobs.features;

import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * N(x): a post's text as it is compared. Lower-case words of letters and digits, one blank between them.
 *
 * <p>In this order: HTML entities decoded twice, NFKC and case folding (no locale), links removed, the quoted
 * original cut, a leading "RT @x:" and mentions removed, everything but letters, digits and the marks on letters to
 * blanks. Null, blank, and texts of links, mentions and emoji alone give the empty text.
 *
 * @param withTags hashtags kept as words: decides whether a text is a template word for word
 * @param acrossPeople hashtags removed: for comparing different people, whose own tags hide copies
 */
public record NormalisedText(String withTags, String acrossPeople) {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)\\S*+|\\b(?:t\\.co|lnkd\\.in|bit\\.ly|pic\\.twitter\\.com)/\\S++");
    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{N}_])#[\\p{L}\\p{M}\\p{N}_]++");
    private static final Pattern LEADING_RT =
            Pattern.compile("^((?:[^\\p{L}\\p{N}@#]++|#[\\p{L}\\p{M}\\p{N}_]++){0,20}+)rt\\s++@\\w++\\s*+:?");
    private static final Pattern QUOTED = Pattern.compile("\\s(?:rt|qt|mt)\\s++@\\w++|\\s[\"“]@\\w++:");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+");

    /** Normalises a text as it came; null is a text without words. */
    public static NormalisedText of(String raw) {
        if (raw == null || raw.isBlank()) {
            return new NormalisedText("", "");
        }
        String folded = FOLD.normalize(StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(raw)));
        String unlinked = LINK.matcher(folded).replaceAll(" ");
        String untagged = TAG.matcher(unlinked).replaceAll(" ");
        return new NormalisedText(words(ownPart(unlinked)), words(ownPart(untagged)));
    }

    /** What stands before a quoted original; a text that is nothing but the original keeps its words. */
    private static String ownPart(String text) {
        String unled = LEADING_RT.matcher(text).replaceFirst("$1 ");
        var quoted = QUOTED.matcher(unled);
        boolean cut = quoted.find()
                && !words(withoutMentions(unled.substring(0, quoted.start()))).isEmpty();
        return withoutMentions(cut ? unled.substring(0, quoted.start()) : unled);
    }

    private static String withoutMentions(String text) {
        return MENTION.matcher(text).replaceAll(" ");
    }

    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(out, c));
        int end = out.length();
        return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
    }

    private static void append(StringBuilder out, int c) {
        boolean inWord = !out.isEmpty() && out.charAt(out.length() - 1) != ' ';
        if (Character.isLetterOrDigit(c) || (inWord && isMark(c))) {
            out.appendCodePoint(c);
        } else if (inWord) {
            out.append(' ');
        }
    }

    /** Vowel signs of Indic scripts and the like: part of their letter. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
