package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.schemas.metric.Grain;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoalsTest {
    @Test
    void a_goal_is_one_of_the_whole_and_of_the_brand_where_the_brand_is_meant() {
        Goals goals = goals(Map.of("participation_rate", 0.6, "organic_impression_rate", 0.05));

        assertThat(goals.of("participation_rate", Grain.TOTAL)).contains(0.6);
        assertThat(goals.of("participation_rate", Grain.of("department", "Design")))
                .isEmpty();
        assertThat(goals.of("organic_impression_rate", Grain.of("voice", "brand")))
                .contains(0.05);
        assertThat(goals.of("organic_impression_rate", Grain.of("voice", "employee")))
                .isEmpty();
        assertThat(goals.of("own_voice_rate", Grain.TOTAL)).isEmpty();
    }

    @Test
    void an_unknown_metric_is_refused_with_the_one_that_is_meant() {
        assertThatThrownBy(() -> goals(Map.of("own_voice", 0.6)))
                .hasMessageStartingWith(
                        "report.goals.own_voice is a goal for no headline figure. Did you mean own_voice_rate?");
        assertThatThrownBy(() -> goals(Map.of("gini", 0.6))).hasMessageContaining("report.goals.gini");
    }

    @Test
    void a_share_is_no_per_cent_and_nothing_is_below_zero() {
        assertThatThrownBy(() -> goals(Map.of("participation_rate", 60.0)))
                .hasMessage("report.goals.participation_rate is 60.0; it is a share: above 0, at most 1");
        assertThatThrownBy(() -> goals(Map.of("engagement_amplification", -1.0)))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> goals(Map.of("engagement_amplification", Double.NaN)))
                .hasMessageContaining("above 0");
        assertThat(goals(Map.of("engagement_amplification", 60.0)).figures()).hasSize(1);
    }

    private static Goals goals(Map<String, Double> values) {
        return Goals.of(new TreeMap<>(values));
    }
}
