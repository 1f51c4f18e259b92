package io.polyphony.jobs.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What cells of two witnesses tell of each other by the margin that they cover: all of whom the link (or the system) says
 * sharing are in one of its cells at least, and each cell is a part of them.
 *
 * <p>The tables are small; a cell that is not written was not measured. Counts are shown to five by the demo key's thresholds;
 * {@code ~}: to ten, {@code -}: withheld.
 */
class CoversTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final List<String> SOURCES = List.of("share", "referral", "any_other", "not_said");
    private static final String CELLS = "applicants_by_link_and_system";

    @ParameterizedTest(name = "{0}: margin {1}, cells {2}: {3}; {4}")
    @CsvSource({
        // Nothing must be withheld: far below its cells, or about them.
        "nothing,                       50, 30 30 30 30, 50,  30 30 30 30",
        "nothing,                       98, 31 24 21 22, 100, 30 25 20 20",
        "nothing: rounding is enough,   66, 23 23 23,    65,  20 20 20",
        // A cell below the floor is withheld for itself; it may be large for who reads, so that nothing else is told.
        "below the floor,               41, 20 20 3,     40,  20 20 -",
        "nobody,                        41, 20 21 0,     40,  20 20 -",
        "shown as five,                 46, 20 20 6,     45,  20 20 -",
        "margin below the floor,         4, 4 3,         -,   - -",
        // Shown as 70 it is 67 at least, and each cell shown as 20 is 23 at most: all would be told by subtraction.
        "each as large as it can be,    69, 23 23 23,    70~, 20 20 20",
        "not quite so large,            68, 23 23 23,    70~, 20 20 20",
        "likewise with unlike cells,    98, 33 32 33,    100~, 30 30 30",
        // A cell below the floor beside them may make up for any of them.
        "beside one below the floor,    69, 23 23 23 3,  70,  20 20 20 -",
        // Where there is one cell, that the others hold nobody follows from the rows, whatever is shown: nothing gives
        // way for it.
        "one cell,                      23, 23,          20,  20",
    })
    void aCellIsNotToldByTheMarginThatItCovers(
            String what, long margin, String cells, String marginShown, String cellsShown) {
        assertThat(shown("applicants_by_link", "link_source", "system_source", margin, cells))
                .isEqualTo(marginShown + ": " + cellsShown);
        assertThat(shown("applicants_by_system", "system_source", "link_source", margin, cells))
                .isEqualTo(marginShown + ": " + cellsShown);
    }

    private static String shown(String metric, String witness, String other, long margin, String cells) {
        Grain whole = Grain.of("source", "share");
        List<Grain> parts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(List.of(people(metric, whole, margin)));
        for (String cell : cells.split(" ", -1)) {
            Grain part = Grain.of(witness, "share").with(other, SOURCES.get(parts.size()));
            parts.add(part);
            findings.add(people(CELLS, part, Long.parseLong(cell)));
        }
        List<MetricValue> values = new Disclose(CATALOG.definitions(), Settings.DEFAULT, PseudonymKey.demo())
                .values(YearMonth.of(2026, 10), "run", findings, Before.NOTHING);
        return text(values, metric, whole) + ": "
                + String.join(
                        " ",
                        parts.stream().map(part -> text(values, CELLS, part)).toList());
    }

    private static String text(List<MetricValue> values, String metric, Grain grain) {
        MetricValue value = values.stream()
                .filter(v -> v.metricId().equals(metric) && v.grain().equals(grain))
                .findFirst()
                .orElseThrow();
        return value.value() == null
                ? "-"
                : Math.round(value.value()) + (Rounding.PEOPLE_10.code().equals(value.rounded()) ? "~" : "");
    }

    private static Finding people(String metric, Grain grain, long people) {
        return Finding.census(metric, grain, people, people, Disclosure.ofPeople(people));
    }
}
