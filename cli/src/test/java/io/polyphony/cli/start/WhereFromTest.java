package io.polyphony.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.measure.MetricCatalog;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class WhereFromTest {
    @Test
    void whateverAMetricNeedsIsToldWhereToGetAndNothingElse() {
        Set<String> needs = new TreeSet<>();
        MetricCatalog.discover().definitions().values().forEach(d -> needs.addAll(d.needs()));

        assertThat(WhereFrom.needs()).isEqualTo(needs);
        assertThat(needs).allSatisfy(need -> assertThat(WhereFrom.of(need)).isNotBlank());
    }

    @Test
    void anUnknownNeedIsRefused() {
        assertThatThrownBy(() -> WhereFrom.of("horoscopes")).hasMessageContaining("horoscopes");
    }
}
