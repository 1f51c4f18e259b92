package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.measure.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePairsTest {
    private static final Metric METRIC = new SourcePairs();

    private final Findings found = Findings.of(METRIC, FactTable.csv("""
            who,applied,applicants_by_link_and_system-share-share,applicants_by_link_and_system-share-not_said,applicants_by_link_and_word-share-any_other,applicants_by_system_and_word-not_said-share
            ann,1,1,,1,
            ann,1,,1,,1
            bob,1,1,,1,
            cat,1,,,,
            """));

    @Test
    void eachCellCountsWhomBothNameSo() {
        assertThat(found.value("applicants_by_link_and_system", "link_source=share;system_source=share"))
                .isEqualTo(2);
        assertThat(found.value("applicants_by_link_and_word", "link_source=share;own_word=any_other"))
                .isEqualTo(2);
    }

    @Test
    void whoAppliedTwiceMayBeInTwoCells() {
        assertThat(found.value("applicants_by_link_and_system", "link_source=share;system_source=not_said"))
                .isEqualTo(1);
        assertThat(found.value("applicants_by_system_and_word", "own_word=share;system_source=not_said"))
                .isEqualTo(1);
    }

    @Test
    void everyCellHasItsRowWhoeverCame() {
        assertThat(found.all()).hasSize(3 * 16);
        assertThat(found.value("applicants_by_link_and_word", "link_source=referral;own_word=referral"))
                .isZero();
    }

    @Test
    void anythingButSharingAndReferralsIsOneAndNothingIsNotSaid() {
        List<String> conditions = METRIC.needs().get(0).measures().stream()
                .filter(measure -> measure.name().equals("applicants_by_link_and_system-any_other-not_said"))
                .map(measure -> measure.sql())
                .toList();

        assertThat(conditions).hasSize(1);
        assertThat(conditions.get(0))
                .contains("coalesce(link_source not in ('share', 'referral'), false)", "system_source is null");
    }

    @Test
    void nobodyAppliedIsNoFinding() {
        assertThat(Findings.of(METRIC, FactTable.csv("who,applied\nann,\n")).all())
                .isEmpty();
    }
}
