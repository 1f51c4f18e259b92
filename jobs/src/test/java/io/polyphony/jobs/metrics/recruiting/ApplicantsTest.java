package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantsTest {
    private static final String HEADER =
            "who,source,network,cohort,role_family,location,applicants,applicants_submitted,"
                    + "applicants_interviewed,applicants_offered,applicants_hired\n";

    private final Findings found = Findings.of(new Applicants(), FactTable.csv(HEADER + """
            ann,share,linkedin,settled,sales,Lyon,1,1,1,1,1
            bob,share,x,settled,sales,Lyon,1,1,,,
            cat,share,,open,sales,Osaka,1,,,,
            dan,job_board,,settled,service,Lyon,1,1,1,,
            eve,job_board,,settled,,Lyon,1,,,,
            ann,job_board,,open,service,Lyon,1,1,,,
            """));

    @Test
    void whoAppliedByTwoSourcesIsOneApplicantOfEachAndOneOfAll() {
        assertThat(found.value("applicants", "source=share")).isEqualTo(3);
        assertThat(found.value("applicants", "source=job_board")).isEqualTo(3);
        assertThat(found.value("applicants", "")).isEqualTo(5);
    }

    @Test
    void aHireHasOneSource() {
        assertThat(found.value("applicants_hired", "")).isEqualTo(1);
        assertThat(found.value("applicants_hired", "source=share")).isEqualTo(1);
        assertThat(found.value("applicants_hired", "source=job_board")).isZero();
    }

    @Test
    void aShareIsOfAllApplicantsAndMadeOfBothCounts() {
        assertThat(found.value("applicant_share", "source=share")).isCloseTo(.6, within(1e-12));
        assertThat(found.at("applicant_share", "source=share").n()).isEqualTo(5);
        assertThat(found.at("applicant_share", "source=share").over())
                .extracting(Object::toString)
                .hasSize(1);
        assertThat(found.at("applicant_share", "source=share").under()).hasSize(1);
    }

    @Test
    void ratesAreOfTheSettledCohortAlone() {
        assertThat(found.value("submission_rate", "source=share")).isEqualTo(1);
        assertThat(found.value("hire_rate", "source=share")).isEqualTo(.5);
        assertThat(found.value("interview_rate", "")).isEqualTo(.5);
        assertThat(found.at("interview_rate", "").n()).isEqualTo(4);
    }

    @Test
    void whereNobodyIsSettledThereIsNoRate() {
        assertThat(found.value("hire_rate", "source=referral")).isNull();
        assertThat(found.at("hire_rate", "source=referral")
                        .estimate()
                        .interval()
                        .method())
                .isEqualTo("no value: nobody to divide by");
    }

    /** A row that is missing would tell that nobody came by the source, and one that is there that somebody did. */
    @Test
    void everySourceHasItsRowsWhoeverCame() {
        assertThat(found.names()).contains("applicants source=sourced", "applicants_hired source=unknown");
        assertThat(found.value("applicants", "source=sourced")).isZero();
    }

    @Test
    void jobsOfUnknownKindAreTheRestWhichIsNotPublished() {
        assertThat(found.value("applicants", "role_family=service;source=job_board"))
                .isEqualTo(2);
        assertThat(found.value("applicants", "role_family=;source=job_board")).isEqualTo(1);
        assertThat(found.at("applicants", "role_family=;source=job_board").isRest())
                .isTrue();
        assertThat(found.value("applicants", "role_family=;source=share")).isZero();
    }

    @Test
    void networksAreThoseOfSharingAloneAndWhoseIsNotNamedIsTheRest() {
        assertThat(found.value("applicants", "network=linkedin;source=share")).isEqualTo(1);
        assertThat(found.value("applicants", "network=x;source=share")).isEqualTo(1);
        assertThat(found.value("applicants", "network=;source=share")).isEqualTo(1);
        assertThat(found.names()).noneMatch(name -> name.contains("network") && !name.contains("source=share"));
    }

    /** A funnel of few has all its steps, and of nobody left there is no rate. */
    @ParameterizedTest(name = "{0} applied, {1} hired: share of sharing {2}, hire rate {3}")
    @CsvSource({"1, 0, 1, 0", "1, 1, 1, 1", "2, 0, 1, 0", "2, 1, 1, .5", "2, 2, 1, 1"})
    void aFunnelOfOneOrTwoIsCountedAsAnyOther(int applied, int hired, double share, double rate) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int who = 0; who < applied; who++) {
            String step = who < hired ? "1" : "";
            rows.append("p%d,share,,settled,,,1,1,%2$s,%2$s,%2$s\n".formatted(who, step));
        }
        Findings few = Findings.of(new Applicants(), FactTable.csv(rows.toString()));

        assertThat(few.value("applicants", "")).isEqualTo(applied);
        assertThat(few.value("applicants_submitted", "source=share")).isEqualTo(applied);
        assertThat(few.value("applicants_hired", "source=share")).isEqualTo(hired);
        assertThat(few.value("applicants", "source=job_board")).isZero();
        assertThat(few.value("applicant_share", "source=share")).isEqualTo(share);
        assertThat(few.value("hire_rate", "source=share")).isEqualTo(rate);
        assertThat(few.value("hire_rate", "source=job_board")).isNull();
    }

    @Test
    void nobodyAppliedIsNoFinding() {
        assertThat(Findings.of(new Applicants(), FactTable.csv(HEADER)).all()).isEmpty();
    }
}
