package io.polyphony.jobs.features;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.polyphony.schemas.table.PostFeatures.Disclosed;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Whether a post says that its author works for the company, looked up in disclosing-rules.yaml: in so many words (clear), by a hint
 * that does not count (ambiguous), or not at all (none).
 *
 * <p>Only what stands in the text is read: no profile, no picture, nothing of the account. A post that says both is clear.
 */
public final class DisclosingRules implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int version;
    private final Signs clear;
    private final Signs ambiguous;
    private final Signs but;

    private DisclosingRules(File file) {
        version = file.version();
        clear = Signs.of(file, Language::clear);
        ambiguous = Signs.of(file, Language::ambiguous);
        but = Signs.of(file, Language::but);
    }

    /** The rules that come with the product. */
    public static DisclosingRules read() {
        try (InputStream in = DisclosingRules.class.getResourceAsStream("disclosing-rules.yaml")) {
            return new DisclosingRules(new YAMLMapper().readValue(in, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException("disclosing-rules.yaml can't be read", e);
        }
    }

    /** Counted up with every change of the lists. */
    public int version() {
        return version;
    }

    /** One of {@link Disclosed}; a text without words says nothing. */
    public String of(NormalisedText text) {
        if (clear.in(text) && clear.in(but.without(text))) {
            return Disclosed.CLEAR;
        }
        return ambiguous.in(text) && ambiguous.in(but.without(text)) ? Disclosed.AMBIGUOUS : Disclosed.NONE;
    }

    /** The file: a version, and lists by language. */
    record File(int version, Map<String, Language> languages) {}

    /** The lists of a language. */
    record Language(Lists clear, Lists ambiguous, Lists but) {}

    /** Phrases and hashtags as the file has them. */
    record Lists(List<String> words, List<String> tags) {}

    /** Phrases and hashtags of all languages. */
    private record Signs(PhraseList phrases, ArrayList<Tag> tags) implements Serializable {
        static Signs of(File file, Function<Language, Lists> which) {
            List<Lists> lists = file.languages().values().stream().map(which).toList();
            return new Signs(
                    new PhraseList(
                            lists.stream().flatMap(l -> l.words().stream()).toList()),
                    new ArrayList<>(lists.stream()
                            .flatMap(l -> l.tags().stream())
                            .map(Tag::of)
                            .toList()));
        }

        boolean in(NormalisedText text) {
            return !phrases.in(text.withTags()).isEmpty()
                    || text.tags().stream().anyMatch(this::isTag);
        }

        private boolean isTag(String tag) {
            return tags.stream().anyMatch(t -> t.fits(tag));
        }

        /** The text without these. */
        NormalisedText without(NormalisedText text) {
            List<String> left = text.tags().stream().filter(t -> !isTag(t)).toList();
            return new NormalisedText(phrases.without(text.withTags()), text.acrossPeople(), text.retold(), left);
        }
    }

    /** A hashtag, or the beginning or end of one with a name of two letters or more. */
    private record Tag(String text, boolean nameBefore, boolean nameBehind) implements Serializable {
        private static final int NAME = 2;

        static Tag of(String written) {
            String text = written.replace("*", "");
            return new Tag(text, written.startsWith("*"), written.endsWith("*"));
        }

        boolean fits(String tag) {
            if (!nameBefore && !nameBehind) {
                return tag.equals(text);
            }
            boolean there = nameBefore ? tag.endsWith(text) : tag.startsWith(text);
            return there && tag.length() >= text.length() + NAME;
        }
    }
}
