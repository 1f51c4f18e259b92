package io.polyphony.jobs.features;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * N(x): a post's text as it is compared. Lower-case words of letters and digits, one blank between them.
 *
 * <p>In this order: HTML entities decoded twice, NFKC and case folding (no locale), links removed, the quoted
 * original cut, a leading "RT @x:" or "RT x:" and mentions removed, everything but letters, digits and the marks on
 * letters to blanks. Null, blank, and texts of links, mentions and emoji alone give the empty text.
 *
 * <p>Hashtags between the words of a line are words of its sentence. Those before its first word and after its last one
 * are labels, often a person's own.
 *
 * @param withTags hashtags kept as words: decides whether a text is a template word for word
 * @param acrossPeople labels removed: for comparing different people, whose own tags hide copies
 * @param retold it is nothing but somebody's post, whom it names at its beginning: "RT @x: …", "RT x: …"; only hashtags,
 *     mentions and signs may stand before that
 * @param tags the hashtags among these words, without # and underscores
 */
public record NormalisedText(String withTags, String acrossPeople, boolean retold, List<String> tags) {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Pattern LINK =
            Pattern.compile("(?:https?://|www\\.)\\S*+|\\b(?:t\\.co|lnkd\\.in|bit\\.ly|pic\\.twitter\\.com)/\\S++");
    private static final String TAG = "#[\\p{L}\\p{M}\\p{N}_]++";
    private static final String AT_SOMEONE = "@[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*+";
    /** Whose post it is: "@x", or one word with a letter in it before a colon. */
    private static final String AUTHOR = "(?:@\\w++\\s*+:?|(?=\\p{N}*+[\\p{L}_])[\\p{L}\\p{N}_]{2,30}+:(?!\\S))";

    private static final Pattern LEADING_RT = Pattern.compile(
            "^((?:[^\\p{L}\\p{N}@#]++|" + TAG + "|" + AT_SOMEONE + "){0,20}+)(?<![\\p{L}\\p{N}_])rt\\s++" + AUTHOR);
    private static final Pattern QUOTED = Pattern.compile("\\s(?:rt|qt|mt)\\s++" + AUTHOR + "|\\s[\"“]@\\w++:");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_.])" + AT_SOMEONE);
    private static final Pattern TOKEN =
            Pattern.compile("(?<![\\p{L}\\p{N}_])" + TAG + "|[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    /** Normalises a text as it came; null is a text without words. */
    public static NormalisedText of(String raw) {
        if (raw == null || raw.isBlank()) {
            return new NormalisedText("", "", false, List.of());
        }
        String folded = FOLD.normalize(StringEscapeUtils.unescapeHtml4(StringEscapeUtils.unescapeHtml4(raw)));
        String unlinked = LINK.matcher(folded).replaceAll(" ");
        String unled = unled(unlinked);
        String said = ownPart(unled);
        return new NormalisedText(words(said), words(unlabelled(said)), !unled.equals(unlinked), tags(said));
    }

    private static List<String> tags(String said) {
        return said.indexOf('#') < 0
                ? List.of()
                : TOKEN.matcher(said)
                        .results()
                        .map(MatchResult::group)
                        .filter(token -> token.startsWith("#"))
                        .map(tag -> tag.substring(1).replace("_", ""))
                        .toList();
    }

    /** Without the names of those whose post it is: "RT @x: RT @y: …" names two. */
    private static String unled(String text) {
        String unled = text;
        Matcher leading = LEADING_RT.matcher(unled);
        while (leading.find()) {
            unled = leading.replaceFirst("$1 ");
            leading = LEADING_RT.matcher(unled);
        }
        return unled;
    }

    /** What stands before a quoted original; a text that is nothing but the original keeps its words. */
    private static String ownPart(String text) {
        Matcher quoted = QUOTED.matcher(text);
        boolean cut = quoted.find()
                && !words(unlabelled(withoutMentions(text.substring(0, quoted.start()))))
                        .isEmpty();
        return withoutMentions(cut ? text.substring(0, quoted.start()) : text);
    }

    private static String unlabelled(String text) {
        return text.indexOf('#') < 0
                ? text
                : LINE_END.splitAsStream(text).map(NormalisedText::sentence).collect(joining(" "));
    }

    /** From a line's first word to its last one, hashtags between them included. */
    private static String sentence(String line) {
        Matcher token = TOKEN.matcher(line);
        int first = line.length();
        int last = 0;
        while (token.find()) {
            if (line.charAt(token.start()) != '#') {
                first = Math.min(first, token.start());
                last = token.end();
            }
        }
        return first < last ? line.substring(first, last) : "";
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
