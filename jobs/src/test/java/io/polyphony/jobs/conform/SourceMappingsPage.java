package io.polyphony.jobs.conform;

import io.polyphony.jobs.measure.Carried;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.metric.MetricDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of the docs about source mappings: prose by hand, tables from the code, an example that is a test. */
final class SourceMappingsPage {
    static final Path FILE = Path.of("..", "docs", "source-mappings.md");
    private static final List<String> OWN_LISTS = List.of("people", "accounts", "content");
    private static final MetricCatalog METRICS = MetricCatalog.discover();
    private final String text;

    SourceMappingsPage() throws IOException {
        this.text = Files.readString(FILE);
    }

    String text() {
        return text;
    }

    /** The page with its tables as the code has them now. */
    String generated() {
        String page = replaced(replaced(text, "functions", functions()), "mappings", mappings());
        return replaced(replaced(replaced(page, "answers", answers()), "needs", needs()), "reasons", reasons());
    }

    private static String replaced(String page, String name, String table) {
        Pattern block = Pattern.compile("(<!-- generated: " + name + " -->\\n).*?(<!-- end -->)", Pattern.DOTALL);
        return block.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    }

    private static String functions() {
        return MappingExpression.FUNCTIONS.stream()
                        .sorted()
                        .map(f -> "`" + f + "`")
                        .collect(Collectors.joining(", ")) + "\n";
    }

    private static String mappings() {
        return "| id | reads | feeds |\n|---|---|---|\n"
                + Mappings.ids().stream()
                        .map(Mappings::of)
                        .map(m -> "| `%s` | %s | %s |\n".formatted(m.id(), m.title(), feeds(m)))
                        .collect(Collectors.joining());
    }

    private static String answers() {
        return "| source | carries figures of | lacks, for how many others |\n|---|---|---|\n"
                + Mappings.ids().stream()
                        .map(Mappings::of)
                        .map(m -> "| `%s` | %s | %s |\n".formatted(m.id(), counted(answered(m)), counted(lacking(m))))
                        .collect(Collectors.joining());
    }

    /** Which figures a thing is needed for. */
    private static String needs() {
        Map<String, List<String>> figures = new TreeMap<>();
        METRICS.definitions()
                .values()
                .forEach(metric -> metric.needs()
                        .forEach(need -> figures.computeIfAbsent(need, n -> new ArrayList<>())
                                .add("[`%1$s`](metrics.md#%1$s)".formatted(metric.id()))));
        return "| what | figures that need it |\n|---|---|\n"
                + figures.entrySet().stream()
                        .map(need -> "| `%s` | %s |\n".formatted(need.getKey(), String.join(", ", need.getValue())))
                        .collect(Collectors.joining());
    }

    /** What a metric needs of this source, since people, accounts and content are the company's own lists. */
    private static List<String> lacks(SourceMapping mapping, MetricDefinition metric) {
        return Carried.lacks(metric, mapping.offers()).stream()
                .filter(need -> OWN_LISTS.stream().noneMatch(need::startsWith))
                .toList();
    }

    /** How many figures of each home. */
    private static Map<String, Long> answered(SourceMapping mapping) {
        return METRICS.definitions().values().stream()
                .filter(d -> lacks(mapping, d).isEmpty() && !Collections.disjoint(mapping.offers(), d.needs()))
                .collect(Collectors.groupingBy(d -> home(d.id()), TreeMap::new, Collectors.counting()));
    }

    private static String home(String metric) {
        String home = METRICS.homes().get(metric);
        return home.substring(home.lastIndexOf('.') + 1);
    }

    private static Map<String, Long> lacking(SourceMapping mapping) {
        return METRICS.definitions().values().stream()
                .map(metric -> lacks(mapping, metric))
                .filter(lacks -> !lacks.isEmpty())
                .collect(Collectors.groupingBy(lacks -> lacks.get(0), TreeMap::new, Collectors.counting()));
    }

    private static String counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String feeds(SourceMapping mapping) {
        return mapping.outputs().stream()
                .map(MappingOutput::contract)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String reasons() {
        return "| reason | meaning |\n|---|---|\n"
                + Arrays.stream(RejectReason.values())
                        .map(r -> "| `%s` | %s |\n".formatted(r.code(), r.sentence()))
                        .collect(Collectors.joining());
    }
}
