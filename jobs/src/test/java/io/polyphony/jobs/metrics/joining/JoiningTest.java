package io.polyphony.jobs.metrics.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class JoiningTest {
    @Test
    void joinersAreCountedByRouteAndThoseInvitedPerActiveAdvocate() {
        Findings found = Findings.of(new Joining(), FactTable.csv("""
                who,join_route,joined,active_for_growth
                a,invited,1,
                b,invited,1,1
                c,own_wish,1,1
                d,,1,1
                e,enrolled,,1
                """));

        assertThat(found.value("joined", "")).isEqualTo(4);
        assertThat(found.value("joined", "join_route=invited")).isEqualTo(2);
        assertThat(found.value("joined", "join_route=own_wish")).isEqualTo(1);
        assertThat(found.value("joined", "join_route=enrolled")).isEqualTo(0);
        assertThat(found.value("joined", "join_route=")).isEqualTo(1);
        assertThat(found.value("organic_growth", "")).isEqualTo(.5);
    }

    @Test
    void nobodyJoinedIsNoFinding() {
        assertThat(Findings.of(new Joining(), FactTable.csv("who,join_route,joined,active_for_growth\na,invited,,1\n"))
                        .all())
                .isEmpty();
    }

    @Test
    void nobodyActiveIsNoGrowth() {
        assertThat(Findings.of(new Joining(), FactTable.csv("who,join_route,joined,active_for_growth\na,invited,1,\n"))
                        .value("organic_growth", ""))
                .isNull();
    }
}
