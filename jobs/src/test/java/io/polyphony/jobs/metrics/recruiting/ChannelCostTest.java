package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class ChannelCostTest {
    private final Findings found = Findings.of(new ChannelCost(), FactTable.csv("""
            who,source,currency,months_ago,cost,costs,seen,applied,hired
            c,share,EUR,0,1000000000,1,,,
            c,share,EUR,1,500000000,1,,,
            c,share,EUR,2,700000000,1,,,
            c,share,USD,0,10000000,1,,,
            c,job_board,EUR,0,9000000,1,,,
            c,referral,EUR,0,0,1,,,
            c,referral,EUR,1,0,1,,,
            ann,share,,1,,,1,1,1
            bob,share,,0,,,1,1,
            cat,share,,0,,,1,1,
            dan,job_board,,0,,,1,1,
            """));

    @Test
    void costsOfThePeriodAreAddedUpAndOlderOnesLeftOut() {
        assertThat(found.value("channel_cost", "currency=EUR;source=share")).isEqualTo(1500);
        assertThat(found.value("cost_per_applicant", "currency=EUR;source=share"))
                .isEqualTo(500);
        assertThat(found.value("cost_per_hire", "currency=EUR;source=share")).isEqualTo(1500);
    }

    @Test
    void aChannelWithoutACostInOneOfTheMonthsHasNone() {
        assertThat(found.names()).noneMatch(name -> name.contains("job_board") || name.contains("USD"));
    }

    @Test
    void aCostOfNothingIsOne() {
        assertThat(found.value("channel_cost", "currency=EUR;source=referral")).isZero();
    }

    @Test
    void whereNobodyAppliedNothingIsDivided() {
        assertThat(found.names()).doesNotContain("cost_per_applicant currency=EUR;source=referral");
    }
}
