package io.polyphony.jobs.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.metric.Cover;
import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A metric's home is complete: class, definitions, test. */
class MetricHomesTest {
    private static final MetricCatalog CATALOG = MetricCatalog.discover();
    private static final Path FOLDER = Path.of("src/main/java", MetricCatalog.HOMES.replace('.', '/'));
    private static final Set<String> DIRECTIONS = Set.of("up is good", "down is good", "neither");

    static Stream<MetricDefinition> definitions() {
        return CATALOG.definitions().values().stream();
    }

    static Stream<Metric> metrics() {
        return CATALOG.metrics().stream();
    }

    @Test
    void everyPackageBelowTheHomesHasAMetricAndADefinition() throws IOException {
        Set<String> withClass = CATALOG.metrics().stream()
                .map(m -> m.getClass().getPackageName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages()).isNotEmpty().allSatisfy(home -> {
            assertThat(withClass)
                    .as(home + " needs a public class that implements Metric")
                    .contains(home);
            assertThat(CATALOG.homes().values())
                    .as(home + " needs a definition: src/main/resources/" + home.replace('.', '/') + "/<id>.yaml")
                    .contains(home);
        });
    }

    @Test
    void noDefinitionIsWithoutAClass() {
        Set<String> withClass = CATALOG.metrics().stream()
                .map(m -> m.getClass().getPackageName())
                .collect(Collectors.toSet());

        assertThat(CATALOG.homes())
                .allSatisfy((id, home) -> assertThat(withClass)
                        .as(id + ".yaml lies in " + home + ", where no class implements Metric")
                        .contains(home));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricHasATest(Metric metric) {
        String test = metric.getClass().getName() + "Test";
        Path file = Path.of("src/test/java", test.replace('.', '/') + ".java");

        assertThat(file)
                .as(metric.getClass().getSimpleName() + " needs a test: " + file)
                .exists();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyDefinitionIsComplete(MetricDefinition definition) {
        assertThat(List.of(
                        definition.title(),
                        definition.question(),
                        definition.motivation(),
                        definition.definition(),
                        definition.formula(),
                        definition.unit(),
                        definition.range()))
                .as("texts of " + definition.id() + ".yaml")
                .noneMatch(String::isBlank);
        assertThat(definition.version()).isPositive();
        assertThat(definition.lifecycle()).isIn("experimental", "active", "deprecated");
        assertThat(definition.question()).endsWith("?");
        assertThat(definition.direction()).isIn(DIRECTIONS);
        assertThat(definition.population()).isIn("people", "posts", "pieces", "pages", "hours");
        assertThat(definition.grains()).isNotEmpty();
        assertThat(Grain.KEYS)
                .containsAll(definition.grains().stream().flatMap(List::stream).toList());
        assertThat(definition.disclosure())
                .as(definition.id() + ".yaml must say in 'disclosure' how its figures hang together")
                .isNotNull();
        assertThat(CATALOG.definitions().keySet()).containsAll(related(definition.disclosure()));
        assertThat(definition.caveats()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(definition.sources()).noneMatch(String::isBlank);
        assertThat(definition.audience())
                .isNotEmpty()
                .isSubsetOf("marketing", "talent", "programme", "advocates", "operations");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whatADefinitionSendsItsReaderToIsThere(MetricDefinition definition) {
        assertThat(definition.caveats().stream().flatMap(MetricHomesTest::seen)).isSubsetOf(ids());
    }

    /** What follows ": see": metrics, by commas and "and", to the end of the sentence. */
    private static Stream<String> seen(String caveat) {
        return Pattern.compile(": see ([a-z_, ]+)\\.")
                .matcher(caveat)
                .results()
                .flatMap(r -> Stream.of(r.group(1).split(", | and ")));
    }

    private static Set<String> ids() {
        return CATALOG.definitions().keySet();
    }

    private static List<String> related(DisclosureRule rule) {
        List<String> covered = rule.covers().stream().map(Cover::metric).toList();
        return Stream.of(rule.parts(), rule.over(), rule.under(), rule.of(), rule.within(), covered)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(f -> MetricCatalog.HOMES + "." + f.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
