package io.polyphony.cli.command;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.settings.Program;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A metric's definition as people read it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "A metric's definition as people read it; without a name, all metrics.",
        footer = {"", "Example: " + Program.IN_USAGE + " explain impression_amplification"})
public final class Explain implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "METRIC", description = "The metric's id or title.")
    private List<String> name = List.of();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Collection<MetricDefinition> definitions =
                MetricCatalog.discover().definitions().values();
        Console console = new Console(spec);
        if (name.isEmpty()) {
            definitions.forEach(d -> console.say(String.format(Locale.ROOT, "%-38s %s", d.id(), d.question())));
        } else {
            explain(definition(definitions, String.join(" ", name)), console);
        }
        return 0;
    }

    private static MetricDefinition definition(Collection<MetricDefinition> definitions, String name) {
        MetricNames names = new MetricNames(definitions);
        return names.find(name)
                .orElseThrow(() -> new ConfigurationException("No metric '" + name + "'. Did you mean: "
                        + String.join(", ", names.nearest(name)) + "? All: " + Program.called("explain")));
    }

    private static void explain(MetricDefinition d, Console console) {
        console.say(d.title() + " (" + d.id() + ", version " + d.version() + ", " + d.lifecycle() + ")");
        console.say("");
        console.say(d.question());
        console.say(d.definition());
        console.say(d.motivation());
        console.say("");
        console.say("Formula:    " + d.formula());
        console.say("Unit:       " + d.unit() + ", " + d.range() + "; " + d.direction());
        console.say("Published:  "
                + String.join("; ", d.grains().stream().map(Explain::grain).toList()));
        console.say("n counts:   " + d.population() + (d.minimumN() > 0 ? "; no interval under " + d.minimumN() : ""));
        lines("Mind:       ", d.caveats(), console);
        lines("Source:     ", d.sources(), console);
        console.say("Read on:    docs/metrics.md#" + d.id());
    }

    private static String grain(List<String> keys) {
        return keys.isEmpty() ? "total" : "by " + String.join(" and ", keys);
    }

    private static void lines(String label, List<String> texts, Console console) {
        texts.forEach(t -> console.say(label + t));
    }
}
