package io.polyphony.jobs.features;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a post is about where nobody said so: whole words of the normalised text, and words in a row, looked up in topic-rules.yaml.
 *
 * <p>The topic with the most of its words in the text wins, among equals the one that stands first in the file.
 */
public final class TopicRules implements Serializable {
    private static final long serialVersionUID = 1L;
    private final HashMap<String, String> topicOfWords = new HashMap<>();
    private final LinkedHashMap<String, Integer> none = new LinkedHashMap<>();
    private final PhraseList phrases;

    /** Rules of topic to words or words in a row, in order of precedence; each belongs to the first topic that names it. */
    public TopicRules(Map<String, List<String>> wordsOfTopic) {
        wordsOfTopic.forEach((topic, words) -> {
            none.put(topic, 0);
            words.forEach(w -> topicOfWords.putIfAbsent(PhraseList.normalised(w), topic));
        });
        phrases = new PhraseList(topicOfWords.keySet());
    }

    /** The rules that come with the product. */
    public static TopicRules read() {
        try (InputStream in = TopicRules.class.getResourceAsStream("topic-rules.yaml")) {
            return new TopicRules(
                    new YAMLMapper().readValue(in, new TypeReference<LinkedHashMap<String, List<String>>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("topic-rules.yaml can't be read", e);
        }
    }

    /** The topic of a normalised text; null where no word of it is in the rules. */
    public String topicOf(String normalised) {
        Map<String, Integer> hits = new LinkedHashMap<>(none);
        phrases.in(normalised).forEach(phrase -> hits.merge(topicOfWords.get(phrase), 1, Integer::sum));
        return first(hits);
    }

    private static String first(Map<String, Integer> hits) {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            best = hit.getValue() > most ? hit.getKey() : best;
            most = Math.max(most, hit.getValue());
        }
        return best;
    }
}
