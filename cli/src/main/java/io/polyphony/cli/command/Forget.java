package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.jobs.erase.IncompleteErasureException;
import io.polyphony.jobs.erase.Proof;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.settings.Program;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.People;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases a person everywhere, and proves it. */
@Command(
        name = "forget",
        mixinStandardHelpOptions = true,
        description = {
            "Erases a person: their rows, posts and texts in every table and every old version; they don't come in again.",
            "Published figures stay. Delivered files and copies elsewhere are not touched: delete those yourself.",
            "Waits for a run that is under way in the same warehouse. Killed or failed, do it again."
        },
        footer = {"", "Example: " + Program.IN_USAGE + " forget --person E-1042 --warehouse warehouse --out out"})
public final class Forget implements Callable<Integer> {
    @ArgGroup(multiplicity = "1")
    private Who who;

    /** One of them is given. */
    static final class Who {
        private String identifier;
        private String value;

        @Option(names = "--person", paramLabel = "ID", description = "An employee, as people.person_id has them.")
        void person(String id) {
            is(People.TABLE, People.PERSON_ID, id);
        }

        @Option(names = "--applicant", paramLabel = "ID", description = "An applicant, as applications.applicant_id.")
        void applicant(String id) {
            is(Applications.TABLE, Applications.APPLICANT_ID, id);
        }

        @Option(names = "--member", paramLabel = "ID", description = "A member of a network, as audience.member_id.")
        void member(String id) {
            is(Audience.TABLE, Audience.MEMBER_ID, id);
        }

        private void is(String table, String column, String id) {
            Contract contract = Contracts.of(table);
            identifier = contract.identifier(contract.field(column));
            value = id;
        }
    }

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
        Keys keys = Keys.existing(configuration);
        keys.announce(console);
        try (Workplace workplace = new Workplace(configuration)) {
            Proof proof = workplace
                    .forget(keys, who.identifier, who.value)
                    .orElseThrow(() -> new ConfigurationException("nothing in " + configuration.warehouse()
                            + " is about that " + who.identifier + "; nothing was changed. Is it spelt as delivered?"));
            tell(proof, console);
            if (!proof.complete()) {
                throw new IncompleteErasureException(proof.remaining());
            }
        }
        return 0;
    }

    private static void tell(Proof proof, Console console) {
        String format = "%-16s %12s %12s %12s %12s %12s";
        console.say(String.format(
                format, "table", "files before", "rewritten", "files after", "rows removed", "cells blanked"));
        proof.tables()
                .forEach(t -> console.say(String.format(
                        Locale.ROOT,
                        format,
                        t.table(),
                        t.filesBefore(),
                        t.filesWithTheirs(),
                        t.filesAfter(),
                        t.rows(),
                        t.cells())));
        console.say(String.format(
                Locale.ROOT,
                "Searched %d files for %d pseudonyms and %d texts that only they posted: found in %d files"
                        + " that Polyphony wrote.",
                proof.searched(),
                proof.pseudonyms(),
                proof.texts(),
                proof.remaining().size()));
        proof.delivered().forEach(file -> console.say("Delivered, not ours to change, still names them: " + file));
    }
}
