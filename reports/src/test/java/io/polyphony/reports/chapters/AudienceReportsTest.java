package io.polyphony.reports.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceReportsTest {
    private final List<Audience> audiences =
            AudienceReports.all().stream().map(AudienceReport::audience).toList();

    @Test
    void every_report_is_found_marketing_first() {
        assertThat(audiences)
                .extracting(Audience::fileName)
                .containsExactly("marketing", "talent", "programme", "advocates", "operations", "processing");
    }

    @Test
    void no_two_audiences_share_files_or_a_place() {
        assertThat(audiences).extracting(Audience::fileName).doesNotHaveDuplicates();
        assertThat(audiences).extracting(Audience::place).doesNotHaveDuplicates();
    }
}
