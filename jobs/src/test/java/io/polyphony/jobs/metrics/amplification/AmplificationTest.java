package io.polyphony.jobs.metrics.amplification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmplificationTest {
    private static final String HEADER = "who,voice,network,posts,impressions,engagements,clicks,person_id\n";

    private static Findings of(String rows) {
        String withPeople = rows.lines()
                .map(r -> r + "," + (r.contains(",employee,") ? r.substring(0, r.indexOf(',')) : ""))
                .collect(Collectors.joining("\n"));
        return Findings.of(new Amplification(), FactTable.csv(HEADER + withPeople));
    }

    @Test
    void sumsAreDividedAsAWholePerPostAndPerAdvocate() {
        Findings found = of("""
                ann,employee,linkedin,2,300,30,
                bob,employee,linkedin,2,100,10,
                brand,brand,linkedin,1,200,5,
                """);

        assertThat(found.value("impression_amplification", "")).isEqualTo(2.0);
        assertThat(found.value("engagement_amplification", "")).isEqualTo(8.0);
        assertThat(found.value("impression_amplification", "network=linkedin")).isEqualTo(2.0);
        assertThat(found.value("impression_amplification_per_post", "")).isEqualTo(0.5);
        assertThat(found.value("impression_amplification_per_advocate", "")).isEqualTo(1.0);
        assertThat(found.value("engagement_amplification_per_post", "")).isEqualTo(2.0);
        assertThat(found.value("engagement_amplification_per_advocate", "")).isEqualTo(4.0);
    }

    @Test
    void aCountThatOneVoiceDoesNotKnowIsNotCompared() {
        assertThat(of("ann,employee,x,1,5,1,1\nbrand,brand,x,1,9,1,\n").names())
                .noneMatch(n -> n.startsWith("click"))
                .anyMatch(n -> n.startsWith("impression"));
    }

    @Test
    void aNetworkWithoutABrandIsNotCompared() {
        Findings found = of("ann,employee,x,1,5,1,1\nann,employee,linkedin,1,5,1,1\nbrand,brand,x,1,10,1,1\n");

        assertThat(found.value("impression_amplification", "network=x")).isEqualTo(0.5);
        assertThat(found.names()).doesNotContain("impression_amplification network=linkedin");
    }

    @Test
    void theTotalIsThatOfTheNetworksCompared() {
        Findings found = of("""
                ann,employee,x,1,50,1,1
                bob,employee,x,3,30,2,1
                bob,employee,linkedin,4,900,90,9
                cas,employee,linkedin,2,800,80,8
                brand,brand,x,2,20,5,1
                brand,brand,facebook,1,500,50,5
                """);

        assertThat(found.value("impression_amplification", "")).isEqualTo(4.0);
        assertThat(found.value("engagement_amplification_per_post", "")).isEqualTo((3.0 / 4) / (5.0 / 2));
        assertThat(found.value("impression_amplification_per_advocate", "")).isEqualTo(40.0 / 20);
        assertThat(found.at("impression_amplification", "").n()).isEqualTo(2);
    }

    @Test
    void somebodyOnTwoNetworksIsOneAdvocate() {
        Findings found = of("""
                ann,employee,x,1,50,1,1
                ann,employee,linkedin,1,70,1,1
                bob,employee,x,1,40,1,1
                brand,brand,x,1,20,1,1
                brand,brand,linkedin,1,60,1,1
                """);

        assertThat(found.at("impression_amplification", "").n()).isEqualTo(2);
        assertThat(found.value("impression_amplification_per_advocate", "")).isEqualTo(1.0);
    }

    @Test
    void aNetworkWhereOneVoicesCountIsNotKnownIsNotInItsTotal() {
        Findings found = of("""
                ann,employee,x,1,,1,1
                ann,employee,linkedin,1,70,1,1
                brand,brand,x,1,20,1,1
                brand,brand,linkedin,1,35,1,1
                """);

        assertThat(found.value("impression_amplification", "")).isEqualTo(2.0);
        assertThat(found.value("engagement_amplification", "")).isEqualTo(1.0);
    }

    @Test
    void aBrandNobodySawGivesNoValue() {
        Estimate estimate = of("ann,employee,x,1,5,1,1\nbrand,brand,x,1,0,1,1\n")
                .at("impression_amplification", "")
                .estimate();

        assertThat(estimate.value()).isNull();
        assertThat(estimate.interval().method()).startsWith("no value");
    }

    @Test
    void variancesOfBothVoicesAddUpOnTheLogScale() {
        String employees = IntStream.range(0, 12)
                .mapToObj(i -> "p" + i + ",employee,x,1," + (100 + 10 * i) + ",1,1\n")
                .collect(Collectors.joining());
        String brand = IntStream.range(0, 12)
                .mapToObj(i -> "b" + i + ",brand,x,1," + (400 - 20 * i) + ",1,1\n")
                .collect(Collectors.joining());
        Estimate estimate =
                of(employees + brand).at("impression_amplification", "").estimate();

        double e = variance(1860, 100, 10);
        double b = variance(3480, 400, -20);
        double df = (e + b) * (e + b) / ((e * e + b * b) / 11);
        assertThat(estimate.value()).isCloseTo(1860.0 / 3480, within(1e-12));
        assertThat(Math.log(estimate.interval().high() / estimate.value()))
                .isCloseTo(Jackknife.quantile(df) * Math.sqrt(e + b), within(1e-12));
        assertThat(estimate.interval().method()).isEqualTo("jackknife over people and posts");
    }

    /** 11/12 · Σ(ln(total − xᵢ) − mean)² of xᵢ = first + i · step, i = 0 … 11. */
    private static double variance(double total, double first, double step) {
        double[] logs = IntStream.range(0, 12)
                .mapToDouble(i -> Math.log(total - first - i * step))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        return 11.0 / 12 * Arrays.stream(logs).map(x -> (x - mean) * (x - mean)).sum();
    }
}
