package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.stats.TwoWayFit.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Against what statsmodels' Poisson regression says of drawn tables: full and sparse ones, even and uneven exposures, some
 * mostly zeros (dev/two-way-reference.py writes both files).
 */
class TwoWayRegressionTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/polyphony/jobs/stats");
    private static final double ALIKE = 1e-9;

    static Stream<String> sets() {
        return rows("two-way.csv").stream().map(row -> row.getField("set")).distinct();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theEffectsOfColumnsAreTheRegressions(String set) {
        double[] expected = expected(set);

        assertThat(new TwoWayFit(entries(set)).logColumns(null, null)).containsExactly(expected, within(ALIKE));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void itDoesNotMatterWhereTheFitBegins(String set) {
        double[] expected = expected(set);
        double[] elsewhere = new double[expected.length];
        for (int k = 0; k < elsewhere.length; k++) {
            elsewhere[k] = k % 2 == 0 ? 3 : -3;
        }

        assertThat(new TwoWayFit(entries(set)).logColumns(null, elsewhere)).containsExactly(expected, within(ALIKE));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void theirColumnsCanBeCompared(String set) {
        Set<Integer> columns = entries(set).stream().map(Entry::column).collect(Collectors.toCollection(TreeSet::new));

        assertThat(TwoWayLinks.comparable(entries(set), columns)).isEqualTo(columns);
    }

    private static double[] expected(String set) {
        return rows("two-way.csv").stream()
                .filter(row -> row.getField("set").equals(set))
                .mapToDouble(row -> Double.parseDouble(row.getField("log_effect")))
                .toArray();
    }

    /** Each row a group of its own. */
    private static List<Entry> entries(String set) {
        return rows("two-way-data.csv").stream()
                .filter(row -> row.getField("set").equals(set))
                .map(row -> new Entry(
                        number(row, "row"),
                        number(row, "row"),
                        number(row, "column"),
                        number(row, "exposure"),
                        number(row, "events")))
                .toList();
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
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
