package io.polyphony.jobs.features;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that are common property, so that several people post the same without copying each other.
 *
 * <p>A formula is a text of fewer than 8 words that begins with a phrase of formulae.yaml ("happy new year …"). A quotation has at
 * least .8 of its words, and five of them, between quotation marks.
 */
public final class CommonWords implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST_QUOTED = 5;
    private static final int QUOTED_FIFTHS = 4;
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»「『]([^\"“”„«»「」『』]{10,2000}+)[\"“”«»」』]");
    private final ArrayList<String> formulae = new ArrayList<>();

    /** Phrases, as people write them, that formulae begin with. */
    public CommonWords(Collection<String> phrases) {
        phrases.forEach(p -> formulae.add(NormalisedText.of(p).withTags()));
    }

    /** The phrases that come with the product. */
    public static CommonWords read() {
        try (InputStream in = CommonWords.class.getResourceAsStream("formulae.yaml")) {
            Map<String, List<String>> byLanguage =
                    new YAMLMapper().readValue(in, new TypeReference<Map<String, List<String>>>() {});
            return new CommonWords(
                    byLanguage.values().stream().flatMap(List::stream).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("formulae.yaml can't be read", e);
        }
    }

    /**
     * Whether a text is nothing else.
     *
     * @param raw as it came; null: no text
     * @param normalised without labels
     */
    public boolean isOnly(String raw, String normalised) {
        return isFormula(normalised) || isQuotation(raw, Shingles.words(normalised));
    }

    private boolean isFormula(String normalised) {
        String text = normalised + " ";
        return Shingles.words(normalised) < CopyRule.EQUAL_WORDS
                && formulae.stream().anyMatch(f -> text.startsWith(f + " "));
    }

    private static boolean isQuotation(String raw, int words) {
        if (words < LEAST_QUOTED) {
            return false;
        }
        int quoted = 0;
        Matcher marks = QUOTED.matcher(raw);
        while (marks.find()) {
            quoted += Shingles.words(NormalisedText.of(marks.group(1)).acrossPeople());
        }
        return quoted >= LEAST_QUOTED && 5 * quoted >= QUOTED_FIFTHS * words;
    }
}
