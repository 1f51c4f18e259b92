package io.polyphony.jobs.metrics.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;

class ParticipationTest {
    private final Findings found = Findings.of(new Participation(), FactTable.csv("""
            who,department,headcount,opted_in,active_advocates
            ann,sales,1,1,1
            bob,sales,1,1,
            cat,sales,1,,
            dan,legal,1,,
            eve,,1,1,1
            """));

    @Test
    void activeAdvocatesAreDividedByThoseWhoOptedInAndByTheHeadcount() {
        assertThat(found.value("participation_rate", "department=sales")).isEqualTo(0.5);
        assertThat(found.value("participation_rate_headcount", "department=sales"))
                .isCloseTo(1.0 / 3, within(1e-12));
        assertThat(found.value("participation_rate", "")).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(found.value("participation_rate_headcount", "")).isEqualTo(0.4);
    }

    @Test
    void countsHaveTheirOwnIds() {
        assertThat(found.value("headcount", "")).isEqualTo(5);
        assertThat(found.value("opted_in", "")).isEqualTo(3);
        assertThat(found.value("active_advocates", "")).isEqualTo(2);
        assertThat(found.value("active_advocates", "department=legal")).isZero();
    }

    @Test
    void nobodyToDivideByIsNoValue() {
        assertThat(found.value("participation_rate", "department=legal")).isNull();
        assertThat(found.at("participation_rate", "department=legal").estimate().interval())
                .isEqualTo(Interval.none("no value: nobody to divide by"));
    }

    @Test
    void aCensusHasNoInterval() {
        assertThat(found.at("participation_rate", "").estimate().interval()).isEqualTo(Interval.CENSUS);
    }

    /** With its n a rate tells how many were active: it must not be shown where that number is not. */
    @Test
    void aRateIsAboutThePeopleItDividesBy() {
        assertThat(found.at("participation_rate", "").disclosure().people()).isEqualTo(3);
        assertThat(found.at("participation_rate_headcount", "").disclosure().people())
                .isEqualTo(5);
    }
}
