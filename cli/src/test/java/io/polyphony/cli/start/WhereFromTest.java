package io.polyphony.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.reports.values.Needs;
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

    /** A report that names what a chapter needs must have words for it, too. */
    @Test
    void reportsNameTheSameNeeds() {
        assertThat(Needs.known()).isEqualTo(WhereFrom.needs());
    }

    @Test
    void anUnknownNeedIsRefused() {
        assertThatThrownBy(() -> WhereFrom.of("horoscopes")).hasMessageContaining("horoscopes");
    }
}
