package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.MetricDefinition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CarriedTest {
    private static final Collection<MetricDefinition> ALL =
            MetricCatalog.discover().definitions().values();

    private static List<String> figures(String... offers) {
        return Carried.of(ALL, Set.of(offers)).figures().stream()
                .map(MetricDefinition::id)
                .toList();
    }

    @Test
    void aFigureIsCarriedOnceAllThatItNeedsIsThere() {
        assertThat(figures("posts")).contains("posts", "authors").doesNotContain("impressions");
        assertThat(figures("posts", "engagements:impression")).contains("impressions", "impression_amplification");
        assertThat(figures()).isEmpty();
    }

    @Test
    void everyFigureIsCarriedOrLacksSomethingThatItsDefinitionNames() {
        Carried carried = Carried.of(ALL, Set.of("posts"));
        Set<String> told = new TreeSet<>();
        carried.figures().forEach(d -> told.add(d.id()));
        carried.lacking()
                .forEach((lacks, figures) -> figures.forEach(d -> {
                    assertThat(told.add(d.id())).isTrue();
                    assertThat(d.needs()).contains(lacks.split(", "));
                }));

        assertThat(told).hasSameSizeAs(ALL);
    }
}
