package io.polyphony.jobs.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private final FollowedPeople people = new FollowedPeople();

    /** 100 people; 20 idle at 1 month, 16 of the other 80 at 3, half of those left at 6 are followed no further. */
    @Test
    void isTheKaplanMeierCurveToStepsOfFivePeople() {
        people.add(20, 1, true, "invited", null)
                .add(16, 3, true, "invited", null)
                .add(32, 5, false, "", null);
        people.add(8, 6, true, "own_wish", null).add(24, 12, false, "own_wish", null);
        Findings found = people.of(new Retention());

        // .8 × (1 − 16/80) = .64 of 80 who were followed for 3 months: a step of five is .1.
        assertThat(found.value("retention", "months_on=3")).isEqualTo(.6);
        assertThat(found.at("retention", "months_on=3").estimate().interval().low())
                .isEqualTo(.5);
        assertThat(found.at("retention", "months_on=3").estimate().interval().high())
                .isEqualTo(.8);
        // .64 × (1 − 8/32) = .48 of 32: a step of .2.
        assertThat(found.value("retention", "months_on=6")).isEqualTo(.4);
        assertThat(found.value("retention", "months_on=12")).isNull();
        assertThat(found.at("retention", "months_on=12").n()).isEqualTo(100);
        assertThat(found.value("advocates", "")).isEqualTo(100);
        assertThat(found.value("advocates", "join_route=invited")).isEqualTo(36);
        assertThat(found.value("advocates", "join_route=enrolled")).isEqualTo(0);
        assertThat(found.value("advocates", "join_route=")).isEqualTo(32);
        assertThat(found.value("retention", "join_route=own_wish;months_on=3")).isEqualTo(1.0);
        assertThat(found.at("retention", "join_route=own_wish;months_on=3")
                        .estimate()
                        .interval()
                        .known())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} people followed for three months, a quarter idle: {1}")
    @CsvSource({"24, ", "28, .8", "48, .8", "52, .8", "96, .8", "100, .75"})
    void fewerPeopleMakeLargerSteps(int all, Double shown) {
        people.add(all / 4, 3, true, "", null).add(all - all / 4, 3, false, "", null);

        assertThat(people.of(new Retention()).value("retention", "months_on=3")).isEqualTo(shown);
    }
}
