package io.polyphony.jobs.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class StayingTest {
    @Test
    void stayingIsOfThoseWhoAreStillHere() {
        Findings found =
                Findings.of(new Staying(), FactTable.csv("who,active_before,stayed\na,1,1\nb,1,\nc,1,1\nd,,\n"));

        assertThat(found.value("active_before", "")).isEqualTo(3);
        assertThat(found.value("stayed", "")).isEqualTo(2);
        assertThat(found.value("staying_rate", "")).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(Findings.of(new Staying(), FactTable.csv("who,active_before,stayed\na,,\n"))
                        .all())
                .isEmpty();
    }
}
