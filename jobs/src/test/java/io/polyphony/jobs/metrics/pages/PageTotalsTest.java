package io.polyphony.jobs.metrics.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class PageTotalsTest {
    private static final String HEADER = "who,network,page_impressions,page_new_followers,page_days_missing\n";

    private final Findings found = Findings.of(new PageTotals(), FactTable.csv(HEADER + """
            page,linkedin,40000,,0
            page,linkedin,,120,0
            careers,linkedin,2500,,0
            careers,linkedin,,,3
            handle,x,,,30
            shop,,900,,0
            """));

    @Test
    void pagesOfANetworkAddUp() {
        assertThat(found.value("page_impressions", "network=linkedin")).isEqualTo(42_500);
        assertThat(found.at("page_impressions", "network=linkedin").n()).isEqualTo(2);
    }

    @Test
    void whatMissesADayIsInNoTotalAndIsToldBesideIt() {
        assertThat(found.value("page_new_followers", "network=linkedin")).isEqualTo(120);
        assertThat(found.at("page_new_followers", "network=linkedin").n()).isEqualTo(1);
        assertThat(found.value("page_days_missing", "network=linkedin")).isEqualTo(3);
        assertThat(found.names())
                .contains("page_days_missing network=x")
                .doesNotContain("page_impressions network=x", "page_new_followers network=x");
    }

    @Test
    void theyAreAboutNobody() {
        assertThat(found.all())
                .allSatisfy(finding -> assertThat(finding.disclosure()).isNull());
    }

    @Test
    void aPageOnNoNetworkIsNowhere() {
        assertThat(found.all())
                .allSatisfy(
                        finding -> assertThat(finding.grain().get("network")).isPresent());
    }

    @Test
    void nothingDeliveredIsNoFinding() {
        assertThat(Findings.of(new PageTotals(), FactTable.csv(HEADER)).all()).isEmpty();
    }
}
