package io.polyphony.jobs.metrics.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class OutcomesByChannelTest {
    private static final String HEADER = "who,source,months_ago,outcome_sessions,outcome_leads,outcome_links\n";

    private final Findings found = Findings.of(new OutcomesByChannel(), FactTable.csv(HEADER + """
            ann,share,0,30,2,1
            bob,share,3,10,,1
            '',share,3,10,,
            '',brand_social,1,200,4,
            '',unknown,0,7,,
            """));

    @Test
    void eventsAddUpByChannel() {
        assertThat(found.value("outcome_sessions", "source=share")).isEqualTo(50);
        assertThat(found.value("outcome_sessions", "source=brand_social")).isEqualTo(200);
        assertThat(found.value("outcome_leads", "source=brand_social")).isEqualTo(4);
    }

    @Test
    void aChannelThatNothingCameThroughIsZeroAndAKindThatWasNotDeliveredIsNotThere() {
        assertThat(found.value("outcome_sessions", "source=paid")).isZero();
        assertThat(found.names()).noneMatch(name -> name.contains("opportunit"));
    }

    /** What has no tag may all have come through one more person's links. */
    @Test
    void whatCameThroughEmployeesLinksIsAboutThoseWhoseTheyAre() {
        assertThat(found.at("outcome_sessions", "source=share").disclosure().people())
                .isEqualTo(3);
        assertThat(found.at("outcome_sessions", "source=share").disclosure().largest())
                .isEqualTo(30);
        assertThat(found.value("outcome_links", "source=share")).isEqualTo(2);
        assertThat(found.at("outcome_leads", "source=share").n()).isEqualTo(2);
        assertThat(found.at("outcome_sessions", "source=brand_social").disclosure())
                .isNull();
    }

    @Test
    void ratesAreOfTheChannelsOwnCountsAndHaveNoInterval() {
        assertThat(found.value("lead_rate", "source=share")).isCloseTo(4, within(1e-12));
        assertThat(found.value("lead_rate", "source=brand_social")).isCloseTo(2, within(1e-12));
        assertThat(found.at("lead_rate", "source=share").estimate().interval().known())
                .isFalse();
        assertThat(found.names()).doesNotContain("lead_rate source=unknown");
    }

    @Test
    void thePeriodBeginsWithTheFirstResult() {
        assertThat(found.value("outcome_months", "")).isEqualTo(4);
    }

    @Test
    void nothingDeliveredIsNoFinding() {
        assertThat(Findings.of(new OutcomesByChannel(), FactTable.csv(HEADER)).all())
                .isEmpty();
    }
}
