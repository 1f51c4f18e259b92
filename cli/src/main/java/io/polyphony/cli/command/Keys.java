package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.ConfigurationException;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.warehouse.PublishedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The pseudonym key of a command and where it came from.
 *
 * @param key the key
 * @param origin said to whoever started the command; never the key itself
 */
record Keys(PseudonymKey key, String origin) {
    private static final String VARIABLE = "POLYPHONY_KEY";
    private static final String HELP = "Give the key that the warehouse was made with: --key-file FILE or " + VARIABLE;

    /** The key of the environment, else of the key file, which is made on the first run. */
    static Keys of(Configuration configuration) {
        String fromEnvironment = System.getenv(VARIABLE);
        if (fromEnvironment != null && configuration.text(Key.KEY_FILE).isEmpty()) {
            return new Keys(PseudonymKey.of(fromEnvironment), "environment " + VARIABLE);
        }
        Path file = file(configuration);
        boolean there = Files.exists(file);
        return new Keys(PseudonymKey.at(file), there ? file.toString() : file + " (made now, keep it safe)");
    }

    /** The key, which must be there: a new one would find nobody. @throws ConfigurationException if it is not */
    static Keys existing(Configuration configuration) {
        boolean given = System.getenv(VARIABLE) != null
                && configuration.text(Key.KEY_FILE).isEmpty();
        if (!given && !Files.exists(file(configuration))) {
            throw new ConfigurationException("there is no key file " + file(configuration) + ". " + HELP);
        }
        return of(configuration);
    }

    /** The key file that is configured, whether it is there or not. */
    static Path file(Configuration configuration) {
        return configuration.text(Key.KEY_FILE).isEmpty()
                ? Path.of(System.getProperty("user.home"), ".polyphony", "key")
                : configuration.path(Key.KEY_FILE);
    }

    /** Refuses a key that the published months were not made with. @throws ConfigurationException if there are some */
    void requireKnows(List<PublishedRun> runs) {
        runs.stream().filter(run -> !key.knows(run.keyId())).findFirst().ifPresent(run -> {
            throw new ConfigurationException(
                    run.month() + " was made with another pseudonym key than that of " + origin + ". " + HELP);
        });
    }

    /** Says where the key is. */
    void announce(Console console) {
        console.say("Pseudonym key: " + origin);
    }
}
