package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.report;
import static io.polyphony.reports.FirstScreens.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.ReportRecord;
import org.junit.jupiter.api.Test;

class AmplificationRulesTest {
    @Test
    void a_value_without_interval_is_said_to_be_open() {
        ReportRecord report = report(new Sample(Sample.MONTH).pointOnly("engagement_amplification", "", 5.5));

        assertThat(report.headline()).isEqualTo("We can't tell yet what employees' voices added");
        assertThat(texts(report))
                .contains("5.5\u00A0times", "we can't tell yet")
                .doesNotContain("more than");
    }

    @Test
    void a_withheld_value_is_named_with_its_reason_and_without_a_number() {
        ReportRecord report = report(new Sample(Sample.MONTH).suppressed("engagement_amplification", "", "ratio"));

        assertThat(texts(report))
                .contains(
                        "We can't tell yet",
                        "(withheld: about too few people, mostly about one or two, or it would give such a figure away).");
    }

    @Test
    void an_interval_that_leaves_one_out_is_not_rounded_to_hold_it() {
        ReportRecord report = report(new Sample(Sample.MONTH).ratio("engagement_amplification", "", 1.15, 1.03, 1.27));

        assertThat(texts(report)).contains("(95\u00A0% interval 1.03\u2060–\u20601.27)");
    }

    @Test
    void followers_are_a_ceiling_only_if_no_account_hides_their_number() {
        Sample open = new Sample(Sample.MONTH).count("audience_ceiling", "voice=employee", 900, "count");
        Sample hidden = new Sample(Sample.MONTH)
                .count("audience_ceiling", "voice=employee", 900, "count", "at least: 2 accounts show \"500+\"");

        assertThat(texts(report(open))).contains("at most 900 followers");
        assertThat(texts(report(hidden))).contains("at least 900 followers").doesNotContain("at most");
    }
}
