package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class ApplicantsPerPostTest {
    private static final String HEADER =
            "who,voice,person_id,recruiting_posts,applied,month_share,month_brand_social\n";

    private final Findings found = Findings.of(new ApplicantsPerPost(), FactTable.csv(HEADER + """
            ann,employee,ann,3,,,
            bob,employee,bob,1,,,
            acme,brand,,5,,,
            cat,,,,1,1,
            cat,,,,1,1,
            dan,,,,1,1,
            eve,,,,1,,1
            fay,,,,1,,
            """));

    @Test
    void applicantsOfTheMonthAreDividedByTheVoicesPosts() {
        assertThat(found.value("applicants_per_post", "voice=employee")).isCloseTo(.5, within(1e-12));
        assertThat(found.value("applicants_per_post", "voice=brand")).isCloseTo(.2, within(1e-12));
    }

    @Test
    void whoAppliedTwiceInTheMonthIsOneApplicant() {
        assertThat(found.value("applicants_of_month", "source=share")).isEqualTo(2);
        assertThat(found.value("applicants_of_month", "source=brand_social")).isEqualTo(1);
    }

    @Test
    void itIsAboutTheApplicantsAndMadeOfBothCounts() {
        assertThat(found.at("applicants_per_post", "voice=brand").n()).isEqualTo(1);
        assertThat(found.at("applicants_per_post", "voice=brand").over())
                .extracting(grain -> grain.text())
                .containsExactly("source=brand_social");
        assertThat(found.at("applicants_per_post", "voice=brand").under())
                .extracting(grain -> grain.text())
                .containsExactly("voice=brand");
    }

    @Test
    void withoutPostsThereIsNoValue() {
        Findings without = Findings.of(new ApplicantsPerPost(), FactTable.csv(HEADER + "ann,,,,1,1,\n"));

        assertThat(without.value("applicants_per_post", "voice=employee")).isNull();
        assertThat(without.value("applicants_of_month", "source=share")).isEqualTo(1);
    }

    @Test
    void nobodyAppliedIsNoFinding() {
        assertThat(Findings.of(new ApplicantsPerPost(), FactTable.csv(HEADER + "ann,employee,ann,3,,,\n"))
                        .all())
                .isEmpty();
    }
}
