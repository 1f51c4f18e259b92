package io.polyphony.cli.command;

import io.polyphony.cli.config.Configuration;
import io.polyphony.cli.config.Key;
import io.polyphony.jobs.conform.PseudonymKey;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pseudonym key of a command and where it came from.
 *
 * @param key the key
 * @param origin said to whoever started the command; never the key itself
 */
record Keys(PseudonymKey key, String origin) {
    private static final String VARIABLE = "POLYPHONY_KEY";

    /** The key of the environment, else of the key file, which is made on the first run. */
    static Keys of(Configuration configuration) {
        String fromEnvironment = System.getenv(VARIABLE);
        if (fromEnvironment != null && configuration.text(Key.KEY_FILE).isEmpty()) {
            return new Keys(PseudonymKey.of(fromEnvironment), "environment " + VARIABLE);
        }
        Path file = configuration.text(Key.KEY_FILE).isEmpty()
                ? Path.of(System.getProperty("user.home"), ".polyphony", "key")
                : configuration.path(Key.KEY_FILE);
        boolean there = Files.exists(file);
        return new Keys(PseudonymKey.at(file), there ? file.toString() : file + " (made now, keep it safe)");
    }

    /** Says where the key is. */
    void announce(Console console) {
        console.say("Pseudonym key: " + origin);
    }
}
