package io.polyphony.jobs.metrics.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurgeTest {
    private static final String AT = "ask_day=2026-05-20;duty=mandatory";

    private final StringBuilder rows = new StringBuilder(
            "who,ask_day,duty,weeks_before,windows,clear,posted,posts_after,verbatim_after,others_after\n");

    private void week(int week, boolean clear, int people) {
        rows.append("w%d,2026-05-20,mandatory,%d,1,%s,,,,%n".formatted(week, week, clear ? "1" : ""));
        for (int i = 0; i < people; i++) {
            rows.append("p%d,2026-05-20,mandatory,%d,,,1,%s%n"
                    .formatted(i, week, week > 0 ? ",," : i < 3 ? "2,1,1" : "1,,1"));
        }
    }

    private Findings surge() {
        return Findings.of(new Surge(), FactTable.csv(rows.toString().replace("\r\n", "\n")));
    }

    /** 10 people; 2, 4, 0, 2 in the four clear weeks before: (10 + ½) ÷ (2 + ½) = 4.2. */
    @Test
    void aSurgeIsBesideTheClearWeeksBefore() {
        week(0, true, 10);
        week(1, true, 2);
        week(2, true, 4);
        week(3, false, 30);
        week(4, true, 0);
        week(5, true, 2);
        Findings found = surge();

        assertThat(found.value("surge", AT)).isEqualTo(4.2);
        assertThat(found.at("surge", AT).n()).isEqualTo(10);
        // Dispersion 8/3 ÷ 2 = 4/3; t of 3 degrees of freedom 3.182.
        double half = 3.182446 * Math.sqrt(4 / 3.0 * (1 / 10.5 + 1 / 8.5));
        assertThat(found.at("surge", AT).estimate().interval().low()).isCloseTo(4.2 * Math.exp(-half), within(.1));
        assertThat(found.at("surge", AT).estimate().interval().high()).isCloseTo(4.2 * Math.exp(half), within(1.));
        assertThat(found.value("surge_verbatim_share", AT)).isCloseTo(3 / 13.0, within(1e-12));
        assertThat(found.at("surge_verbatim_share", AT)
                        .disclosure()
                        .sides()
                        .get(0)
                        .people())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void fewerThanFourClearWeeksAreNoSurge(int clear) {
        week(0, true, 10);
        for (int week = 1; week <= 8; week++) {
            week(week, week <= clear, 5);
        }

        assertThat(surge().value("surge", AT)).isNull();
        assertThat(surge().value("surge_verbatim_share", AT)).isNotNull();
    }

    @Test
    void nobodyPostedBeforeOrAfter() {
        for (int week = 0; week <= 8; week++) {
            week(week, true, 0);
        }

        assertThat(surge().value("surge", AT)).isEqualTo(1.0);
        assertThat(surge().value("surge_verbatim_share", AT)).isNull();
    }
}
