package io.polyphony.dags.login;

import io.polyphony.dags.error.LoginException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How this client proves who it is. None of its kinds shows a secret in its text. */
public sealed interface Credentials {
    /** Name and password, for {@code POST /auth/token}. */
    record Password(String user, Secret password) implements Credentials {}

    /** A token that somebody got; it can't be renewed. */
    record Token(Secret token) implements Credentials {}

    /**
     * A shell command whose first line of output is a token; it is called again when a token has expired. For managed
     * Airflow, where the cloud's own tool knows how to log in.
     */
    record TokenCommand(String command) implements Credentials {
        /** Without the command, which may hold anything. */
        @Override
        public String toString() {
            return "TokenCommand[...]";
        }
    }

    /**
     * Name and the password in the first line of a file.
     *
     * @throws LoginException if the file can't be read or holds none
     */
    static Credentials passwordFile(String user, Path file) {
        try (var lines = Files.lines(file)) {
            return new Password(user, Secret.of(lines.findFirst().orElse("")));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new LoginException("the password file " + file + " can't be read");
        } catch (IllegalArgumentException e) {
            throw new LoginException("the password file " + file + " has no password in its first line");
        }
    }
}
