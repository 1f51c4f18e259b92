package io.polyphony.jobs.metrics.synchrony;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class SharesOfTimingTest {
    private static final String HEADER =
            "who,voice,posts_timed,posts_soon,not_posts_soon,posts_of_origin,posts_planned,not_posts_planned\n";

    private static Findings of(String rows) {
        return Findings.of(new SharesOfTiming(), FactTable.csv(HEADER + rows));
    }

    @Test
    void eachIsAShareOfThePostsOfWhichItIsKnown() {
        Findings found = of("""
                a,employee,4,3,1,4,,4
                b,employee,4,,4,6,2,4
                c,employee,,,,,,
                acme,brand,,,,9,9,
                """);

        assertThat(found.value("synchrony_within_10_minutes", "")).isEqualTo(.375);
        assertThat(found.value("scheduled_share", "")).isEqualTo(.2);
        assertThat(found.at("scheduled_share", "").n()).isEqualTo(2);
        assertThat(found.at("scheduled_share", "").disclosure().sides())
                .containsExactly(new Disclosure(1, 2, 2, 0), new Disclosure(2, 8, 4, 4));
    }

    @Test
    void whatIsKnownOfNoPostIsNotSaid() {
        assertThat(of("a,employee,,,,3,,3\n").names()).containsExactly("scheduled_share");
        assertThat(of("a,employee,3,,3,,,\n").value("synchrony_within_10_minutes", ""))
                .isZero();
        assertThat(of("a,employee,,,,,,\n").all()).isEmpty();
    }
}
