package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.settings.Networks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IncrementalBoundsTest {
    private static final String AT_LEAST = "incremental_reach_at_least";
    private static final String AT_MOST = "incremental_reach_at_most";
    private static final String HEADER = "who,account,voice,network,person_id,followers,censored,posts,account_id\n";
    private static final String POSTS = """
            ann,a1,employee,x,ann,700,0,1,a1
            bob,b1,employee,x,bob,500,0,1,b1
            cem,c1,employee,x,cem,,0,1,c1
            main,main,brand,x,,300,0,1,main
            jobs,jobs,brand,x,,100,0,1,jobs
            """;

    private static List<Finding> found(String rows, Long addressable) {
        Networks networks = addressable == null
                ? Networks.UNKNOWN
                : new Networks(Map.of("x", addressable, "linkedin", 5L), Map.of());
        return FactTable.csv(HEADER + rows).evaluate(new IncrementalBounds(), networks);
    }

    private static Double value(String rows, Long addressable, String metric) {
        return new Findings(found(rows, addressable)).value(metric, "network=x");
    }

    @Test
    void moreThanTheBrandsFollowersAndNoMoreThanAllEmployees() {
        // the mean of ann's and bob's 600, less 400
        assertThat(value(POSTS, null, AT_LEAST)).isEqualTo(200);
        assertThat(value(POSTS, null, AT_MOST)).isEqualTo(1200);
        assertThat(found(POSTS, null)).allMatch(finding -> finding.evidence() == Evidence.BOUNDED);
        Finding most = new Findings(found(POSTS, null)).at(AT_MOST, "network=x");
        assertThat(most.over()).containsExactly(Grain.of(Map.of("network", "x", "voice", "employee")));
        assertThat(most.disclosure().total()).isEqualTo(1200);
    }

    @Test
    void noMoreThanCanBeReachedBeyondTheBrandsLargestAccount() {
        Finding most = new Findings(found(POSTS, 1_000L)).at(AT_MOST, "network=x");

        assertThat(most.estimate().value()).isEqualTo(700);
        assertThat(most.over()).containsExactly(Grain.of(Map.of("network", "x", "voice", "brand")));
        assertThat(most.disclosure()).as("of the brand alone").isNull();
    }

    @Test
    void aBrandThatAllFollowMayReachThemAll() {
        String large = POSTS.replace(",300,", ",9000,");

        assertThat(value(large, null, AT_LEAST)).isZero();
        assertThat(value(large, null, AT_MOST)).isEqualTo(1200);
    }

    @Test
    void anEndThatIsKnownFromBelowOnlyIsOpen() {
        assertThat(new Findings(found(POSTS.replace("bob,500,0", "bob,500,1"), null)).names())
                .containsExactly(AT_LEAST + " network=x");
        assertThat(new Findings(found(POSTS.replace("main,brand,x,,300,0", "main,brand,x,,500,1"), null)).names())
                .containsExactly(AT_MOST + " network=x");
    }

    @Test
    void bothVoicesAreNeededAndNumbersThatCanBe() {
        assertThat(found(POSTS.replace("brand,x", "brand,linkedin"), null)).isEmpty();
        assertThat(found(POSTS.replace(",300,", ",,").replace(",100,", ",,"), null))
                .isEmpty();
        assertThat(found(POSTS, 699L)).isEmpty();
    }
}
