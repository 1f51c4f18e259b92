package io.polyphony.jobs.measure;

import io.polyphony.schemas.metric.MetricDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page of the docs that says what each metric means, written from the definitions in the metrics' homes. */
public final class MetricPages {
    private MetricPages() {}

    /** Markdown: a table of contents by home, then a section per id. Ends with a line break. */
    public static String markdown(MetricCatalog catalog) {
        StringBuilder page = new StringBuilder("""
                # Metrics

                What each published number means. This page is written from the definitions in the metrics' homes; edit
                those, then run `mvn -pl schemas,jobs test -Dtest=MetricPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.rewrite=true`.

                """);
        byHome(catalog).forEach((home, ids) -> page.append("* %s: %s%n".formatted(home, links(ids))));
        catalog.definitions().values().forEach(d -> page.append('\n').append(section(d)));
        return page.toString().replace("\r\n", "\n");
    }

    private static Map<String, List<String>> byHome(MetricCatalog catalog) {
        Map<String, List<String>> byHome = new TreeMap<>();
        catalog.definitions()
                .keySet()
                .forEach(id -> byHome.computeIfAbsent(
                                catalog.homes().get(id).substring(MetricCatalog.HOMES.length() + 1),
                                h -> new ArrayList<>())
                        .add(id));
        return byHome;
    }

    private static String links(List<String> ids) {
        return ids.stream().map(id -> "[`" + id + "`](#" + id + ")").collect(Collectors.joining(", "));
    }

    private static String section(MetricDefinition d) {
        StringBuilder section = new StringBuilder("## " + d.id() + "\n\n");
        section.append("**")
                .append(d.title())
                .append(".** ")
                .append(d.question())
                .append("\n\n");
        section.append(d.definition()).append(" *").append(d.motivation()).append("*\n\n| | |\n|---|---|\n");
        row(section, "Formula", d.formula());
        row(section, "Unit, range", d.unit() + ", " + d.range());
        row(section, "Direction", d.direction());
        row(section, "By", d.grains().stream().map(MetricPages::grain).collect(Collectors.joining("; ")));
        row(section, "n counts", d.population());
        row(section, "Interval", d.minimumN() == 0 ? "none: a census" : "95 %, from n = " + d.minimumN());
        row(section, "Needs", String.join(", ", d.needs()));
        row(section, "Shown to", String.join(", ", d.audience()));
        if (!d.sources().isEmpty()) {
            row(section, "Source", String.join("; ", d.sources()));
        }
        row(section, "Version", d.version() + ", " + d.lifecycle());
        section.append('\n');
        d.caveats().forEach(c -> section.append("* ").append(c).append('\n'));
        return section.toString();
    }

    private static void row(StringBuilder section, String name, String text) {
        section.append("| ")
                .append(name)
                .append(" | ")
                .append(text.replace("|", "\\|"))
                .append(" |\n");
    }

    private static String grain(List<String> keys) {
        return keys.isEmpty() ? "total" : String.join(" × ", keys);
    }
}
