package io.polyphony.jobs.metrics.breadth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicBreadthTest {
    private static final String ID = "topic_breadth";
    private static final String OFFERED = "topic_breadth_offered";

    private static Findings of(String rows) {
        return Findings.of(new TopicBreadth(), FactTable.csv("who,person_id,voice,topic,posts,pieces\n" + rows));
    }

    private static String posts(int person, String topic, int count) {
        return "p" + person + ",p" + person + ",employee," + topic + "," + count + ",\n";
    }

    private static String pieces(String topic, int count) {
        return "all,,," + topic + ",," + count + "\n";
    }

    @Test
    void oneTopicIsOneAndTwoEquallyOftenAreTwoWithTheirCorrection() {
        assertThat(of(posts(1, "a", 8)).value(ID, "")).isCloseTo(1, within(1e-12));
        assertThat(of(posts(1, "a", 4) + posts(1, "b", 4)).value(ID, ""))
                .isCloseTo(2 * Math.exp(1 / 16.0), within(1e-12));
        assertThat(of(posts(1, "a", 9) + posts(1, "b", 1)).value(ID, "")).isCloseTo(1.4551, within(.00005));
    }

    @Test
    void peopleOfFewerThanEightPostsOfKnownTopicAreNotCounted() {
        String few = posts(2, "a", 4) + posts(2, "b", 3) + posts(2, "", 9);

        assertThat(of(few).all()).isEmpty();
        assertThat(of(few + posts(1, "a", 8)).at(ID, "").n()).isOne();
        assertThat(of(few + posts(1, "a", 8)).value(ID, "")).isCloseTo(1, within(1e-12));
    }

    @Test
    void eachPersonCountsOnceWhateverTheyPost() {
        Findings found = of(posts(1, "a", 800) + posts(2, "a", 4) + posts(2, "b", 4));

        assertThat(found.value(ID, "")).isCloseTo((1 + 2 * Math.exp(1 / 16.0)) / 2, within(1e-12));
    }

    @Test
    void theIntervalIsThatOfAMean() {
        String ten = IntStream.range(0, 10)
                .mapToObj(p -> posts(p, "a", 8) + (p % 2 == 0 ? posts(p, "b", 8) : ""))
                .collect(Collectors.joining());
        Finding found = of(ten).at(ID, "");
        double apart = 2 * Math.exp(1 / 32.0) - 1;

        assertThat(found.estimate().value()).isCloseTo(1 + apart / 2, within(1e-12));
        assertThat(found.estimate().interval().high() - found.estimate().value())
                .isCloseTo(2.262157 * apart / 2 / 3, within(1e-6));
        assertThat(found.disclosure().people()).isEqualTo(10);
    }

    @Test
    void whatIsOfferedIsCountedAsItIs() {
        Findings found = of(pieces("a", 5) + pieces("b", 5) + pieces("", 7));

        assertThat(found.value(OFFERED, "")).isCloseTo(2, within(1e-12));
        assertThat(found.at(OFFERED, "").n()).isEqualTo(10);
        assertThat(found.at(OFFERED, "").disclosure()).isNull();
        assertThat(found.at(OFFERED, "").estimate().interval()).isEqualTo(Interval.CENSUS);
        assertThat(of(pieces("", 7)).all()).isEmpty();
    }
}
