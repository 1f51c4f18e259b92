package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JackknifeTest {
    private static final double[] SAMPLE = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};

    private static Replicates mean(double... sample) {
        return of(
                sample,
                without -> IntStream.range(0, sample.length)
                        .filter(i -> without == null || i != without)
                        .mapToDouble(i -> sample[i])
                        .average()
                        .orElse(Double.NaN));
    }

    private static Replicates of(double[] sample, ToDoubleFunction<Integer> statistic) {
        List<Integer> units = IntStream.range(0, sample.length).boxed().toList();
        return Replicates.of(units, sample.length, "people", statistic);
    }

    private static double variance(double[] sample) {
        double mean = Arrays.stream(sample).average().orElseThrow();
        return Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum() / (sample.length - 1);
    }

    @Test
    void theVarianceOfAMeanIsThatOfTheSampleByItsSize() {
        assertThat(Jackknife.variance(mean(SAMPLE), Scale.LINEAR))
                .isCloseTo(variance(SAMPLE) / SAMPLE.length, within(1e-12));
    }

    @Test
    void theIntervalOfAMeanIsStudents() {
        Estimate estimate = Jackknife.estimate(mean(SAMPLE), Scale.LINEAR);
        double half = 2.200985 * Math.sqrt(variance(SAMPLE) / 12);

        assertThat(estimate.value()).isCloseTo(52.0 / 12, within(1e-12));
        assertThat(estimate.interval().high() - estimate.value()).isCloseTo(half, within(1e-5));
        assertThat(estimate.interval().method()).isEqualTo("jackknife over people");
    }

    @Test
    void anIntervalOnTheLogScaleIsSymmetricInRatios() {
        Estimate estimate = Jackknife.estimate(mean(SAMPLE), Scale.LOG);

        assertThat(estimate.interval().high() / estimate.value())
                .isCloseTo(estimate.value() / estimate.interval().low(), within(1e-12));
    }

    @Test
    void variancesOfIndependentLogsAddUpInAQuotient() {
        Replicates a = mean(SAMPLE);
        Replicates b = mean(2, 7, 1, 8, 2, 8, 1, 8, 2, 8);
        Estimate quotient = Jackknife.quotient(a, b);
        double va = Jackknife.variance(a, Scale.LOG);
        double vb = Jackknife.variance(b, Scale.LOG);
        double df = (va + vb) * (va + vb) / (va * va / 11 + vb * vb / 9);

        assertThat(quotient.value()).isCloseTo(52.0 / 12 / 4.7, within(1e-12));
        assertThat(Math.log(quotient.interval().high() / quotient.value()))
                .isCloseTo(Jackknife.quantile(df) * Math.sqrt(va + vb), within(1e-12));
    }

    @Test
    void aQuotientByZeroIsNoValue() {
        assertThat(Jackknife.quotient(mean(SAMPLE), mean(new double[10])).value())
                .isNull();
    }

    @Test
    void fewerThanTenHaveNoInterval() {
        assertThat(Jackknife.estimate(mean(1, 2, 3, 4, 5, 6, 7, 8, 9), Scale.LINEAR)
                        .interval()
                        .method())
                .isEqualTo("too few people to say");
    }

    @Test
    void aDeletionThatLeavesTheScaleGivesNoIntervalWithTheReason() {
        double[] one = new double[12];
        one[3] = 5;

        assertThat(Jackknife.estimate(mean(one), Scale.LOG).interval().method())
                .isEqualTo("no interval: without one group there would be no value");
        assertThat(Jackknife.estimate(mean(new double[12]), Scale.LOGIT)
                        .interval()
                        .method())
                .isEqualTo("no interval: the value lies at the end of its scale");
    }

    @Test
    void probabilitiesAreStudents() {
        assertThat(Jackknife.probability(2.200985, 1, 11)).isCloseTo(0.05, within(1e-7));
        assertThat(Jackknife.probability(-4.40197, 2, 11)).isCloseTo(0.05, within(1e-7));
    }
}
