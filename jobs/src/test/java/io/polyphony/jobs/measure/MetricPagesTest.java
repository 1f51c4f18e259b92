package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MetricPagesTest {
    private static final Path PAGE = Path.of("..", "docs", "metrics.md");

    @Test
    void theDocsSayWhatTheDefinitionsSay() throws IOException {
        String page = MetricPages.markdown(MetricCatalog.discover());
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as(
                        "docs/metrics.md is not what the metric definitions give; rewrite it with"
                                + " mvn -pl schemas,jobs test -Dtest=MetricPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.rewrite=true")
                .hasContent(page);
    }

    @Test
    void everyMetricHasASection() {
        MetricCatalog catalog = MetricCatalog.discover();
        String page = MetricPages.markdown(catalog);

        assertThat(catalog.definitions().keySet())
                .allSatisfy(id -> assertThat(page).contains("\n## " + id + "\n").contains("](#" + id + ")"));
    }
}
