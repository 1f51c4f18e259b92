package io.polyphony.cli.command;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.publish.RejectedRows;
import io.polyphony.schemas.settings.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rows a published month did not take over, and why. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        description =
                "Which rows a published month did not take over, and why. Values are never shown: look the row up in its file.",
        footer = {
            "",
            "Mend the file, deliver it again and run the month again: rows that were taken over count once all the same.",
            "What each reason means and what to do: docs/rejects.md.",
            "Example: " + Program.IN_USAGE + " rejects --month 2026-10 --export rejects.csv"
        })
public final class Rejects implements Callable<Integer> {
    private static final String[] HEADER = {"contract", "file", "row", "reason", "column"};

    @Option(
            names = "--month",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthConverter.class,
            description = "The month.")
    private YearMonth month;

    @Option(names = "--export", paramLabel = "FILE", description = "Write every row's place and reason as CSV.")
    private Path export;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Configuration configuration = common.configuration(Map.of());
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        Common.requireWarehouse(configuration);
        try (Workplace workplace = new Workplace(configuration)) {
            RejectedRows rejected = workplace.rejects(month);
            tell(rejected.groups(), console);
            if (export != null) {
                write(rejected);
                console.say("Every row: " + export);
            }
        }
        return 0;
    }

    private void tell(List<RejectedRows.Group> groups, Console console) {
        console.say(
                groups.isEmpty()
                        ? "No row of " + month + " was rejected."
                        : "Counts are rounded; --export writes every row's file and line.");
        groups.forEach(g -> console.say(String.format(
                Locale.ROOT,
                "%-14s %-24s %-16s about %d in all. %s",
                g.contract(),
                g.reason().code(),
                Objects.requireNonNullElse(g.column(), "(whole row)"),
                g.rows(),
                g.reason().sentence())));
    }

    private void write(RejectedRows rejected) {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(export, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            for (RejectedRows.Place place : rejected.places()) {
                csv.writeRecord(
                        place.contract(),
                        harmless(place.file()),
                        Long.toString(place.row()),
                        place.reason().code(),
                        place.column());
            }
        } catch (IOException e) {
            throw new ConfigurationException(export + " can't be written: give another path, or permission");
        }
    }

    /** A file's name may begin like a formula. */
    private static String harmless(String name) {
        return name.matches("(?s)[=+\\-@\t\r].*") ? "'" + name : name;
    }
}
