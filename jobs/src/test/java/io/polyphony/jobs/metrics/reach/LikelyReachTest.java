package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.settings.Networks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikelyReachTest {
    private static final String EMPLOYEES = "network=linkedin;voice=employee";
    private static final FactTable POSTS = FactTable.csv("""
            who,account,voice,network,person_id,followers,censored,posts,account_id
            ann,a1,employee,linkedin,ann,600,0,1,a1
            bob,b1,employee,linkedin,bob,500,0,1,b1
            cat,c1,employee,linkedin,cat,,0,1,c1
            ann,a2,employee,x,ann,500,1,1,a2
            brand,main,brand,linkedin,,1500,0,1,main
            """);

    private static List<Finding> found(Map<String, Long> addressable) {
        return POSTS.evaluate(new LikelyReach(), new Networks(addressable, Map.of()));
    }

    @Test
    void whoFollowsByChanceFollowsSeveral() {
        Finding likely = new Findings(found(Map.of("linkedin", 2000L))).at("reach_likely_at_most", EMPLOYEES);

        // 2000 × (1 − .7 × .75)
        assertThat(likely.estimate().value()).isEqualTo(950);
        assertThat(likely.evidence()).isEqualTo(Evidence.MODELLED);
        assertThat(likely.disclosure().total()).isEqualTo(1100);
        assertThat(new Findings(found(Map.of("linkedin", 2000L)))
                        .value("reach_likely_at_most", "network=linkedin;voice=brand"))
                .isEqualTo(1500);
    }

    @Test
    void whereNobodySaysHowManyCanBeReachedThereIsNone() {
        assertThat(found(Map.of())).isEmpty();
        assertThat(found(Map.of("facebook", 1000L))).isEmpty();
    }

    @Test
    void anAudienceThatIsKnownFromBelowOnlyHasNone() {
        assertThat(found(Map.of("x", 2000L))).isEmpty();
    }

    @Test
    void fewerWhoCanBeReachedThanFollowOneAccountIsSaidToBeWrong() {
        Finding likely = new Findings(found(Map.of("linkedin", 599L))).at("reach_likely_at_most", EMPLOYEES);

        assertThat(likely.estimate().value()).isNull();
        assertThat(likely.estimate().interval().method())
                .isEqualTo("an account has more followers than the settings say can be reached");
    }
}
