package io.polyphony.jobs.features;

import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * G(x): the distinct word 3-grams of a normalised text as sorted 64-bit hashes.
 *
 * <p>Scripts without blanks between words (Han, Kana, Thai, …) give character 3-grams, where at least half of the
 * letters are of such a script. A text of one or two words is one gram, the empty text none. The hash is the first
 * half of MurmurHash3 (128 bits): at ten million distinct grams the chance of any collision is below 1 in 100,000.
 */
public final class Shingles {
    private static final int SIZE = 3;
    private static final int CHARACTERS_PER_WORD = 2;
    private static final Set<UnicodeScript> WITHOUT_BLANKS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Shingles() {}

    /** The grams of a normalised text, ascending. */
    public static long[] of(String normalised) {
        if (normalised.isEmpty()) {
            return new long[0];
        }
        return (isWithoutBlanks(normalised) ? ofCharacters(normalised) : ofWords(normalised))
                .sorted()
                .distinct()
                .toArray();
    }

    /** Length in words; two characters of a script without blanks count as one word. */
    public static int words(String normalised) {
        if (normalised.isEmpty()) {
            return 0;
        }
        if (isWithoutBlanks(normalised)) {
            long characters = normalised.codePoints().filter(c -> c != ' ').count();
            return (int) ((characters + CHARACTERS_PER_WORD - 1) / CHARACTERS_PER_WORD);
        }
        return (int) normalised.chars().filter(c -> c == ' ').count() + 1;
    }

    /** A stable 64-bit hash of any text. */
    public static long hash(String text) {
        return MurmurHash3.hash128x64(text.getBytes(StandardCharsets.UTF_8))[0];
    }

    private static LongStream ofWords(String text) {
        int[] starts = wordStarts(text);
        int grams = Math.max(1, starts.length - SIZE + 1);
        return IntStream.range(0, grams).mapToLong(i -> hash(text.substring(starts[i], wordEnd(text, starts, i))));
    }

    private static int[] wordStarts(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> i == 0 || text.charAt(i - 1) == ' ')
                .toArray();
    }

    private static int wordEnd(String text, int[] starts, int first) {
        int next = first + SIZE;
        return next < starts.length ? starts[next] - 1 : text.length();
    }

    private static LongStream ofCharacters(String text) {
        int[] characters = text.codePoints().filter(c -> c != ' ').toArray();
        int grams = Math.max(1, characters.length - SIZE + 1);
        return IntStream.range(0, grams)
                .mapToLong(i -> hash(new String(characters, i, Math.min(SIZE, characters.length - i))));
    }

    private static boolean isWithoutBlanks(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long without = text.codePoints()
                .filter(c -> c > 0x0DFF && WITHOUT_BLANKS.contains(UnicodeScript.of(c)))
                .count();
        return without > 0 && 2 * without >= letters;
    }
}
