package io.polyphony.jobs.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PrivacyTest {
    private static final Settings PUBLIC = new Settings("x", 1, true, 7, 0.05, Map.of());
    private final Privacy privacy = new Privacy(Settings.DEFAULT);

    @Test
    void fewerThanFivePeopleAreNotShown() {
        assertThat(shown(privacy, posts(Grain.TOTAL, 4), posts(Grain.of("voice", "employee"), 5)))
                .containsExactly(false, true);
    }

    @Test
    void aSingleHiddenTopicTakesTheSmallestOtherWithIt() {
        assertThat(shown(privacy, topic("a", 50), topic("b", 7), topic("c", 3), topic("d", 20)))
                .containsExactly(true, false, false, true);
    }

    @Test
    void twoHiddenTopicsOfTogetherFewerThanFivePeopleTakeAThird() {
        assertThat(shown(privacy, topic("a", 50), topic("b", 2), topic("c", 2), topic("d", 20)))
                .containsExactly(true, false, false, false);
    }

    @Test
    void twoHiddenTopicsOfTogetherFivePeopleAreSafe() {
        assertThat(shown(privacy, topic("a", 50), topic("b", 3), topic("c", 2), topic("d", 20)))
                .containsExactly(true, false, false, true);
    }

    @Test
    void aSumOfOneStarIsNotShown() {
        Disclosure star = new Disclosure(20, 1000, 900, 60);
        Disclosure even = new Disclosure(20, 1000, 100, 90);

        assertThat(shown(
                        privacy,
                        Finding.census("impressions", Grain.TOTAL, 1000, 20, star),
                        Finding.census("reactions", Grain.TOTAL, 1000, 20, even)))
                .containsExactly(false, true);
    }

    @Test
    void brandsAreAlwaysShown() {
        assertThat(shown(privacy, Finding.census("posts", Grain.of("voice", "brand"), 3, 3, null)))
                .containsExactly(true);
    }

    @Test
    void publicFiguresAreAlwaysShown() {
        assertThat(shown(new Privacy(PUBLIC), topic("a", 1), topic("b", 900))).containsExactly(true, true);
    }

    /** Whatever the table, after judging no line has one hidden cell or hidden cells of fewer than five people. */
    @RepeatedTest(50)
    void noHiddenCellCanBeComputedFromTheOthers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Finding> table = new ArrayList<>();
        for (int t = 0; t < 5; t++) {
            for (int c = 0; c < 4; c++) {
                Grain at = Grain.of(Map.of("topic", "t" + t, "voice_class", "c" + c));
                table.add(posts(at, random.nextInt(random.nextBoolean() ? 8 : 60)));
            }
        }
        List<Judged> judged = privacy.judge(table);

        assertThat(privacy.holds(judged)).isTrue();
        for (int t = 0; t < 5; t++) {
            String topic = "t" + t;
            List<Judged> hidden = judged.stream()
                    .filter(j -> !j.shown()
                            && j.finding().grain().get("topic").orElseThrow().equals(topic))
                    .toList();
            boolean allHidden = hidden.size() == 4;
            long people = hidden.stream().mapToLong(Judged::people).sum();
            assertThat(hidden.isEmpty() || allHidden || (hidden.size() > 1 && people >= 5))
                    .isTrue();
        }
    }

    private static List<Boolean> shown(Privacy privacy, Finding... findings) {
        return privacy.judge(List.of(findings)).stream().map(Judged::shown).toList();
    }

    private static Finding topic(String topic, long people) {
        return posts(Grain.of("topic", topic), people);
    }

    private static Finding posts(Grain grain, long people) {
        return Finding.census("own_voice_rate", grain, people, people, Disclosure.ofPeople(people));
    }
}
