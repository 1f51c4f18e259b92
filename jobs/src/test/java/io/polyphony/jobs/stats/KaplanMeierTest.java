package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what lifelines says of public sets (dev/kaplan-meier-reference.py writes both files). */
class KaplanMeierTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/polyphony/jobs/stats");
    private static final double ALIKE = 1e-9;

    static Stream<String> sets() {
        return rows("kaplan-meier.csv").stream().map(row -> row.getField("set")).distinct();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theCurveAndItsIntervalsAreLifelines(String set) {
        List<KaplanMeier.Step> steps = curve(set).steps();
        List<NamedCsvRecord> expected = rows("kaplan-meier.csv").stream()
                .filter(row ->
                        row.getField("set").equals(set) && !row.getField("time").equals("median"))
                .toList();

        assertThat(steps).hasSameSizeAs(expected);
        for (int i = 0; i < steps.size(); i++) {
            KaplanMeier.Step step = steps.get(i);
            assertThat(step.time()).isEqualTo(number(expected.get(i), "time"));
            assertThat(step.survival()).isCloseTo(number(expected.get(i), "survival"), within(ALIKE));
            assertThat(step.low()).isCloseTo(number(expected.get(i), "low"), within(ALIKE));
            assertThat(step.high()).isCloseTo(number(expected.get(i), "high"), within(ALIKE));
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theMedianAndItsIntervalAreLifelines(String set) {
        Estimate median = curve(set).median();
        NamedCsvRecord expected = rows("kaplan-meier.csv").stream()
                .filter(row ->
                        row.getField("set").equals(set) && row.getField("time").equals("median"))
                .findFirst()
                .orElseThrow();
        double value = number(expected, "survival");
        double high = number(expected, "high");

        assertThat(median.value()).isEqualTo(Double.isInfinite(value) ? null : (Double) value);
        assertThat(median.interval().known()).isEqualTo(Double.isFinite(value) && Double.isFinite(high));
        if (median.interval().known()) {
            assertThat(median.interval().low()).isEqualTo(number(expected, "low"));
            assertThat(median.interval().high()).isEqualTo(high);
        }
    }

    /** Twelve of 24, one by one: the factors' product is a little more than one half, and so says what is rounded. */
    @Test
    void exactlyHalfIsHalfHoweverItsFactorsAreRounded() {
        Map<Double, Long> happened = new TreeMap<>();
        for (double day = 1; day <= 12; day++) {
            happened.put(day, 1L);
        }

        KaplanMeier curve = KaplanMeier.of(happened, Map.of(40.0, 12L));

        assertThat(curve.at(12).value()).isGreaterThan(0.5);
        assertThat(curve.median().value()).isEqualTo(12.0);
    }

    @Test
    void nothingHappenedIsNoStepAndNoMedian() {
        KaplanMeier curve = KaplanMeier.of(Map.of(), Map.of(3.0, 4L));

        assertThat(curve.steps()).isEmpty();
        assertThat(curve.median().value()).isNull();
    }

    private static KaplanMeier curve(String set) {
        Map<Double, Long> happened = new TreeMap<>();
        Map<Double, Long> lastSeen = new TreeMap<>();
        for (NamedCsvRecord row : rows("kaplan-meier-data.csv")) {
            if (row.getField("set").equals(set)) {
                Map<Double, Long> into = row.getField("event").equals("1") ? happened : lastSeen;
                into.merge(number(row, "time"), 1L, Long::sum);
            }
        }
        return KaplanMeier.of(happened, lastSeen);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(FOLDER.resolve(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
