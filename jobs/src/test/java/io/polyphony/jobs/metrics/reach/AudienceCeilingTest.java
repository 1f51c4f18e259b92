package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class AudienceCeilingTest {
    private final Findings found = Findings.of(new AudienceCeiling(), FactTable.csv("""
            who,account,voice,network,followers,censored,posts,account_id,unit
            ann,a1,employee,linkedin,500,1,1,a1,0
            ann,a1,employee,linkedin,480,0,1,a1,0
            ann,a2,employee,x,30,0,1,a2,0
            bob,b1,employee,linkedin,200,0,4,b1,1
            cat,c1,employee,x,,0,1,c1,2
            brand,main,brand,linkedin,9000,0,2,main,0
            brand,main,brand,linkedin,8000,0,1,main,1
            """));

    @Test
    void eachAccountCountsOnceWithItsLargestAudience() {
        assertThat(found.value("audience_ceiling", "voice=employee")).isEqualTo(730);
        assertThat(found.value("audience_ceiling", "network=linkedin;voice=employee"))
                .isEqualTo(700);
        assertThat(found.value("audience_ceiling", "voice=brand")).isEqualTo(9000);
    }

    @Test
    void anAccountWithPostsInSeveralGroupsCountsOnce() {
        assertThat(found.value("audience_ceiling", "network=linkedin;voice=brand"))
                .isEqualTo(9000);
        assertThat(found.at("audience_ceiling", "voice=brand").n()).isEqualTo(3);
    }

    @Test
    void aCensoredAudienceIsALowerBoundAndSaysSo() {
        assertThat(found.at("audience_ceiling", "voice=employee").estimate().interval())
                .isEqualTo(Interval.none("at least: some accounts show \"500+\""));
        assertThat(found.at("audience_ceiling", "voice=brand").estimate().interval())
                .isEqualTo(Interval.CENSUS);
    }

    @Test
    void theLargestPersonIsDisclosedWithAllTheirAccounts() {
        assertThat(found.at("audience_ceiling", "voice=employee").disclosure())
                .isEqualTo(new Disclosure(2, 730, 530, 200));
    }
}
