package io.polyphony.jobs.metrics.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class ReachOfYearTest {
    private static final String HEADER = "who,account,voice,network,months,who_followed\n";

    /** ann has two accounts; who is asked only in this month has no row of the year. */
    private final Findings found = Findings.of(new ReachOfYear(), FactTable.csv(HEADER + """
            ann,a1,employee,x,5,1 2 3
            ann,a2,employee,x,5,3 4
            bob,b1,employee,x,5,4 5
            bob,b1,employee,x,,7 8
            brand,br,brand,x,5,5 6
            """));

    @Test
    void whoFollowedSeveralCountsOnce() {
        assertThat(found.value("unique_reach_year", "network=x;voice=employee")).isEqualTo(5);
        assertThat(found.value("unique_reach_year", "network=x;voice=brand")).isEqualTo(2);
    }

    @Test
    void itSaysOfHowManyMonthsAndPeople() {
        assertThat(found.value("reach_year_months", "network=x;voice=employee")).isEqualTo(5);
        assertThat(found.at("reach_year_months", "network=x;voice=employee").n())
                .isEqualTo(5);
        assertThat(found.value("listed_people_year", "network=x;voice=employee"))
                .isEqualTo(2);
    }

    @Test
    void aPersonsPartIsAllWhomTheyReached() {
        assertThat(found.at("unique_reach_year", "network=x;voice=employee").disclosure())
                .isEqualTo(new Disclosure(2, 5, 4, 2));
        assertThat(found.at("unique_reach_year", "network=x;voice=brand").disclosure())
                .isNull();
    }

    @Test
    void aMonthWithoutMonthsBeforeSaysNothing() {
        Findings alone =
                Findings.of(new ReachOfYear(), FactTable.csv(HEADER + "ann,a1,employee,x,,\nbob,b1,employee,x,,\n"));

        assertThat(alone.names()).isEmpty();
    }
}
