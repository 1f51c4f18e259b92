package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class LinkTrafficTest {
    private final Findings found = Findings.of(new LinkTraffic(), FactTable.csv("""
            who,source,months_ago,human_clicks,bot_clicks,seen
            k1,share,0,1,,1
            k2,share,4,1,,1
            k3,job_board,1,,1,1
            k4,,0,1,,1
            a1,share,2,,,1
            """));

    @Test
    void machinesAreLeftOutAndCounted() {
        assertThat(found.value("human_clicks", "")).isEqualTo(3);
        assertThat(found.value("bot_clicks", "")).isEqualTo(1);
        assertThat(found.value("human_clicks", "source=job_board")).isZero();
    }

    @Test
    void clicksWithoutASourceAreTheRest() {
        assertThat(found.value("human_clicks", "source=share")).isEqualTo(2);
        assertThat(found.all().stream()
                        .filter(f -> f.isRest())
                        .map(f -> f.estimate().value()))
                .containsExactly(1.0);
    }

    @Test
    void thePeriodBeginsWithTheFirstThatIsKnown() {
        assertThat(found.value("recruiting_months", "")).isEqualTo(5);
    }
}
