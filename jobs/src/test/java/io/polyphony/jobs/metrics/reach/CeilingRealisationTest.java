package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class CeilingRealisationTest {
    private static final String VIEWERS = "ceiling_realisation";
    private static final String IMPRESSIONS = "ceiling_realisation_impressions";
    private static final String EMPLOYEES = "network=x;voice=employee";
    private static final String HEADER =
            "who,account,voice,network,person_id,followers,censored,posts,account_id,post_viewers,impressions\n";
    private static final String POSTS = """
            ann,a1,employee,x,ann,700,0,1,a1,70,90
            ann,a1,employee,x,ann,800,0,1,a1,30,
            bob,b1,employee,x,bob,200,0,1,b1,50,60
            cem,c1,employee,x,cem,,0,1,c1,,
            main,main,brand,x,,300,0,1,main,90,120
            main,main,brand,x,,300,0,1,main,60,
            eve,e1,employee,linkedin,eve,500,0,1,e1,,
            """;

    private static Findings found(String rows) {
        return Findings.of(new CeilingRealisation(), FactTable.csv(HEADER + rows));
    }

    @Test
    void viewersAndImpressionsOfAllPostsForEachFollowerOnce() {
        Findings found = found(POSTS);

        assertThat(found.value(VIEWERS, EMPLOYEES)).isCloseTo(150 / 1000.0, within(1e-12));
        assertThat(found.value(IMPRESSIONS, EMPLOYEES)).isCloseTo(150 / 1000.0, within(1e-12));
        assertThat(found.value(VIEWERS, "network=x;voice=brand")).isCloseTo(150 / 300.0, within(1e-12));
        assertThat(found.value(IMPRESSIONS, "network=x;voice=brand")).isCloseTo(120 / 300.0, within(1e-12));
        assertThat(found.at(VIEWERS, EMPLOYEES).n()).isEqualTo(3);
        assertThat(found.at(VIEWERS, EMPLOYEES).disclosure().people()).isEqualTo(2);
        assertThat(found.names()).noneMatch(name -> name.contains("linkedin"));
    }

    @Test
    void viewersOfAccountsWhoseFollowersNobodyKnowsMakeNoRate() {
        Finding unknown = found(POSTS.replace("cem,c1,employee,x,cem,,0,1,c1,,", "cem,c1,employee,x,cem,,0,1,c1,9,"))
                .at(VIEWERS, EMPLOYEES);

        assertThat(unknown.estimate().value()).isNull();
        assertThat(unknown.estimate().interval())
                .isEqualTo(Interval.none("the followers of some accounts are unknown"));
    }

    @Test
    void norDoFollowersKnownFromBelowOnly() {
        assertThat(found(POSTS.replace("bob,200,0", "bob,500,1")).names()).noneMatch(name -> name.contains("employee"));
    }
}
