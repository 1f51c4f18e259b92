package io.polyphony.jobs.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.metric.MetricDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All metrics and their definitions, found in their homes below {@value #HOMES}.
 *
 * @param metrics the metrics, sorted by class name
 * @param definitions the definitions by id
 * @param homes the package of each definition, by id
 */
public record MetricCatalog(
        List<Metric> metrics, SortedMap<String, MetricDefinition> definitions, Map<String, String> homes) {
    /** The package below which each metric has its own. */
    public static final String HOMES = "io.polyphony.jobs.metrics";

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * Searches the class path.
     *
     * @throws IllegalStateException if a definition is broken or an id is defined twice; the message names the file
     */
    public static MetricCatalog discover() {
        try (ScanResult scan = new ClassGraph()
                .acceptJars(Mappings.JARS)
                .acceptPackages(HOMES)
                .enableClassInfo()
                .scan()) {
            List<Metric> metrics = new ArrayList<>();
            scan.getClassesImplementing(Metric.class).stream()
                    .filter(ClassInfo::isStandardClass)
                    .filter(c -> !c.isAbstract() && !c.isInnerClass())
                    .sorted(Comparator.comparing(ClassInfo::getName))
                    .forEach(c -> metrics.add(create(c)));
            SortedMap<String, MetricDefinition> definitions = new TreeMap<>();
            Map<String, String> homes = new TreeMap<>();
            scan.getResourcesWithExtension("yaml").forEach(r -> define(r, definitions, homes));
            return new MetricCatalog(List.copyOf(metrics), definitions, homes);
        }
    }

    private static Metric create(ClassInfo info) {
        try {
            return (Metric) info.loadClass().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(info.getName() + " needs a public constructor without arguments", e);
        }
    }

    private static void define(
            Resource file, SortedMap<String, MetricDefinition> definitions, Map<String, String> homes) {
        MetricDefinition definition;
        try {
            definition = YAML.readValue(file.load(), MetricDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("metric definition " + file.getPath() + " can't be read", e);
        }
        if (!file.getPath().endsWith("/" + definition.id() + ".yaml")) {
            throw new IllegalStateException(file.getPath() + " defines " + definition.id());
        }
        String folder = file.getPath().substring(0, file.getPath().lastIndexOf('/'));
        String home = folder.replace('/', '.');
        if (definitions.put(definition.id(), definition) != null) {
            throw new IllegalStateException(definition.id() + " is defined twice, in " + homes.get(definition.id())
                    + " and " + home + "; what an older build left goes with ./mvnw clean");
        }
        homes.put(definition.id(), home);
    }

    /** What all metrics find in states, in the order of the metrics. */
    public List<Finding> findings(States states) {
        return metrics.stream()
                .flatMap(metric -> metric.evaluate(states).stream())
                .toList();
    }

    /** How uncertain the changes between two months are, as far as metrics can tell. */
    public List<ChangeError> changes(States before, States now) {
        return compared().stream()
                .flatMap(metric -> metric.changes(before, now).stream())
                .toList();
    }

    /** The metrics whose months are compared by their people, in the same order. */
    public List<ComparedMetric> compared() {
        return metrics.stream()
                .filter(ComparedMetric.class::isInstance)
                .map(ComparedMetric.class::cast)
                .toList();
    }

    /** The definition of an id. @throws IllegalArgumentException if there is none; the message lists all ids */
    public MetricDefinition definition(String id) {
        MetricDefinition definition = definitions.get(id);
        if (definition == null) {
            throw new IllegalArgumentException(
                    "there is no metric '" + id + "'; there are " + String.join(", ", definitions.keySet()));
        }
        return definition;
    }
}
