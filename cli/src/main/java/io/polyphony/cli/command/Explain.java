package io.polyphony.cli.command;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.schemas.metric.MetricDefinition;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A metric's definition as people read it. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "A metric's definition as people read it; without a name, all metrics.",
        footer = {"", "Example: ./polyphony explain impression_amplification"})
public final class Explain implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "METRIC", description = "The metric's id.")
    private String id;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        MetricCatalog catalog = MetricCatalog.discover();
        Console console = new Console(spec);
        if (id == null) {
            catalog.definitions().values().forEach(d -> console.say(String.format("%-38s %s", d.id(), d.question())));
            return 0;
        }
        explain(definition(catalog), console);
        return 0;
    }

    private MetricDefinition definition(MetricCatalog catalog) {
        try {
            return catalog.definition(id);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(e.getMessage());
        }
    }

    private static void explain(MetricDefinition d, Console console) {
        console.say(d.title() + " (" + d.id() + ", version " + d.version() + ")");
        console.say("");
        console.say(d.question());
        console.say(d.definition());
        console.say("");
        console.say("Formula:    " + d.formula());
        console.say("Unit:       " + d.unit() + ", " + d.range() + "; " + d.direction());
        console.say("Published:  "
                + String.join("; ", d.grains().stream().map(Explain::grain).toList()));
        console.say("n counts:   " + d.population() + (d.minimumN() > 0 ? "; no interval under " + d.minimumN() : ""));
        lines("Mind:       ", d.caveats(), console);
        lines("Source:     ", d.sources(), console);
    }

    private static String grain(List<String> keys) {
        return keys.isEmpty() ? "total" : "by " + String.join(" and ", keys);
    }

    private static void lines(String label, List<String> texts, Console console) {
        texts.forEach(t -> console.say(label + t));
    }
}
