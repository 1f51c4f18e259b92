package io.polyphony.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.cli.study.Rise.Verdicts;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small run of the study whose large one stands in docs/coverage.md.
 *
 * <p>Power: a rise by half that is found in 98 of 100 companies is missed in 3 or more of 6 less than twice in ten thousand
 * times; changes that are none are called clear in 3 or more of 6 once in 117 times where that happens to 8 of 100 companies.
 */
class ChangeStudyTest {
    private static final int PEOPLE = 150;
    private static final int COMPANIES = 6;

    @Test
    void aRiseByHalfIsSeenAndNoneIsMostlyNot(@TempDir Path folder) throws IOException {
        try (Session session =
                Sessions.start("local[*]", Location.of(folder), Map.of("spark.sql.shuffle.partitions", "4"))) {
            List<Rise> rises = ChangeStudy.run(session.spark(), PEOPLE, COMPANIES, soFar -> {});

            Verdicts none = rises.get(0).byFigure().get("engagements_per_post at voice=employee");
            Verdicts half = rises.get(2).byFigure().get("engagements_per_post at voice=employee");
            assertThat(none.companies()).isEqualTo(COMPANIES);
            assertThat(rises.get(0).criedWolf()).isLessThan(3);
            assertThat(half.right()).isGreaterThan(COMPANIES - 3);
            assertThat(half.apart()).as("by the two months' intervals alone").isLessThan(half.right());
        }
    }
}
