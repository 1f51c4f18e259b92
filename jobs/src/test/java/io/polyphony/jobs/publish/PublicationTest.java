package io.polyphony.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.audit.Privacy;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Grain EMPLOYEES = Grain.of("voice", "employee");
    private static final Grain BRAND = Grain.of("voice", "brand");

    private static MetricValue published(Finding finding) {
        return Publication.values(
                        YearMonth.of(2026, 3),
                        "run",
                        new Privacy(Settings.DEFAULT).judge(List.of(finding)),
                        MetricCatalog.discover().definitions())
                .get(0);
    }

    @Test
    void trap13SuppressedUnknownAndZeroAreThreeThings() {
        MetricValue suppressed = published(Finding.census("clicks", EMPLOYEES, 90, 4, Disclosure.ofPeople(4)));
        MetricValue unknown = published(
                Finding.measured("engagement_rate", BRAND, Estimate.none("no value: no impressions"), 3, null));
        MetricValue zero = published(Finding.census("clicks", BRAND, 0, 3, null));

        assertThat(suppressed.value()).isNull();
        assertThat(suppressed.n()).isNull();
        assertThat(suppressed.suppressed()).isEqualTo("fewer than 5 people");
        assertThat(unknown.value()).isNull();
        assertThat(unknown.suppressed()).isNull();
        assertThat(unknown.interval().method()).startsWith("no value");
        assertThat(zero.value()).isZero();
        assertThat(zero.suppressed()).isNull();
    }
}
