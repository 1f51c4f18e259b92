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

    /**
     * The key of the environment, else of the key file, which is made on the first run.
     *
     * @throws ConfigurationException if the file is gone and the warehouse is not: a new key would know nobody in it
     */
    static Keys of(Configuration configuration) {
        if (isOfEnvironment(configuration)) {
            return new Keys(PseudonymKey.of(System.getenv(VARIABLE)), "environment " + VARIABLE);
        }
        Path file = file(configuration);
        boolean there = Files.exists(file);
        if (!there && configuration.warehouse().isFilled()) {
            throw new ConfigurationException("there is no key file " + file + ", and " + configuration.warehouse()
                    + " was made with one. Put it back from where it is kept. " + HELP);
        }
        return new Keys(PseudonymKey.at(file), there ? file.toString() : file + " (made now, keep it safe)");
    }

    /** The key, which must be there: a new one would find nobody. @throws ConfigurationException if it is not */
    static Keys existing(Configuration configuration) {
        if (!isOfEnvironment(configuration)) {
            existingFile(configuration);
        }
        return of(configuration);
    }

    /** The key file. @throws ConfigurationException if it is not there, or the key is in the environment */
    static Path existingFile(Configuration configuration) {
        if (isOfEnvironment(configuration)) {
            throw new ConfigurationException("the key is in " + VARIABLE
                    + ": change it where it is set, the new key on the first line, the old one on the next");
        }
        Path file = file(configuration);
        if (!Files.exists(file)) {
            throw new ConfigurationException("there is no key file " + file + ". " + HELP);
        }
        return file;
    }

    private static boolean isOfEnvironment(Configuration configuration) {
        return System.getenv(VARIABLE) != null
                && configuration.text(Key.KEY_FILE).isEmpty();
    }

    private static Path file(Configuration configuration) {
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
