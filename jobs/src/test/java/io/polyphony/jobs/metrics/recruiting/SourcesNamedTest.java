package io.polyphony.jobs.metrics.recruiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;

class SourcesNamedTest {
    private final Findings found = Findings.of(new SourcesNamed(), FactTable.csv("""
            who,applied,link_share,system_share,word_share,any_share,system_job_board,any_job_board
            ann,1,1,1,1,1,,
            bob,1,1,,,1,1,1
            cat,1,,,1,1,1,1
            dan,1,,,,,1,1
            """));

    @Test
    void eachColumnCountsWhomItNames() {
        assertThat(found.value("applicants_by_link", "source=share")).isEqualTo(2);
        assertThat(found.value("applicants_by_system", "source=share")).isEqualTo(1);
        assertThat(found.value("applicants_by_word", "source=share")).isEqualTo(2);
        assertThat(found.value("applicants_by_system", "source=job_board")).isEqualTo(3);
    }

    @Test
    void whatOneMissesIsTheDifferenceToAny() {
        assertThat(found.value("applicants_by_any", "source=share")).isEqualTo(3);
    }

    @Test
    void nobodySaidUnknown() {
        assertThat(found.names()).noneMatch(name -> name.contains("unknown"));
    }
}
