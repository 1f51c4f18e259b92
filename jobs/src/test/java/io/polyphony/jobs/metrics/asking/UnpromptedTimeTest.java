package io.polyphony.jobs.metrics.asking;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class UnpromptedTimeTest {
    private static final String HEADER = "who,month_time,unprompted_time_least,unprompted_time_most\n";

    /** A month of 720 hours, of which 180 and 540 lie outside. It is about nobody. */
    @Test
    void itIsTheShareOfTheMonth() {
        Findings found = Findings.of(
                new UnpromptedTime(), FactTable.csv(HEADER + "'',2592000000000,648000000000,1944000000000\n"));

        assertThat(found.value("unprompted_time_least", "")).isEqualTo(.25);
        assertThat(found.value("unprompted_time_most", "")).isEqualTo(.75);
        assertThat(found.at("unprompted_time_least", "")).satisfies(one -> {
            assertThat(one.n()).isEqualTo(720);
            assertThat(one.disclosure()).isNull();
            assertThat(one.estimate().interval()).isEqualTo(Interval.CENSUS);
        });
    }

    @Test
    void noneOfTheMonthIsNone() {
        Findings found = Findings.of(new UnpromptedTime(), FactTable.csv(HEADER + "'',2592000000000,0,0\n"));

        assertThat(found.value("unprompted_time_least", "")).isZero();
    }

    @Test
    void noRequestIsKnown() {
        assertThat(Findings.of(new UnpromptedTime(), FactTable.csv(HEADER)).all())
                .isEmpty();
    }
}
