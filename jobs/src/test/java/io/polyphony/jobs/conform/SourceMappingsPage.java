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
    private final String text;

    SourceMappingsPage() throws IOException {
        this.text = Files.readString(FILE);
    }

    String text() {
        return text;
    }

    /** The page with its tables as the code has them now. */
    String generated() {
        String page = replaced(text, "functions", functions());
        return replaced(replaced(replaced(page, "mappings", mappings()), "answers", answers()), "reasons", reasons());
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
        List<MetricDefinition> metrics =
                List.copyOf(MetricCatalog.discover().definitions().values());
        return "| source | answers | does not, since it lacks |\n|---|---|---|\n"
                + Mappings.ids().stream()
                        .map(Mappings::of)
                        .map(m ->
                                "| `%s` | %s | %s |\n".formatted(m.id(), answered(m, metrics), unanswered(m, metrics)))
                        .collect(Collectors.joining());
    }

    /** What a metric needs of this source, since people, accounts and content are the company's own lists. */
    private static List<String> lacks(SourceMapping mapping, MetricDefinition metric) {
        return Carried.lacks(metric, mapping.offers()).stream()
                .filter(need -> OWN_LISTS.stream().noneMatch(need::startsWith))
                .toList();
    }

    private static String answered(SourceMapping mapping, List<MetricDefinition> metrics) {
        return metrics.stream()
                .filter(d -> lacks(mapping, d).isEmpty() && !Collections.disjoint(mapping.offers(), d.needs()))
                .map(MetricDefinition::id)
                .collect(Collectors.joining(", "));
    }

    private static String unanswered(SourceMapping mapping, List<MetricDefinition> metrics) {
        Map<String, List<String>> byLack = new TreeMap<>();
        for (MetricDefinition metric : metrics) {
            if (!lacks(mapping, metric).isEmpty()) {
                byLack.computeIfAbsent(lacks(mapping, metric).get(0), l -> new ArrayList<>())
                        .add(metric.id());
            }
        }
        return byLack.entrySet().stream()
                .map(e -> "**" + e.getKey() + "**: " + String.join(", ", e.getValue()))
                .collect(Collectors.joining("; "));
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
