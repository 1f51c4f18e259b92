package io.polyphony.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A small run of the study whose large one stands in docs/coverage.md: do the intervals cover what they should?
 *
 * <p>Power: a figure fails when at most 7 of 12 intervals cover the truth, which right intervals do less than once in a
 * thousand times (p = .0002); intervals that really cover 95 % pass, those that cover half of the time fail with
 * probability .81, those that cover 3 of 100, as binomial ones on impressions do, always.
 */
@ExtendWith(SparkSuite.class)
class CoverageTest {
    private static final int PEOPLE = 120;
    private static final int COMPANIES = 12;
    private static final double TOO_UNLIKELY = 0.001;

    @Test
    void intervalsCoverTheTruthAsOftenAsChanceAllows(SparkSession spark) throws IOException {
        List<Coverage> coverage = CoverageStudy.coverage(spark, PEOPLE, COMPANIES);

        assertThat(coverage).filteredOn(c -> c.companies() == COMPANIES).hasSizeGreaterThan(40);
        assertThat(coverage)
                .filteredOn(Coverage::generated)
                .extracting(Coverage::figure)
                .contains("impression_amplification", "engagement_rate|voice=employee", "own_voice_rate", "gini");
        assertThat(coverage)
                .allSatisfy(c -> assertThat(c.chance())
                        .as("%s covered %d of %d", c.figure(), c.covered(), c.companies())
                        .isGreaterThan(TOO_UNLIKELY));
    }
}
