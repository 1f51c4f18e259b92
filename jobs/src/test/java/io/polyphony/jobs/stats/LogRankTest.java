package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.stats.LogRank.AtRisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against what R's survival says of public sets (dev/log-rank-reference.R writes both files). */
class LogRankTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/polyphony/jobs/stats");
    private static final double ALIKE = 1e-9;

    static Stream<NamedCsvRecord> sets() {
        return rows("log-rank.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void itIsWhatRSays(NamedCsvRecord expected) {
        LogRank test = LogRank.of(rows("log-rank-data.csv").stream()
                .filter(row -> row.getField("set").equals(expected.getField("set")))
                .map(LogRankTest::spell)
                .toList());

        assertThat(test.events()).isEqualTo(Long.parseLong(expected.getField("events")));
        assertThat(test.observed()).isEqualTo(Long.parseLong(expected.getField("observed")));
        assertThat(test.expected()).isCloseTo(number(expected, "expected"), within(ALIKE));
        assertThat(test.variance()).isCloseTo(number(expected, "variance"), within(ALIKE));
        assertThat(test.hazardRatio().value()).isCloseTo(number(expected, "ratio"), within(ALIKE));
        assertThat(test.hazardRatio().interval().low()).isCloseTo(number(expected, "low"), within(ALIKE));
        assertThat(test.hazardRatio().interval().high()).isCloseTo(number(expected, "high"), within(ALIKE));
    }

    @Test
    void manyPeopleAlikeAreAsManySpells() {
        List<AtRisk> together = List.of(new AtRisk(0, 2, true, true, 3), new AtRisk(0, 4, false, false, 5));
        List<AtRisk> apart = together.stream()
                .flatMap(s -> Stream.generate(() -> new AtRisk(s.from(), s.to(), s.happened(), s.exposed(), 1))
                        .limit(s.people()))
                .toList();
        assertThat(LogRank.of(together).variance()).isCloseTo(LogRank.of(apart).variance(), within(ALIKE));
        assertThat(LogRank.of(together).expected()).isCloseTo(LogRank.of(apart).expected(), within(ALIKE));
    }

    @Test
    void whereAllAreExposedAtOnceThereIsNobodyToCompareWith() {
        LogRank test = LogRank.of(List.of(
                new AtRisk(0, 1, true, false, 2),
                new AtRisk(0, 1, false, false, 9),
                new AtRisk(1, 2, true, true, 3),
                new AtRisk(1, 2, false, true, 6)));
        assertThat(test.events()).isEqualTo(5);
        assertThat(test.hazardRatio().value()).isNull();
    }

    private static AtRisk spell(NamedCsvRecord row) {
        boolean happened = row.getField("event").equals("1");
        return new AtRisk(
                number(row, "from"),
                number(row, "to"),
                happened,
                row.getField("exposed").equals("1"),
                1);
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
