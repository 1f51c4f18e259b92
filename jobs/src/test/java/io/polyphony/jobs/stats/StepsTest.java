package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class StepsTest {
    private static final Estimate EXACT = new Estimate(.6449, new Interval(.5012, .7601, "m"));

    @Test
    void valuesGoToTheNearestStepAndEndsOutwards() {
        assertThat(Steps.of(.05, EXACT)).isEqualTo(new Estimate(.65, new Interval(.5, .8, "m")));
        assertThat(Steps.of(.2, EXACT)).isEqualTo(new Estimate(.6, new Interval(.4, .8, "m")));
        assertThat(Steps.digits(2, EXACT)).isEqualTo(new Estimate(.64, new Interval(.5, .77, "m")));
        assertThat(Steps.digits(2, new Estimate(12.51, new Interval(9.96, 120.1, "m"))))
                .isEqualTo(new Estimate(13., new Interval(9.9, 130., "m")));
    }

    @Test
    void whatIsNotThereStays() {
        assertThat(Steps.of(.1, Estimate.none("why"))).isEqualTo(Estimate.none("why"));
        assertThat(Steps.digits(2, new Estimate(0., Interval.none("why"))))
                .isEqualTo(new Estimate(0., Interval.none("why")));
    }
}
