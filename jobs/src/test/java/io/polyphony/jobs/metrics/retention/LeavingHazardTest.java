package io.polyphony.jobs.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Estimate;
import org.junit.jupiter.api.Test;

class LeavingHazardTest {
    private final FollowedPeople people = new FollowedPeople();

    /** 30 events in 600 months before, 40 in 400 after: (40/400) ÷ (30/600) = 2. */
    @Test
    void leavingAfterARequestIsComparedWithBeforeByMonthsAtRisk() {
        people.add(30, 4, true, "", null).add(20, 4, false, "", null); // 200 months without one
        people.add(40, 12, true, "", 10); // 400 before, 80 after
        people.add(32, 10, false, "", 0); // 320 after
        Estimate ratio =
                people.of(new LeavingHazard()).at("leaving_hazard_ratio", "").estimate();

        double half = 1.959964 * Math.sqrt(1 / 40.0 + 1 / 30.0);
        assertThat(ratio.value()).isEqualTo(2.0);
        assertThat(ratio.interval().low()).isCloseTo(Math.floor(20 * Math.exp(-half)) / 10, within(.1));
        assertThat(ratio.interval().low()).isLessThanOrEqualTo(2 * Math.exp(-half));
        assertThat(ratio.interval().high()).isGreaterThanOrEqualTo(2 * Math.exp(half));
    }

    @Test
    void nobodyWasAskedWithoutAChoice() {
        people.add(30, 4, true, "invited", null);

        assertThat(people.of(new LeavingHazard()).all()).isEmpty();
    }

    @Test
    void fewerThanTenEventsAreNoRatio() {
        people.add(9, 4, true, "enrolled", 1).add(50, 6, false, "invited", 2);
        Findings found = people.of(new LeavingHazard());

        assertThat(found.value("leaving_hazard_ratio", "")).isNull();
        assertThat(found.value("enrolled_hazard_ratio", "")).isNull();
    }

    /** A request in the month of the event came too late to have caused it. */
    @Test
    void anEventInTheMonthOfTheRequestIsBeforeIt() {
        people.add(12, 4, true, "", 4).add(12, 5, true, "", 4);

        // 12 events in 96 months before, 12 in 12 after.
        assertThat(people.of(new LeavingHazard()).value("leaving_hazard_ratio", ""))
                .isEqualTo(8.0);
    }

    @Test
    void peopleWhoWereEnrolledAreComparedWithTheOthers() {
        people.add(20, 1, true, "enrolled", null).add(20, 6, false, "enrolled", null);
        people.add(10, 1, true, "own_wish", null).add(30, 6, false, "invited", null);
        people.add(40, 1, true, "", null);
        Estimate ratio =
                people.of(new LeavingHazard()).at("enrolled_hazard_ratio", "").estimate();

        // O 20, E 15, V 30 · ½ · ½ · 50/79: exp(5 ÷ 4.747) = 2.87.
        assertThat(ratio.value()).isEqualTo(2.9);
        assertThat(ratio.interval().excludes(1)).isTrue();
    }
}
