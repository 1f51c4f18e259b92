package io.polyphony.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.spark.Session;
import io.polyphony.jobs.spark.Sessions;
import io.polyphony.jobs.study.Coverage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small run of the study whose large one stands in docs/coverage.md.
 *
 * <p>Power: a figure fails when its intervals cover the truth so seldom that right ones would less than once in a thousand
 * times, that is in 7 of 12 companies or fewer. Where 8 of 100 companies are called better by chance, 5 or more of 12 are
 * once in a thousand times.
 */
class RecruitingStudyTest {
    private static final int COMPANIES = 12;
    private static final int OF_TRUTH = 60;
    private static final double TOO_UNLIKELY = 0.001;

    @Test
    void sharesOfApplicantsCoverTheTruthAndAnEffectIsSeen(@TempDir Path folder) throws IOException {
        try (Session session =
                Sessions.start("local[*]", Location.of(folder), Map.of("spark.sql.shuffle.partitions", "4"))) {
            RecruitingStudy study = RecruitingStudy.run(session.spark(), COMPANIES, 0);

            List<Coverage> coverage = study.coverage(false, study.truth(OF_TRUTH));
            assertThat(coverage)
                    .extracting(Coverage::figure)
                    .contains("applicant_share|source=share", "interview_rate|source=share", "submission_rate");
            assertThat(coverage)
                    .allSatisfy(c -> assertThat(c.chance())
                            .as("%s covered %d of %d", c.figure(), c.covered(), c.companies())
                            .isGreaterThan(TOO_UNLIKELY));
            assertThat(study.calls().get(0).better()).isLessThan(5);
            assertThat(study.calls().get(2).interviewedMore()).isGreaterThan(7);
        }
    }
}
