package io.polyphony.jobs.metrics.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoiceGapTest {
    private static final String ID = "voice_gap";
    private static final String HEADER =
            "who,unit,person_id,account_id,voice,network,topic,impressions_seen,engagements_seen,posts_seen\n";

    private static Findings of(List<String> rows) {
        return Findings.of(
                new VoiceGap(), FactTable.csv(rows.stream().collect(Collectors.joining("\n", HEADER, "\n"))));
    }

    private static String employee(int person, String topic, long impressions, long engagements) {
        return "p" + person + "," + person + ",p" + person + ",a" + person + ",employee,linkedin," + topic + ","
                + impressions + "," + engagements + ",1";
    }

    private static String brand(int post, String topic, long impressions, long engagements) {
        return "brand," + post + ",,brand,brand,linkedin," + topic + "," + impressions + "," + engagements + ",1";
    }

    /** Engagement is exactly author × topic. */
    private static List<String> exact(int people, int posts, int[] own, int[] brand) {
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < own.length; k++) {
            for (int p = 0; p < people; p++) {
                rows.add(employee(p, "t" + k, 100L * (p + k + 1), (p + k + 1) * (p + 1L) * own[k]));
            }
            for (int p = 0; p < posts; p++) {
                rows.add(brand(k * 100 + p, "t" + k, 100L * (p + 2), 3L * (p + 2) * brand[k]));
            }
        }
        return rows;
    }

    @Test
    void itIsResonanceOfEmployeesByThatOfTheBrand() {
        Findings found = of(exact(12, 6, new int[] {1, 2, 4}, new int[] {4, 2, 1}));

        assertThat(found.value(ID, "topic=t0")).isCloseTo(.25, within(1e-9));
        assertThat(found.value(ID, "topic=t1")).isCloseTo(1, within(1e-9));
        assertThat(found.value(ID, "topic=t2")).isCloseTo(4, within(1e-9));
        assertThat(found.at(ID, "topic=t0").n()).isEqualTo(12);
    }

    @Test
    void itDoesNotMatterWhoEngagesMoreInAll() {
        assertThat(of(exact(12, 6, new int[] {10, 20, 40}, new int[] {1, 2, 4})).value(ID, "topic=t2"))
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theAverageIsOfTheTopicsThatBothCanCompare() {
        List<String> rows = exact(12, 6, new int[] {1, 4}, new int[] {1, 1});
        for (int p = 0; p < 12; p++) {
            rows.add(employee(p, "own", 100, 90));
        }
        rows.add(brand(900, "theirs", 100, 50));
        Findings found = of(rows);

        assertThat(found.value(ID, "topic=t1")).isCloseTo(2, within(1e-9));
        assertThat(found.names()).containsExactlyInAnyOrder(ID + " topic=t0", ID + " topic=t1");
    }

    @Test
    void aTopicOfFewPeopleOrFewBrandPostsIsNotComparable() {
        List<String> rows = exact(12, 6, new int[] {1, 4}, new int[] {1, 1});
        for (int p = 0; p < 4; p++) {
            rows.add(employee(p, "few people", 100, 9));
            rows.add(brand(800 + p, "few posts", 100, 5));
        }
        for (int p = 0; p < 5; p++) {
            rows.add(brand(900 + p, "few people", 100, 5));
            rows.add(employee(p, "few posts", 100, 5));
        }
        Findings found = of(rows);

        assertThat(method(found.at(ID, "topic=few people"))).isEqualTo("not comparable: fewer than 5 people");
        assertThat(method(found.at(ID, "topic=few posts")))
                .isEqualTo("not comparable: fewer than 5 posts of the brand");
        assertThat(found.value(ID, "topic=t0")).isCloseTo(.5, within(1e-9));
    }

    @Test
    void topicsThatOnePostOfTheBrandLinksAreNotComparable() {
        List<String> rows = exact(12, 0, new int[] {1, 4}, new int[] {1, 1});
        for (int p = 0; p < 5; p++) {
            rows.add("x," + (10 + p) + ",,x,brand,x,t0,100,5,1");
            rows.add("y," + (20 + p) + ",,y,brand,x,t1,100,5,1");
        }
        Finding found = of(rows).at(ID, "topic=t0");

        assertThat(found.estimate().value()).isNull();
        assertThat(method(found)).isEqualTo("not comparable: too little links it to other topics");
    }

    @Test
    void aClearGapIsFoundInNoiseAndNoneWhereThereIsNone() {
        assertThat(method(of(noisy(1.5)).at(ID, "topic=t0")))
                .isEqualTo("jackknife over people and posts" + BenjaminiHochberg.CLEAR);
        assertThat(method(of(noisy(0)).at(ID, "topic=t0")))
                .isEqualTo("jackknife over people and posts" + BenjaminiHochberg.NOT_CLEAR);
    }

    /** Five topics; the first does better from employees by so much on the log scale. */
    private static List<String> noisy(double gap) {
        Random random = new Random(7);
        List<String> rows = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            for (int p = 0; p < 40; p++) {
                double rate = .05 * Math.exp(.4 * random.nextGaussian() + (k == 0 ? gap : 0));
                rows.add(employee(p, "t" + k, 4000, Math.round(4000 * rate)));
            }
            for (int p = 0; p < 15; p++) {
                rows.add(brand(
                        k * 100 + p, "t" + k, 9000, Math.round(9000 * .02 * Math.exp(.4 * random.nextGaussian()))));
            }
        }
        return rows;
    }

    private static String method(Finding finding) {
        return finding.estimate().interval().method();
    }
}
