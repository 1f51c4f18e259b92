package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.schemas.settings.Program;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A new pseudonym key. */
@Command(
        name = "rotate-key",
        mixinStandardHelpOptions = true,
        description = {
            "Puts a new pseudonym key before the old one in the key file.",
            "Then run the months again from the delivered files (backfill --force): their figures stay the same, their",
            "pseudonyms are new. With --finish rows under old keys are dropped; old keys stay in the file, below the new",
            "one, to recognise people who were erased."
        },
        footer = {
            "",
            "Examples: " + Program.IN_USAGE + " rotate-key --key-file key",
            "  " + Program.IN_USAGE + " backfill --force --from 2026-05 --to 2026-10 --key-file key",
            "  " + Program.IN_USAGE + " rotate-key --finish --key-file key"
        })
public final class RotateKey implements Callable<Integer> {
    @Option(names = "--finish", description = "Drop what is kept under old keys, once all months were run again.")
    private boolean finish;

    @Mixin
    private Common common;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** A warehouse that is there must not be written to meanwhile. */
    private static void rotate(Path file, Configuration configuration) {
        if (!configuration.warehouse().isFolder()) {
            PseudonymKey.rotate(file);
            return;
        }
        try (Workplace workplace = new Workplace(configuration)) {
            workplace.rotate(file);
        }
    }

    @Override
    public Integer call() {
        Configuration configuration = common.configuration(Map.of());
        Console console = new Console(spec);
        if (common.printConfig()) {
            return console.show(configuration);
        }
        if (finish) {
            Common.requireWarehouse(configuration);
            Keys keys = Keys.existing(configuration);
            try (Workplace workplace = new Workplace(configuration)) {
                workplace.dropOldVersions(keys);
            }
            console.say("Nothing is left under an old key.");
            return 0;
        }
        Path file = Keys.existingFile(configuration);
        rotate(file, configuration);
        console.say("New key in " + file + ". Now run the months again: backfill --force, then rotate-key --finish.");
        return 0;
    }
}
