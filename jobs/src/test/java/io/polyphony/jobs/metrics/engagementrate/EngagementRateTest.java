package io.polyphony.jobs.metrics.engagementrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngagementRateTest {
    private static final String HEADER = "who,voice,network,topic,posts_seen,engagements_seen,impressions_seen\n";

    private static Findings of(String rows) {
        return Findings.of(new EngagementRate(), FactTable.csv(HEADER + rows));
    }

    @Test
    void linkedInsOwnExamplesComeOut() {
        Findings found = of("a,brand,linkedin,culture,1,12,240\nb,brand,linkedin,product,1,10,6\n");

        assertThat(found.value("engagement_rate", "topic=culture;voice=brand")).isEqualTo(0.05);
        assertThat(found.value("engagement_rate", "topic=product;voice=brand")).isCloseTo(1.6667, within(5e-5));
    }

    @Test
    void theRateOfXComesOut() {
        assertThat(of("a,brand,x,,1,430,12500\n").value("engagement_rate", "network=x;voice=brand"))
                .isEqualTo(0.0344);
    }

    @Test
    void sumIsDividedBySumAndNotAveraged() {
        assertThat(of("a,employee,x,,1,1,10\nb,employee,x,,1,1,990\n").value("engagement_rate", "voice=employee"))
                .isEqualTo(0.002);
    }

    @Test
    void noImpressionsIsNoValue() {
        Finding finding = of("a,employee,x,,1,3,0\n").at("engagement_rate", "voice=employee");

        assertThat(finding.estimate().value()).isNull();
        assertThat(finding.estimate().interval().method()).startsWith("no value");
    }

    @Test
    void fewerThanTenPeopleHaveNoInterval() {
        assertThat(interval(9)).isEqualTo("too few people to say");
        assertThat(interval(10)).isEqualTo("jackknife over people");
    }

    private static String interval(int people) {
        String rows = IntStream.range(0, people)
                .mapToObj(i -> "p" + i + ",employee,x,,1," + (i + 1) + ",100\n")
                .collect(Collectors.joining());
        return of(rows).at("engagement_rate", "voice=employee")
                .estimate()
                .interval()
                .method();
    }
}
