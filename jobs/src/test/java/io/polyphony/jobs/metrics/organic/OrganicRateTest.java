package io.polyphony.jobs.metrics.organic;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class OrganicRateTest {
    private final Findings found = Findings.of(new OrganicRate(), FactTable.csv("""
            who,voice,network,organic_reach_rate_met,organic_reach_rate_followers,organic_reach_rate_posts,organic_impression_rate_met,organic_impression_rate_followers,organic_impression_rate_posts
            p1,brand,facebook,1205,10000,1,1500,10000,1
            p2,brand,facebook,1205,10000,1,,,
            p3,brand,x,,,,30,0,1
            ann,employee,x,,,,150,100,1
            """));

    @Test
    void reachAndImpressionsAreDividedByTheFollowersOfTheSamePosts() {
        assertThat(found.value("organic_reach_rate", "voice=brand")).isEqualTo(0.1205);
        assertThat(found.value("organic_impression_rate", "network=facebook;voice=brand"))
                .isEqualTo(0.15);
    }

    @Test
    void impressionsMayExceedFollowers() {
        assertThat(found.value("organic_impression_rate", "voice=employee")).isEqualTo(1.5);
    }

    @Test
    void noFollowersIsNoValueAndNoKnownPostIsLeftOut() {
        assertThat(found.value("organic_impression_rate", "network=x;voice=brand"))
                .isNull();
        assertThat(found.names()).doesNotContain("organic_reach_rate network=x;voice=brand");
    }
}
