package io.polyphony.jobs.metrics.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcentrationTest {
    private static Findings of(int... posts) {
        return Findings.of(
                new Concentration(),
                FactTable.csv(IntStream.range(0, posts.length)
                        .mapToObj(i -> "p" + i + ",p" + i + ",employee," + posts[i] + "\n")
                        .collect(Collectors.joining("", "who,person_id,voice,posts\n", ""))));
    }

    private static int[] people(int count, int first) {
        int[] posts = new int[count];
        Arrays.fill(posts, 1);
        posts[0] = first;
        return posts;
    }

    @Test
    void giniIsCorrectedForFewPeople() {
        assertThat(of(1, 2, 3, 4).value("gini", "")).isCloseTo(0.25 * 4 / 3, within(1e-12));
        assertThat(of(3, 3, 3).value("gini", "")).isZero();
        assertThat(of(7).value("gini", "")).isNull();
    }

    @Test
    void theMostActiveTenthIsRoundedUp() {
        assertThat(of(people(10, 11)).value("top_decile_share", "")).isEqualTo(0.55);
        assertThat(of(people(11, 10)).value("top_decile_share", "")).isEqualTo(0.55);
    }

    @Test
    void intervalsAreRecomputedWithoutEachPerson() {
        Findings found = of(5, 1, 4, 2, 8, 1, 1, 3, 9, 2, 6, 1);

        assertThat(found.at("gini", "").estimate().interval().method()).isEqualTo("jackknife over people");
        assertThat(found.at("gini", "").estimate().interval().excludes(found.value("gini", "")))
                .isFalse();
        assertThat(found.at("top_decile_share", "").estimate().interval().known())
                .isTrue();
    }

    @Test
    void nobodyPostedIsNoValue() {
        assertThat(of().all()).isEmpty();
    }
}
