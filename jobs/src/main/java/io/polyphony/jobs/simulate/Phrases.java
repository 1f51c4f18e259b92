package io.polyphony.jobs.simulate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and sentence patterns of {@code phrases.yaml}. */
record Phrases(
        List<String> openers,
        List<String> names,
        List<String> surnames,
        List<String> roles,
        List<String> verbs,
        List<String> adjectives,
        Map<String, List<String>> topicNouns,
        List<String> places,
        List<String> whens,
        List<String> feelings,
        List<String> lessons,
        @JsonProperty("asks") List<String> questions,
        List<String> ownPatterns,
        List<String> offerPatterns,
        String mandatoryText,
        List<String> shorts,
        List<String> closers,
        List<String> emoji,
        List<String> signOffs,
        List<String> disclosures,
        List<String> hints,
        Map<String, Script> scripts) {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+?)\\d?}");

    /** Parts of a sentence in another script. */
    record Script(List<String> first, List<String> second, List<String> third) {}

    /** The phrases of the demo company. */
    static Phrases halden() {
        try (InputStream in = Phrases.class.getResourceAsStream("phrases.yaml")) {
            return new YAMLMapper().readValue(in, Phrases.class);
        } catch (IOException e) {
            throw new UncheckedIOException("phrases.yaml can't be read", e);
        }
    }

    /** A pattern with its slots filled, each slot drawn anew. */
    String sentence(String pattern, String topic, Draws draws) {
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(fill(slot.group(1), topic, draws)));
    }

    private String fill(String slot, String topic, Draws draws) {
        return switch (slot) {
            case "opener" -> draws.pick(openers);
            case "name" -> draws.pick(names);
            case "surname" -> draws.pick(surnames);
            case "role" -> draws.pick(roles);
            case "verb" -> draws.pick(verbs);
            case "adj" -> draws.pick(adjectives);
            case "Adj" -> capital(draws.pick(adjectives));
            case "noun" -> draws.pick(topicNouns.get(topic));
            case "place" -> draws.pick(places);
            case "when" -> draws.pick(whens);
            case "feeling" -> draws.pick(feelings);
            case "lesson" -> capital(draws.pick(lessons));
            case "ask" -> draws.pick(questions);
            case "article" -> draws.pick(List.of("this", "that", "one", "another", "their", "our", "every"));
            case "count" -> Integer.toString(draws.between(3, 980));
            default -> throw new IllegalArgumentException("phrases.yaml: no slot {" + slot + "}");
        };
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
