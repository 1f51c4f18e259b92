package io.polyphony.jobs.metrics.ownvoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class TemplateLikenessTest {
    private static final String HEADER =
            "who,voice,topic,template_containment_millionths,template_containment_posts,own_share_millionths,own_share_posts\n";

    private static Findings of(String rows) {
        return Findings.of(new TemplateLikeness(), FactTable.csv(HEADER + rows));
    }

    @Test
    void bothAreMeansOverComparedPosts() {
        Findings found = of("""
                ann,employee,culture,1500000,2,200000,2
                bob,employee,culture,300000,1,700000,1
                cat,employee,product,,,,
                """);

        assertThat(found.value("template_containment", "")).isEqualTo(0.6);
        assertThat(found.value("own_share", "topic=culture")).isEqualTo(0.3);
        assertThat(found.at("own_share", "").n()).isEqualTo(2);
        assertThat(found.names()).noneMatch(n -> n.contains("product"));
    }

    @Test
    void containmentOfNoneIsZeroAndNotUnknown() {
        assertThat(of("ann,employee,culture,0,3,3000000,3\n").value("template_containment", ""))
                .isZero();
    }

    @Test
    void brandsAreNotCompared() {
        assertThat(of("brand,brand,culture,0,3,3000000,3\n").all()).isEmpty();
    }
}
