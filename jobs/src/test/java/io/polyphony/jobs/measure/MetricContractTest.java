package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every metric must keep to, whatever it measures. */
class MetricContractTest {
    /** What few rows have, and which leaves a metric without a word where one has it. */
    private static final Set<String> RARE = Set.of("censored");

    /** Of some networks of {@link #row} it is known how many people can be reached. */
    private static final Networks NETWORKS =
            new Networks(Map.of("network0", 100_000L, "network1", 30L), Map.of("network0", .3, "network1", .2));

    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final Set<String> TABLES = Set.of(
            PostFeatures.TABLE,
            Population.TABLE,
            RecruitingFeatures.TABLE,
            ProgrammeFeatures.TABLE,
            OutcomeFeatures.TABLE,
            PageFeatures.TABLE,
            ReachFeatures.TABLE);
    /** Keys that are numbers. */
    private static final Set<String> NUMBERS = Set.of(
            RecruitingFeatures.MONTHS_AGO,
            RecruitingFeatures.DAYS,
            PostFeatures.MINUTES_AFTER,
            ProgrammeFeatures.MONTHS_ON,
            ReachFeatures.MONTHS,
            ProgrammeFeatures.ASKED_AFTER,
            ProgrammeFeatures.WEEKS_BEFORE);

    static Stream<Metric> metrics() {
        return CATALOG.metrics().stream();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void emptyStatesGiveNoValues(Metric metric) {
        assertThat(FactTable.of(List.of()).evaluate(metric, NETWORKS))
                .allSatisfy(f -> assertThat(f.estimate().value()).isNull());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void unknownKeysAndMeasuresGiveNoValues(Metric metric) {
        FactTable unknown = FactTable.of(
                IntStream.range(0, 20).mapToObj(i -> Map.of("who", "p" + i)).toList());

        assertThat(unknown.evaluate(metric, NETWORKS))
                .allSatisfy(f -> assertThat(f.estimate().value()).isNull());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void zerosNeverGiveNaNOrInfinity(Metric metric) {
        for (int seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            assertThat(table(metric, random, () -> random.nextInt(3) == 0 ? 1 : 0)
                            .evaluate(metric, NETWORKS))
                    .allSatisfy(MetricContractTest::isProper);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void anythingElseGivesProperValuesToo(Metric metric) {
        for (int seed = 0; seed < 10; seed++) {
            assertThat(random(metric, seed).evaluate(metric, NETWORKS)).allSatisfy(MetricContractTest::isProper);
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theOrderOfRowsDoesNotMatter(Metric metric) {
        assertThat(random(metric, 1).shuffled(99).evaluate(metric, NETWORKS))
                .isEqualTo(random(metric, 1).evaluate(metric, NETWORKS));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void nothingIsFoundThatItsHomeDoesNotDefineInAGrainThatTheDefinitionDoesNotName(Metric metric) {
        List<Finding> findings = random(metric, 2).evaluate(metric, NETWORKS);

        assertThat(findings).isNotEmpty().allSatisfy(f -> {
            assertThat(CATALOG.homes().get(f.metricId()))
                    .as("home of " + f.metricId() + "; add " + f.metricId() + ".yaml beside the class")
                    .isEqualTo(metric.getClass().getPackageName());
            MetricDefinition definition = CATALOG.definition(f.metricId());
            if (f.isPublished()) {
                assertThat(definition.grains().stream().map(Set::copyOf))
                        .as("grains of " + f.metricId() + ".yaml")
                        .contains(Set.copyOf(f.grain().keys().keySet()));
            } else {
                assertThat(addsUp(definition))
                        .as("grains and keys of " + f.metricId() + ".yaml whose cells add up")
                        .containsAll(f.grain().keys().keySet());
            }
        });
    }

    /** The keys that a cell which no reader sees may have: another would be minded by no step of disclosure. */
    private static Set<String> addsUp(MetricDefinition definition) {
        return Stream.concat(
                        definition.grains().stream().flatMap(List::stream), definition.disclosure().addsOver().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void aKeyIsFoundOnce(Metric metric) {
        assertThat(random(metric, 3).evaluate(metric, NETWORKS).stream()
                        .map(f -> f.metricId() + " " + f.grain().text() + " " + f.evidence()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void needsAreTheSameOnEveryCallAndKeepGroupsOfVoicesApart(Metric metric) {
        assertThat(metric.needs()).isEqualTo(metric.needs()).allSatisfy(r -> {
            assertThat(TABLES).contains(r.table());
            assertThat(!r.table().equals(PostFeatures.TABLE) || r.keys().contains(PostFeatures.VOICE))
                    .as("voice among " + r.keys())
                    .isTrue();
        });
    }

    private static void isProper(Finding finding) {
        Double value = finding.estimate().value();
        assertThat(value == null || Double.isFinite(value))
                .as(finding.toString())
                .isTrue();
        if (value == null) {
            assertThat(finding.estimate().interval().known()).isFalse();
            assertThat(finding.estimate().interval().method()).isNotBlank();
        } else if (finding.estimate().interval().known()) {
            assertThat(finding.estimate().interval().low()).isFinite().isLessThanOrEqualTo(value);
            assertThat(finding.estimate().interval().high()).isFinite().isGreaterThanOrEqualTo(value);
        }
    }

    private static FactTable random(Metric metric, long seed) {
        Random random = new Random(seed);
        return table(metric, random, () -> random.nextInt(1, 60));
    }

    /** 40 people and 3 brand accounts, each key of few values and sometimes unknown. */
    private static FactTable table(Metric metric, Random random, LongSupplier value) {
        Set<String> keys =
                metric.needs().stream().flatMap(r -> r.keys().stream()).collect(Collectors.toCollection(TreeSet::new));
        Set<String> measures = metric.needs().stream()
                .flatMap(r -> r.measures().stream())
                .map(Measure::name)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(row(random.nextInt(43), keys, measures, random, value));
        }
        return FactTable.of(rows);
    }

    private static Map<String, String> row(
            int who, Set<String> keys, Set<String> measures, Random random, LongSupplier value) {
        Map<String, String> row = new HashMap<>();
        keys.forEach(k -> row.put(k, value(k, random)));
        row.keySet().removeIf(k -> random.nextInt(10) == 0);
        measures.forEach(
                m -> row.put(m, Long.toString(RARE.contains(m) ? random.nextInt(200) / 199 : value.getAsLong())));
        row.put("who", "w" + who);
        row.put("unit", Integer.toString(who));
        row.put(PostFeatures.VOICE, who < 40 ? PostFeatures.Voice.EMPLOYEE : PostFeatures.Voice.BRAND);
        row.put(who < 40 ? PostFeatures.PERSON_ID : PostFeatures.ACCOUNT_ID, "w" + who);
        return row;
    }

    private static String value(String key, Random random) {
        return key.equals(PostFeatures.VOICE_CLASS)
                ? PostMeasures.CLASSES.get(random.nextInt(PostMeasures.CLASSES.size()))
                : prefix(key) + random.nextInt(3);
    }

    private static String prefix(String key) {
        return Set.of(PostFeatures.DAY, PostFeatures.WEEK).contains(key)
                ? "2026-10-1"
                : NUMBERS.contains(key) ? "" : key;
    }
}
