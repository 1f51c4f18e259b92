package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicRulesTest {
    private final TopicRules rules = new TopicRules(ordered());

    @Test
    void wholeWordsCountAndPartsDoNot() {
        assertThat(rules.topicOf("new job")).isEqualTo("hiring");
        assertThat(rules.topicOf("jobless")).isNull();
        assertThat(rules.topicOf("")).isNull();
    }

    @Test
    void mostWordsWinAndAmongEqualsTheFirstTopic() {
        assertThat(rules.topicOf("job at the team")).isEqualTo("hiring");
        assertThat(rules.topicOf("team meets team about a job")).isEqualTo("culture");
    }

    @Test
    void wordsInARowCountBesideTheirWords() {
        assertThat(rules.topicOf("an open house")).isEqualTo("events");
        assertThat(rules.topicOf("open the house")).isNull();
        assertThat(rules.topicOf("open house for the team")).isEqualTo("culture"); // one each
        assertThat(rules.topicOf("house open")).isNull();
    }

    @Test
    void theProductsOwnRulesAreReadable() {
        assertThat(TopicRules.read()
                        .topicOf(NormalisedText.of("We are #Hiring!").withTags()))
                .isEqualTo("hiring");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of course, the golf course was closed.",
                "Nice job in the second half, the away team!",
                "What a culture shock.",
                "The press release has the figures of the quarter.",
                "The talks of the minister's panel went on until midnight.",
                "Dark clouds over the harbour, 3 degrees.",
                "The dress code applies to cats, too."
            })
    void wordsThatOftenMeanSomethingElseStandInLongerEntriesOnly(String text) {
        assertThat(TopicRules.read().topicOf(NormalisedText.of(text).withTags()))
                .isNull();
    }

    private static Map<String, List<String>> ordered() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("hiring", List.of("Job"));
        words.put("culture", List.of("team", "job"));
        words.put("events", List.of("open house"));
        return words;
    }
}
