package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class TimeToHireTest {
    @Test
    void openJobsCountAsHavingTakenLonger() {
        Findings found = Findings.of(new TimeToHire(), FactTable.csv("""
                who,days,filled,unfilled
                r1,30,1,
                r2,40,1,
                r3,20,,1
                r4,60,,1
                r5,90,1,
                """));

        assertThat(found.value("time_to_hire", "")).isEqualTo(40);
        assertThat(found.at("time_to_hire", "").n()).isEqualTo(3);
        assertThat(found.value("jobs_filled", "")).isEqualTo(3);
    }

    @Test
    void fewerThanHalfHiredIsNoValue() {
        Findings found = Findings.of(new TimeToHire(), FactTable.csv("""
                who,days,filled,unfilled
                r1,30,1,
                r2,40,,1
                r3,50,,1
                """));

        assertThat(found.value("time_to_hire", "")).isNull();
        assertThat(found.at("time_to_hire", "").estimate().interval().method()).startsWith("no value");
    }

    @Test
    void noJobFilledIsNoFinding() {
        assertThat(Findings.of(new TimeToHire(), FactTable.csv("who,days,filled,unfilled\nr1,30,,1\n"))
                        .all())
                .isEmpty();
    }
}
