package io.polyphony.jobs.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.simulate.Application.Named;
import io.polyphony.jobs.simulate.Application.Step;
import io.polyphony.jobs.simulate.Application.Told;
import io.polyphony.schemas.table.Applications.Stage;
import io.polyphony.schemas.table.RecruitingFeatures.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiringTruthTest {
    private static final Requisition JOB =
            new Requisition(0, LocalDate.MIN, LocalDate.MAX, Optional.empty(), "", "", 1);

    @ParameterizedTest
    @CsvSource({
        "share,        job_board, P10001, referral",
        "share,        referral,  '',     referral",
        "share,        sourced,   '',     sourced",
        "share,        job_board, '',     share",
        "'',           share,     '',     share",
        "careers_site, share,     '',     careers_site",
        "'',           '',        '',     unknown"
    })
    void peopleAreCreditedBeforeLinksAndLinksBeforeTheSystem(
            String link, String system, String referrer, String credited) {
        Told told = new Told(new Named(link, link), new Named(system, system), Named.NOTHING, referrer);
        assertThat(application("1", told, List.of()).credited()).isEqualTo(credited);
    }

    @Test
    void anApplicantCountsOnceWithEachSourceAndOnceInAll() {
        Told share = new Told(new Named(Source.SHARE, ""), Named.NOTHING, Named.NOTHING, "");
        Told board = new Told(new Named(Source.JOB_BOARD, ""), Named.NOTHING, Named.NOTHING, "");
        List<Step> begun = List.of(new Step(Stage.STARTED, Instant.parse("2026-05-10T00:00:00Z")));
        List<Step> interviewedFirst = List.of(
                new Step(Stage.STARTED, Instant.parse("2026-05-10T00:00:00Z")),
                new Step(Stage.INTERVIEW, Instant.parse("2026-05-30T00:00:00Z")),
                new Step(Stage.SUBMITTED, Instant.parse("2026-06-02T00:00:00Z")));
        HiringTruth truth = new HiringTruth(
                SimulationOptions.DEMO,
                List.of(
                        application("1", share, begun),
                        application("2", share, begun),
                        application("3", board, interviewedFirst)));
        Map<String, Double> may = truth.figures(0);
        assertThat(may)
                .containsEntry("applicants", 1.0)
                .containsEntry("applicants|source=share", 1.0)
                .containsEntry("applicants|source=job_board", 1.0)
                .containsEntry("applicants_submitted|source=job_board", 1.0)
                .containsEntry("applicants_interviewed", 1.0)
                .containsEntry("applications_credited_twice", 0.0)
                .doesNotContainKey("applicants_submitted|source=share");
        assertThat(may).containsEntry("applicants|cohort=settled", 0.0);
        assertThat(truth.figures(3))
                .containsEntry("applicants|cohort=settled", 1.0)
                .containsEntry("applicants_interviewed|cohort=settled;source=job_board", 1.0);
        assertThat(truth.figures(12)).containsEntry("applicants", 0.0);
        assertThat(truth.figures(-1)).containsEntry("applicants", 0.0);
    }

    private static Application application(String id, Told told, List<Step> steps) {
        return new Application(id, "somebody", JOB, Source.SHARE, Optional.empty(), told, steps);
    }
}
