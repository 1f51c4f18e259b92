package io.polyphony.reports.chapters;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {
    private static final YearMonth MONTH = YearMonth.of(2031, 3);

    @Test
    void time_spans_and_sizes_grow() {
        assertThat(sorted("unison_window=1h", "unison_window=24h", "unison_window=60s"))
                .containsExactly("unison_window=60s", "unison_window=1h", "unison_window=24h");
        assertThat(sorted("event_size=10-19", "event_size=20+", "event_size=5-9"))
                .containsExactly("event_size=5-9", "event_size=10-19", "event_size=20+");
    }

    @Test
    void classes_go_from_own_words_to_copies_and_unknown_ones_come_last() {
        assertThat(sorted("voice_class=another", "voice_class=edited", "voice_class=verbatim", "voice_class=own_words"))
                .containsExactly(
                        "voice_class=own_words", "voice_class=edited", "voice_class=verbatim", "voice_class=another");
    }

    @Test
    void topics_are_ranked_by_resonance_in_every_table() {
        List<MetricValue> resonance =
                List.of(value("resonance", "topic=kites", 0.8), value("resonance", "topic=tea", 1.8));

        assertThat(texts(order(resonance)
                        .sorted(List.of(
                                value("engagement_rate", "topic=kites;voice=brand", 0.3),
                                value("engagement_rate", "topic=kites;voice=employee", 0.2),
                                value("engagement_rate", "topic=tea;voice=brand", 0.1)))))
                .containsExactly("topic=tea;voice=brand", "topic=kites;voice=brand", "topic=kites;voice=employee");
    }

    @Test
    void parts_of_a_table_stay_where_they_are() {
        assertThat(texts(order(List.of())
                        .sorted(List.of(
                                value("clicks", "", 1),
                                value("clicks", "network=x", 1),
                                value("clicks", "network=linkedin", 1),
                                value("a", "", 1)))))
                .containsExactly("", "network=linkedin", "network=x", "");
    }

    private static List<String> sorted(String... grains) {
        return texts(order(List.of())
                .sorted(Stream.of(grains).map(grain -> value("m", grain, 1)).toList()));
    }

    private static List<String> texts(List<MetricValue> values) {
        return values.stream().map(value -> value.grain().text()).toList();
    }

    private static RowOrder order(List<MetricValue> values) {
        RunFacts facts = RunFacts.of(MONTH, "r", "Nonesuch", Map.of());
        return new RowOrder(new Months(new MonthInput(List.of(), values, Map.of(), facts)));
    }

    private static MetricValue value(String metric, String grain, double value) {
        return new MetricValue(
                MONTH,
                metric,
                1,
                Grain.parse(grain),
                value,
                "ratio",
                50L,
                Interval.CENSUS,
                Evidence.MEASURED,
                null,
                null,
                "r");
    }
}
