package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.cli.start.Questions;
import io.polyphony.cli.start.Start;
import io.polyphony.jobs.features.SourceNames;
import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.spark.Location;
import io.polyphony.jobs.survey.Answers;
import io.polyphony.schemas.settings.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** From a folder of exports to the first run. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at a folder of exports, says what each file is, and writes what the first run needs:",
            "sources.yaml, polyphony.yaml, and lists of accounts and people to fill. Tells which figures and reports the folder",
            "carries and what the others lack. Run again, it adds what is new and keeps what was edited."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " init exports --brand our-company"})
public final class Init implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "The folder of exports.")
    private Path folder;

    @Option(
            names = "--brand",
            paramLabel = "ID",
            split = ",",
            description = "An account that speaks for the brand, or a file whose accounts all do; again for each.")
    private List<String> brands = List.of();

    @Option(
            names = "--dates",
            paramLabel = "ORDER",
            converter = Order.class,
            description = "month-first or day-first, for files whose dates may be read either way.")
    private DateOrder dates;

    @Option(
            names = "--account",
            paramLabel = "FILE=ID",
            description = "Whose account a file is of that does not say it; again for each.")
    private Map<String, String> accounts = Map.of();

    @Option(
            names = "--all-opted-in",
            paramLabel = "YYYY-MM-DD",
            description = "Everybody in the folder said that they take part since that day, as public figures do.")
    private LocalDate optedIn;

    @Option(names = "--figures", description = "Name each figure that the folder carries, or lacks something for.")
    private boolean figures;

    @Option(names = "--no-input", description = "Ask nothing, also on a terminal.")
    private boolean noInput;

    @Mixin
    private SettingsOptions settings;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Orders by the names that {@code sources.yaml} has for them. */
    static final class Order implements ITypeConverter<DateOrder> {
        @Override
        public DateOrder convert(String text) {
            return Arrays.stream(DateOrder.values())
                    .filter(o -> o.text().equals(text.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "'" + text + "' is no order of dates: month-first or day-first"));
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, String> flags = new TreeMap<>();
        Common.put(flags, Key.INPUT, folder);
        Configuration configuration = settings.configurationToBe(flags);
        Console out = new Console(spec);
        if (settings.printConfig()) {
            return out.show(configuration);
        }
        Answers answers =
                new Answers(Set.copyOf(brands), Optional.ofNullable(dates), accounts, Optional.ofNullable(optedIn));
        SourceNames sources = new SourceNames(configuration.settings());
        Start start = new Start(folder, settings.file(), leftOut(configuration), sources, figures, Clock.systemUTC());
        java.io.Console terminal = noInput || !Boolean.getBoolean("polyphony.terminal") ? null : System.console();
        if (terminal != null) {
            answers = new Questions(question -> terminal.readLine("%s", question)).ask(start.look(answers), answers);
        }
        start.write(answers, out::say);
        return 0;
    }

    /** What is in the folder and no export: what Polyphony keeps and writes itself, hidden files. */
    private Predicate<Path> leftOut(Configuration configuration) {
        Location warehouse = configuration.warehouse();
        Set<Path> own = Stream.of(warehouse, Location.of(configuration.path(Key.OUT)))
                .filter(Location::isHere)
                .map(location -> location.here().toAbsolutePath().normalize())
                .collect(Collectors.toSet());
        return path -> {
            String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
            boolean hidden = name.startsWith(".") || name.startsWith("~$");
            boolean ours = own.contains(path) || name.equals("warehouse.tmp");
            return hidden || ours;
        };
    }
}
