package io.polyphony.cli.command;

import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Contracts and source mappings. */
@Command(
        name = "schemas",
        mixinStandardHelpOptions = true,
        description = "Contracts and source mappings.",
        footer = {"", "Example: ./polyphony schemas show posts"},
        subcommands = {Schemas.ListAll.class, Schemas.Show.class})
public final class Schemas implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "list, show or check?");
    }

    /** All contracts. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "All contracts of delivered files.",
            footer = {"", "Example: ./polyphony schemas list"})
    static final class ListAll implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            Console console = new Console(spec);
            Contracts.inputs()
                    .forEach(c -> console.say(String.format(
                            "%-14s %-9s %s", c.id(), c.required() ? "required" : "optional", "A row is " + c.grain())));
            return 0;
        }
    }

    /** One contract. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "The columns of a contract.",
            footer = {"", "Example: ./polyphony schemas show posts"})
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "CONTRACT", description = "The contract's name, see 'schemas list'.")
        private String id;

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            Contract contract = contract();
            Console console = new Console(spec);
            console.say(contract.title() + " (version " + contract.version() + "): a row is " + contract.grain());
            console.say(contract.purpose());
            console.say("");
            contract.fields().forEach(f -> console.say(line(f)));
            console.say("");
            console.say("* required. Times are ISO-8601, UTC where none is given; blank means unknown, never 0.");
            return 0;
        }

        private Contract contract() {
            try {
                return Contracts.of(id);
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(e.getMessage());
            }
        }

        private static String line(Field f) {
            String values = f.values().isEmpty() ? "" : " One of " + String.join(", ", f.values()) + ".";
            String name = f.name() + (f.required() ? "*" : "");
            return String.format(
                    "%-26s %-10s %s.%s", name, f.type().name().toLowerCase(Locale.ROOT), f.description(), values);
        }
    }
}
