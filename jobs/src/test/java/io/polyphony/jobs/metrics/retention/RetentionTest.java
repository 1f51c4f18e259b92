package io.polyphony.jobs.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.stats.Estimate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    private static final String HEADER =
            "who,months_on,join_route,asked_after,fell_idle,not_idle,active_before,stayed\n";

    private final StringBuilder people = new StringBuilder(HEADER);
    private int count;

    private RetentionTest add(int people, int months, boolean idle, String route, Integer asked) {
        for (int i = 0; i < people; i++) {
            this.people.append(String.format(
                    Locale.ROOT,
                    "p%d,%d,%s,%s,%s,%s,,%n",
                    count++,
                    months,
                    route,
                    asked == null ? "" : asked,
                    idle ? "1" : "",
                    idle ? "" : "1"));
        }
        return this;
    }

    private Findings of(Metric metric) {
        return Findings.of(metric, FactTable.csv(people.toString().replace("\r\n", "\n")));
    }

    /** 100 people; 20 idle at 1 month, 16 of the other 80 at 3, half of those left at 6 are followed no further. */
    @Test
    void isTheKaplanMeierCurveToStepsOfFivePeople() {
        add(20, 1, true, "invited", null).add(16, 3, true, "invited", null).add(32, 5, false, "", null);
        add(8, 6, true, "own_wish", null).add(24, 12, false, "own_wish", null);
        Findings found = of(new Retention());

        // .8 × (1 − 16/80) = .64 of 80 who were followed for 3 months: a step of five is .1.
        assertThat(found.value("retention", "months_on=3")).isEqualTo(.6);
        assertThat(found.at("retention", "months_on=3").estimate().interval().low())
                .isEqualTo(.5);
        assertThat(found.at("retention", "months_on=3").estimate().interval().high())
                .isEqualTo(.8);
        // .64 × (1 − 8/32) = .48 of 32: a step of .2.
        assertThat(found.value("retention", "months_on=6")).isEqualTo(.4);
        assertThat(found.value("retention", "months_on=12")).isNull();
        assertThat(found.at("retention", "months_on=12").n()).isEqualTo(100);
        assertThat(found.value("advocates", "")).isEqualTo(100);
        assertThat(found.value("advocates", "join_route=invited")).isEqualTo(36);
        assertThat(found.value("advocates", "join_route=enrolled")).isEqualTo(0);
        assertThat(found.value("advocates", "join_route=")).isEqualTo(32);
        assertThat(found.value("retention", "join_route=own_wish;months_on=3")).isEqualTo(1.0);
        assertThat(found.at("retention", "join_route=own_wish;months_on=3")
                        .estimate()
                        .interval()
                        .known())
                .isFalse();
    }

    @ParameterizedTest(name = "{0} people followed for three months, a quarter idle: {1}")
    @CsvSource({"24, ", "28, .8", "48, .8", "52, .8", "96, .8", "100, .75"})
    void fewerPeopleMakeLargerSteps(int all, Double shown) {
        add(all / 4, 3, true, "", null).add(all - all / 4, 3, false, "", null);

        assertThat(of(new Retention()).value("retention", "months_on=3")).isEqualTo(shown);
    }

    /** 30 events in 600 months before, 40 in 400 after: (40/400) ÷ (30/600) = 2. */
    @Test
    void leavingAfterARequestIsComparedWithBeforeByMonthsAtRisk() {
        add(30, 4, true, "", null).add(20, 4, false, "", null); // 200 months without one
        add(40, 12, true, "", 10); // 400 before, 80 after
        add(32, 10, false, "", 0); // 320 after
        Estimate ratio = of(new LeavingHazard()).at("leaving_hazard_ratio", "").estimate();

        double half = 1.959964 * Math.sqrt(1 / 40.0 + 1 / 30.0);
        assertThat(ratio.value()).isEqualTo(2.0);
        assertThat(ratio.interval().low()).isCloseTo(Math.floor(20 * Math.exp(-half)) / 10, within(.1));
        assertThat(ratio.interval().low()).isLessThanOrEqualTo(2 * Math.exp(-half));
        assertThat(ratio.interval().high()).isGreaterThanOrEqualTo(2 * Math.exp(half));
    }

    @Test
    void nobodyWasAskedWithoutAChoice() {
        add(30, 4, true, "invited", null);

        assertThat(of(new LeavingHazard()).all()).isEmpty();
    }

    @Test
    void fewerThanTenEventsAreNoRatio() {
        add(9, 4, true, "enrolled", 1).add(50, 6, false, "invited", 2);
        Findings found = of(new LeavingHazard());

        assertThat(found.value("leaving_hazard_ratio", "")).isNull();
        assertThat(found.value("enrolled_hazard_ratio", "")).isNull();
    }

    /** A request in the month of the event came too late to have caused it. */
    @Test
    void anEventInTheMonthOfTheRequestIsBeforeIt() {
        add(12, 4, true, "", 4).add(12, 5, true, "", 4);

        // 12 events in 96 months before, 12 in 12 after.
        assertThat(of(new LeavingHazard()).value("leaving_hazard_ratio", "")).isEqualTo(8.0);
    }

    @Test
    void peopleWhoWereEnrolledAreComparedWithTheOthers() {
        add(20, 1, true, "enrolled", null).add(20, 6, false, "enrolled", null);
        add(10, 1, true, "own_wish", null).add(30, 6, false, "invited", null);
        add(40, 1, true, "", null);
        Estimate ratio = of(new LeavingHazard()).at("enrolled_hazard_ratio", "").estimate();

        // O 20, E 15, V 30 · ½ · ½ · 50/79: exp(5 ÷ 4.747) = 2.87.
        assertThat(ratio.value()).isEqualTo(2.9);
        assertThat(ratio.interval().excludes(1)).isTrue();
    }

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
