package io.polyphony.jobs.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Counts that only grow, as applicants of a year: two months that are shown alike must not tell that fewer than five came, nor one
 * month that fewer than five of those of whom it is early have not come to a stage.
 *
 * <p>By the demo key 20 to 23 are shown as 20, 24 as 25; 12 as 10.
 */
class GrowingCountsTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final Grain OPEN = Grain.of("cohort", "open");
    private static final Grain SETTLED = Grain.of("cohort", "settled");
    private static final Grain REST = Grain.of("cohort", Grain.REST);

    /** Shown as 25 it is 22 at least; two cohorts shown as 10 are 26 at most: next month, shown alike, at most four came. */
    @Test
    void theCohortsDoNotNarrowTheirWholeBelowTheFloor() {
        List<Finding> findings = List.of(
                people("applicants", Grain.TOTAL, 24),
                people("applicants", OPEN, 12),
                people("applicants", SETTLED, 12));

        assertThat(shown(findings))
                .isEqualTo("applicants=25, applicants cohort=open=10~, applicants cohort=settled=10");
    }

    /** 22 submitted at least, of the settled 13 at most: of the open 9, who are 13 at most. One has not. */
    @Test
    void theRestOfAStageIsAPartOfTheOpenCohort() {
        List<Finding> findings = new ArrayList<>(List.of(
                people("applicants", Grain.TOTAL, 37),
                people("applicants", OPEN, 13),
                people("applicants", SETTLED, 24)));
        Map.of(Grain.TOTAL, 24L, SETTLED, 12L, REST, 12L)
                .forEach((at, submitted) -> findings.add(people("applicants_submitted", at, submitted)));

        assertThat(shown(findings))
                .isEqualTo("applicants=35, applicants cohort=open=10~, applicants cohort=settled=25,"
                        + " applicants_submitted=25, applicants_submitted cohort=settled=10");
    }

    private static String shown(List<Finding> findings) {
        List<MetricValue> values = new Disclose(CATALOG.definitions(), Settings.DEFAULT, PseudonymKey.demo())
                .values(YearMonth.of(2026, 10), "run", findings, Before.NOTHING);
        return String.join(
                ", ",
                values.stream()
                        .map(value -> value.metricId()
                                + (value.grain().equals(Grain.TOTAL)
                                        ? ""
                                        : " " + value.grain().text())
                                + "=" + text(value))
                        .toList());
    }

    private static String text(MetricValue value) {
        return value.value() == null
                ? "-"
                : Math.round(value.value()) + (Rounding.PEOPLE_10.code().equals(value.rounded()) ? "~" : "");
    }

    private static Finding people(String metric, Grain grain, long people) {
        return Finding.census(metric, grain, people, people, Disclosure.ofPeople(people));
    }
}
