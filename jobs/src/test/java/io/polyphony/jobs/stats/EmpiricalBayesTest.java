package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {
    /** Hits in 45 at-bats (Efron and Morris). */
    private static final int[] HITS = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};

    @Test
    void battersOfEfronAndMorrisComeOut() {
        double[] averages = Arrays.stream(HITS).mapToDouble(h -> h / 45.0).toArray();
        double mean = Arrays.stream(averages).average().orElseThrow();
        double[] variances = new double[HITS.length];
        Arrays.fill(variances, mean * (1 - mean) / 45);

        EmpiricalBayes drawn = EmpiricalBayes.of(averages, variances);

        assertThat(mean).isCloseTo(.2654, within(5e-5));
        assertThat((drawn.shrunken()[0] - mean) / (averages[0] - mean)).isCloseTo(.2117, within(5e-5));
        assertThat(drawn.shrunken()[0]).isCloseTo(.294, within(5e-4));
    }

    @Test
    void noiseIsDrawnFurtherThanWhatIsKnownWell() {
        EmpiricalBayes drawn =
                EmpiricalBayes.of(new double[] {1, 1, -1, -1, 0.5, -0.5}, new double[] {.01, 1, .01, 1, .01, .01});

        assertThat(drawn.shrunken()[0]).isGreaterThan(0.95);
        assertThat(drawn.shrunken()[1]).isBetween(0.0, 0.75);
        assertThat(drawn.errors()[1]).isLessThan(1);
    }

    @Test
    void equalEstimatesHaveNoVarianceBetweenThem() {
        EmpiricalBayes drawn = EmpiricalBayes.of(new double[] {2, 2, 2, 2}, new double[] {1, 1, 1, 1});

        assertThat(drawn.tau2()).isZero();
        assertThat(drawn.shrunken()).containsExactly(2, 2, 2, 2);
    }

    @Test
    void fewerThanFourOrWithoutAVarianceTheyStayAsTheyAre() {
        assertThat(EmpiricalBayes.of(new double[] {1, 5, 9}, new double[] {4, 4, 4}))
                .satisfies(d -> assertThat(d.shrunken()).containsExactly(1, 5, 9))
                .satisfies(d -> assertThat(d.errors()).containsExactly(2, 2, 2));
        assertThat(EmpiricalBayes.of(new double[] {1, 5, 9, 2}, new double[] {4, 0, 4, 4})
                        .shrunken())
                .containsExactly(1, 5, 9, 2);
    }
}
