package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    @Test
    void theThreeMeasuresOfOnePair() {
        long[] suggested = {1, 2, 3, 4};
        long[] post = {2, 3, 4, 5, 6, 7};

        assertThat(Similarity.containment(suggested, post)).isEqualTo(.75);
        assertThat(Similarity.ownShare(suggested, post)).isEqualTo(.5);
        assertThat(Similarity.jaccard(suggested, post)).isEqualTo(3 / 7.0);
    }

    @Property
    void sharesAreBetweenZeroAndOneAndJaccardIsSymmetric(
            @ForAll @Size(min = 1, max = 30) Set<@LongRange(max = 40) Long> one,
            @ForAll @Size(min = 1, max = 30) Set<@LongRange(max = 40) Long> other) {
        long[] a = grams(one);
        long[] b = grams(other);

        assertThat(Similarity.containment(a, b)).isBetween(0.0, 1.0);
        assertThat(Similarity.ownShare(a, b)).isBetween(0.0, 1.0);
        assertThat(Similarity.jaccard(a, b)).isEqualTo(Similarity.jaccard(b, a)).isBetween(0.0, 1.0);
        assertThat(Similarity.shared(a, b))
                .isEqualTo(one.stream().filter(other::contains).count());
    }

    private static long[] grams(Set<Long> set) {
        return set.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
