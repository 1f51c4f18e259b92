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

class CalibratedReachTest {
    private static final String EMPLOYEES = "network=x;voice=employee";
    private static final Networks UNSAID = new Networks(Map.of("x", 2_000L), Map.of());
    private static final Networks SAID = new Networks(Map.of(), Map.of("x", .4));

    /** Each of five shares one of two listed followers with each of the others. */
    private static final String HEADER =
            "who,account,voice,network,person_id,followers,censored,posts,account_id,who_follows,listed\n";

    private static final String FIVE_LISTS = """
            ann,a1,employee,x,ann,400,0,1,a1,1 2,2
            bob,b1,employee,x,bob,200,0,1,b1,1 3,2
            cem,c1,employee,x,cem,100,0,1,c1,1 4,2
            dot,d1,employee,x,dot,100,0,1,d1,1 5,2
            eve,e1,employee,x,eve,100,0,1,e1,1 6,2
            brand,main,brand,x,,1500,0,1,main,1 9,2
            """;

    private static List<Finding> found(String rows, Networks networks) {
        return FactTable.csv(HEADER + rows).evaluate(new CalibratedReach(), networks);
    }

    @Test
    void listsOfSomeTellHowMuchAllOverlap() {
        Finding reach = new Findings(found(FIVE_LISTS, UNSAID)).at("reach_calibrated", EMPLOYEES);

        // S 900; half of the smaller one in common; smaller ones of pairs 4·100 + 3·100 + 2·100 + 200 = 1100
        assertThat(reach.estimate().value()).isEqualTo(Math.rint(900.0 * 900 / (900 + 1.125 * .5 * 1100)));
        assertThat(reach.evidence()).isEqualTo(Evidence.CALIBRATED);
        assertThat(reach.disclosure().total()).isEqualTo(900);
        assertThat(reach.n()).isEqualTo(5);
    }

    @Test
    void listsAreBelievedMoreThanSettings() {
        assertThat(found(FIVE_LISTS, SAID)).isEqualTo(found(FIVE_LISTS, Networks.UNKNOWN));
    }

    @Test
    void whereFewerThanTenPairsAreListedSettingsTell() {
        String four = FIVE_LISTS.replace("1 6,2", ",");

        assertThat(found(four, UNSAID)).isEmpty();
        assertThat(new Findings(found(four, SAID)).value("reach_calibrated", EMPLOYEES))
                .isEqualTo(Math.rint(900.0 * 900 / (900 + 1.125 * .4 * 1100)));
        assertThat(found(four, new Networks(Map.of(), Map.of("linkedin", .4)))).isEmpty();
    }

    @Test
    void neverMoreThanCanBeReachedNorLessThanTheLargest() {
        assertThat(new Findings(found(FIVE_LISTS, new Networks(Map.of("x", 500L), Map.of())))
                        .value("reach_calibrated", EMPLOYEES))
                .isEqualTo(500);
        assertThat(new Findings(found(
                                "ann,a1,employee,x,ann,400,0,1,a1,,\nbob,b1,employee,x,bob,20,0,1,b1,,\n",
                                new Networks(Map.of(), Map.of("x", 1.0))))
                        .value("reach_calibrated", EMPLOYEES))
                .isEqualTo(400);
    }

    @Test
    void anAudienceKnownFromBelowOnlyHasNone() {
        assertThat(found(FIVE_LISTS.replace("eve,100,0", "eve,500,1"), SAID)).isEmpty();
    }

    @Test
    void fewerWhoCanBeReachedThanFollowOneAccountIsSaidToBeWrong() {
        Finding wrong = new Findings(found(FIVE_LISTS, new Networks(Map.of("x", 399L), Map.of())))
                .at("reach_calibrated", EMPLOYEES);

        assertThat(wrong.estimate().value()).isNull();
        assertThat(wrong.estimate().interval().method())
                .isEqualTo("an account has more followers than the settings say can be reached");
    }
}
