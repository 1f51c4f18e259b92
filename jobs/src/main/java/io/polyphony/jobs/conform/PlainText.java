package io.polyphony.jobs.conform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.translate.AggregateTranslator;
import org.apache.commons.text.translate.CharSequenceTranslator;
import org.apache.commons.text.translate.EntityArrays;
import org.apache.commons.text.translate.LookupTranslator;
import org.apache.commons.text.translate.NumericEntityUnescaper;

/**
 * What a text says to a reader, however it is encoded: entities and percent-encoding decoded, compatibility forms (full
 * width, circled, …) as plain ones, invisible characters gone. Again and again, since encodings are nested.
 */
final class PlainText {
    private static final int NESTED = 6;
    private static final int FIRST_INVISIBLE = 0xAD;
    private static final int BRAILLE_BLANK = 0x2800;
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})++");
    private static final CharSequenceTranslator ENTITIES = new AggregateTranslator(
            new LookupTranslator(EntityArrays.BASIC_UNESCAPE),
            new LookupTranslator(EntityArrays.ISO8859_1_UNESCAPE),
            new LookupTranslator(EntityArrays.HTML40_EXTENDED_UNESCAPE),
            new LookupTranslator(Map.of(
                    "&commat;", "@", "&period;", ".", "&sol;", "/", "&colon;", ":", "&lowbar;", "_", "&percnt;", "%")),
            new NumericEntityUnescaper(NumericEntityUnescaper.OPTION.semiColonOptional));

    private PlainText() {}

    /** The plain text of a text. */
    static String of(String text) {
        String plain = text;
        for (int i = 0; i < NESTED; i++) {
            String next = percentDecoded(entitiesDecoded(compatible(plain)));
            if (next.equals(plain)) {
                return plain;
            }
            plain = next;
        }
        return plain;
    }

    private static String compatible(String text) {
        int ascii = 0;
        while (ascii < text.length() && text.charAt(ascii) < FIRST_INVISIBLE) {
            ascii++;
        }
        return ascii == text.length() ? text : COMPATIBLE.normalize(visible(text, ascii));
    }

    private static String visible(String text, int from) {
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (isVisible(c)) {
                visible.appendCodePoint(c);
            }
        }
        return visible.toString();
    }

    /** Braille's blank is a symbol to Unicode, and looks like nothing. */
    private static boolean isVisible(int c) {
        return c < FIRST_INVISIBLE
                || (!UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                        && UCharacter.getType(c) != Character.FORMAT
                        && c != BRAILLE_BLANK);
    }

    private static String entitiesDecoded(String text) {
        return text.indexOf('&') < 0 ? text : ENTITIES.translate(text);
    }

    private static String percentDecoded(String text) {
        return text.indexOf('%') < 0
                ? text
                : PERCENT.matcher(text).replaceAll(m -> Matcher.quoteReplacement(decoded(m.group())));
    }

    /** The characters of percent-encoded bytes; bytes that are no UTF-8 stay as they are written. */
    private static String decoded(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 1; i < encoded.length(); i += 3) {
            bytes.write(HexFormat.fromHexDigits(encoded, i, i + 2));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return encoded;
        }
    }
}
