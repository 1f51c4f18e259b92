package io.polyphony.jobs.metrics.resonance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResonanceTest {
    private static final Path REFERENCE = Path.of("src/test/resources/io/polyphony/jobs/stats");
    private static final String HEADER = "who,person_id,voice,network,topic,impressions_seen,engagements_seen\n";

    private static Findings of(List<String> rows) {
        return Findings.of(
                new Resonance(), FactTable.csv(rows.stream().collect(Collectors.joining("\n", HEADER, "\n"))));
    }

    private static String row(int person, String topic, long impressions, long engagements) {
        return "p" + person + ",p" + person + ",employee,linkedin," + topic + "," + impressions + "," + engagements;
    }

    /** Each person posts about each topic; engagement is exactly person × topic. */
    private static List<String> exact(int people, int... effects) {
        List<String> rows = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            for (int k = 0; k < effects.length; k++) {
                rows.add(row(p, "t" + k, 100L * (p + k + 1), (p + k + 1) * (p + 1L) * effects[k]));
            }
        }
        return rows;
    }

    /** Overdispersed engagement. A seed gives a company. */
    private static List<String> noisy(long seed, int people, double... logEffects) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            double rate = 0.05 * Math.exp(0.6 * random.nextGaussian());
            for (int k = 0; k < logEffects.length; k++) {
                long impressions = Math.round(2000 * Math.exp(random.nextGaussian()));
                double noise = Math.exp(0.5 * random.nextGaussian() - 0.125);
                rows.add(
                        row(p, "t" + k, impressions, Math.round(impressions * rate * noise * Math.exp(logEffects[k]))));
            }
        }
        return rows;
    }

    @Test
    void effectsWithoutNoiseAreFoundExactlyWhateverThePeople() {
        Findings found = of(exact(12, 1, 2, 4));

        assertThat(found.value("resonance", "topic=t0")).isCloseTo(0.5, within(1e-9));
        assertThat(found.value("resonance", "topic=t1")).isCloseTo(1, within(1e-9));
        assertThat(found.value("resonance", "topic=t2")).isCloseTo(2, within(1e-9));
    }

    /** Fewer than four topics are not drawn together, so that what is published is what was fitted. */
    @ParameterizedTest
    @ValueSource(strings = {"two_columns", "three_columns"})
    void effectsThatAreNotDrawnTogetherAreThoseOfAPoissonRegression(String set) {
        Findings found = of(reference("two-way-data.csv", set)
                .map(r -> row(whole(r, "row"), "t" + r.getField("column"), whole(r, "exposure"), whole(r, "events")))
                .toList());

        assertThat(reference("two-way.csv", set))
                .allSatisfy(r -> assertThat(found.value("resonance", "topic=t" + r.getField("column")))
                        .isCloseTo(Math.exp(Double.parseDouble(r.getField("log_effect"))), within(1e-9)));
    }

    /** Rows of a set that dev/two-way-reference.py wrote. */
    private static Stream<NamedCsvRecord> reference(String file, String set) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(REFERENCE.resolve(file))) {
            return reader.stream().filter(r -> r.getField("set").equals(set)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    @Test
    void aTopicOfPopularPeopleIsNotResonantByThem() {
        List<String> rows = new ArrayList<>();
        for (int p = 0; p < 20; p++) {
            int popularity = p < 10 ? 10 : 1;
            rows.add(row(p, p < 10 ? "stars" : "others", 10_000, 100L * popularity));
            rows.add(row(p, "common", 1_000, 10L * popularity));
        }

        assertThat(of(rows).value("resonance", "topic=stars")).isCloseTo(1, within(1e-9));
    }

    @Test
    void aTopicOfFewerThanFivePeopleIsNotComparable() {
        List<String> rows = exact(12, 1, 2);
        IntStream.range(0, 4).forEach(p -> rows.add(row(p, "rare", 100, 9)));
        Finding rare = of(rows).at("resonance", "topic=rare");

        assertThat(rare.estimate().value()).isNull();
        assertThat(rare.estimate().interval().method()).isEqualTo("not comparable: fewer than 5 people");
        assertThat(of(rows).value("resonance", "topic=t0")).isNotNull();
    }

    @Test
    void topicsOfPeopleWithNothingElseInCommonAreNotComparable() {
        List<String> rows = exact(12, 1, 2);
        IntStream.range(50, 60).forEach(p -> rows.add(row(p, "island", 100, 9)));

        assertThat(of(rows).at("resonance", "topic=island")
                        .estimate()
                        .interval()
                        .method())
                .isEqualTo("not comparable: too few people link it to others");
    }

    @Test
    void aBridgeOfOnePersonIsTooThin() {
        List<String> rows = exact(12, 1, 2);
        IntStream.range(50, 60).forEach(p -> rows.add(row(p, "island", 100, 9)));
        rows.add(row(0, "island", 100, 9));

        assertThat(of(rows).value("resonance", "topic=island")).isNull();
        rows.add(row(1, "island", 100, 9));
        assertThat(of(rows).value("resonance", "topic=island")).isNotNull();
    }

    @Test
    void aTopicNobodyEngagedWithHasNoValueAndSpoilsNoOther() {
        List<String> rows = exact(12, 1, 2, 0);

        assertThat(of(rows).value("resonance", "topic=t2")).isNull();
        assertThat(of(rows).value("resonance", "topic=t1")).isCloseTo(Math.sqrt(2), within(1e-9));
    }

    @Test
    void underTenPeopleThereIsAValueWithoutInterval() {
        Finding finding = of(noisy(1, 9, 0, 0.2, 0, -0.3)).at("resonance", "topic=t1");

        assertThat(finding.estimate().value()).isNotNull();
        assertThat(finding.estimate().interval().method()).isEqualTo("too few people to say");
    }

    @Test
    void aLargeDifferenceIsClearAndNoneIsNot() {
        Findings found = of(noisy(7, 60, 0, 0, 0, 0, 0, 0, 1.0));

        assertThat(found.at("resonance", "topic=t6").estimate().interval().method())
                .isEqualTo("jackknife over people; clear after Benjamini–Hochberg");
        assertThat(of(noisy(7, 60, 0, 0, 0, 0, 0)).all())
                .allSatisfy(f -> assertThat(f.estimate().interval().method()).endsWith("; no clear difference"));
    }

    @Test
    void orderOfRowsDoesNotMatter() {
        List<String> rows = noisy(3, 30, 0, 0.2, -0.4, 0.1);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(5));

        assertThat(of(shuffled)).isEqualTo(of(rows));
    }

    @Test
    void intervalsCoverTheTruthAtAboutTheirRate() {
        double[] truth = {0.4, 0.2, 0, 0, -0.2, -0.4};
        int seeds = 60;
        long covered = IntStream.range(0, seeds)
                .mapToLong(seed -> {
                    Findings found = of(noisy(100 + seed, 40, truth));
                    return IntStream.range(0, truth.length)
                            .filter(k -> !found.at("resonance", "topic=t" + k)
                                    .estimate()
                                    .interval()
                                    .excludes(Math.exp(truth[k])))
                            .count();
                })
                .sum();

        // five standard errors of 360 independent intervals below .95
        assertThat(covered / (double) (seeds * truth.length)).isGreaterThan(0.89);
    }
}
