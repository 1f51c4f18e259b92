package io.polyphony.jobs.metrics.ownvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Estimate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OwnVoiceTest {
    private static final String HEADER =
            "who,voice,topic,posts,classifiable,bare_reposts,class_own_words,class_verbatim,class_unison,template_containment_posts\n";

    private static Findings of(String rows) {
        return Findings.of(new OwnVoice(), FactTable.csv(HEADER + rows));
    }

    @Test
    void ownWordsAreAShareOfClassifiablePostsAndRepostsOfAllPosts() {
        Findings found = of("""
                ann,employee,culture,5,3,2,2,1,,1
                bob,employee,,4,1,1,,,1,
                """);

        assertThat(found.value("own_voice_rate", "")).isEqualTo(0.5);
        assertThat(found.value("own_voice_rate", "topic=culture")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.value("repost_rate", "")).isCloseTo(3.0 / 9, within(1e-12));
        assertThat(found.at("own_voice_rate", "").n()).isEqualTo(2);
    }

    @Test
    void classesAddUpToOneAndUnusedOnesAreZero() {
        Findings found = of("ann,employee,culture,4,4,,2,1,1,4\n");
        double sum = found.all().stream()
                .filter(f -> f.metricId().equals("voice_class_share"))
                .mapToDouble(f -> f.estimate().value())
                .sum();

        assertThat(sum).isEqualTo(1);
        assertThat(found.value("voice_class_share", "voice_class=edited")).isZero();
        assertThat(found.value("voice_class_share", "voice_class=unison")).isEqualTo(0.25);
        assertThat(found.names()).noneMatch(n -> n.endsWith("voice_class=repost") || n.endsWith("voice_class=short"));
    }

    @Test
    void repostsAloneSayNothingAboutOwnWords() {
        assertThat(of("ann,employee,culture,4,,4,,,,\n").names()).containsExactly("repost_rate");
    }

    @Test
    void aBrandHasNoOwnVoice() {
        assertThat(of("brand,brand,culture,4,4,,4,,,4\n").all()).isEmpty();
    }

    @Test
    void theIntervalIsAboutPeopleAndStaysBetweenZeroAndOne() {
        Finding finding = of(IntStream.range(0, 20)
                        .mapToObj(i -> "p" + i + ",employee,,10,10,," + (i < 2 ? 6 : 10) + ",,,10\n")
                        .collect(Collectors.joining()))
                .at("own_voice_rate", "");

        assertThat(finding.estimate().value()).isEqualTo(0.96);
        assertThat(finding.estimate().interval().method()).isEqualTo("jackknife over people");
        assertThat(finding.estimate().interval().low()).isBetween(0.0, 0.96);
        assertThat(finding.estimate().interval().high()).isBetween(0.96, 1.0);
    }

    @Test
    void aShareOfExactlyOneHasNoInterval() {
        Finding finding = of(IntStream.range(0, 20)
                        .mapToObj(i -> "p" + i + ",employee,,1,1,,1,,,1\n")
                        .collect(Collectors.joining()))
                .at("own_voice_rate", "");

        assertThat(finding.estimate().value()).isEqualTo(1);
        assertThat(finding.estimate().interval().method()).startsWith("no interval");
    }

    @Test
    void withoutAnyOfferedTextNobodyKnowsWhatIsCopied() {
        Findings found = of("""
                ann,employee,culture,5,3,2,2,1,,
                bob,employee,,4,1,1,,,1,
                """);

        assertThat(found.at("own_voice_rate", "").estimate())
                .isEqualTo(Estimate.none("no offered text to compare posts with"));
        assertThat(found.at("voice_class_share", "voice_class=own_words")
                        .estimate()
                        .value())
                .isNull();
        assertThat(found.at("voice_class_share", "voice_class=unison")
                        .estimate()
                        .value())
                .isNull();
        assertThat(found.names()).noneMatch(name -> name.contains("topic"));
        assertThat(found.value("repost_rate", "")).isCloseTo(3.0 / 9, within(1e-12));
    }
}
