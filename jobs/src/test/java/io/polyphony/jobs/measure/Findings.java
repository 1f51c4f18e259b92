package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Findings of a metric, looked up as tests need them. */
public record Findings(List<Finding> all) {
    /** The findings of a metric on a table. */
    public static Findings of(Metric metric, FactTable table) {
        return new Findings(table.evaluate(metric));
    }

    /** The one finding of an id and a grain, written as in files. */
    public Finding at(String id, String grain) {
        List<Finding> found = all.stream()
                .filter(f -> f.metricId().equals(id) && f.grain().text().equals(grain))
                .toList();
        assertThat(found).as("%s at '%s' among %s", id, grain, names()).hasSize(1);
        return found.get(0);
    }

    /** Its value; null: none. */
    public Double value(String id, String grain) {
        return at(id, grain).estimate().value();
    }

    /** What was found for readers: {@code id grain}. */
    public List<String> names() {
        return all.stream()
                .filter(Finding::isPublished)
                .map(f -> (f.metricId() + " " + f.grain().text()).strip())
                .toList();
    }
}
