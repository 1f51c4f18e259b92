package io.polyphony.jobs.audit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.jobs.publish.Publication;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final Grain BRAND = Grain.of("voice", "brand");

    @Test
    void rowsThatAreNotAccountedForFailIt() {
        assertThatThrownBy(() -> audit(List.of(landing(100, 98))))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("of 100 rows of posts 98 are accounted for");
    }

    @Test
    void balancedRowsPass() {
        assertThatCode(() -> audit(List.of(landing(100, 100)))).doesNotThrowAnyException();
    }

    @Test
    void partsThatDoNotAddUpFailIt() {
        assertThatThrownBy(() -> audit(
                        List.of(),
                        Finding.census("posts", BRAND, 10, 10, null),
                        Finding.census("posts", BRAND.with("network", "x"), 4, 4, null),
                        Finding.census("posts", BRAND.with("network", "linkedin"), 5, 5, null)))
                .hasMessageContaining("posts of brand is 10.0, by network 9.0");
    }

    @Test
    void aGrainThatTheDefinitionDoesNotPublishFailsIt() {
        assertThatThrownBy(
                        () -> audit(List.of(), Finding.census("posts", Grain.of("department", "Sales"), 10, 10, null)))
                .hasMessageContaining("not among the grains");
    }

    @Test
    void theSameKeyTwiceFailsIt() {
        Finding posts = Finding.census("posts", BRAND, 10, 10, null);
        assertThatThrownBy(() -> audit(List.of(), posts, posts)).hasMessageContaining("2 times");
    }

    @Test
    void aValueThatIsNoNumberFailsIt() {
        Estimate nan = new Estimate(Double.NaN, Interval.CENSUS);
        assertThatThrownBy(() -> audit(List.of(), Finding.measured("engagement_rate", BRAND, nan, 10, null)))
                .hasMessageContaining("plausibility: engagement_rate at voice=brand is NaN");
    }

    private static void audit(List<Landing> landings, Finding... findings) {
        Privacy privacy = new Privacy(Settings.DEFAULT);
        List<Judged> judged = privacy.judge(List.of(findings));
        var values = Publication.values(YearMonth.of(2026, 10), "run", judged, CATALOG.definitions());
        Audit.check(landings, judged, privacy, values, CATALOG.definitions());
    }

    private static Landing landing(long read, long accounted) {
        return new Landing("posts", 1, read, 0, 0, accounted, 0, 0, 0, Map.of(), List.of());
    }
}
