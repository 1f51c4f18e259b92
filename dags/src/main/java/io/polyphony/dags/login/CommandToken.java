package io.polyphony.dags.login;

import io.polyphony.dags.error.LoginException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the command that gets a token. What it prints is never shown. */
final class CommandToken {
    private static final String NAME = "the token command (airflow.token-command)";
    private static final int LONGEST = 64 * 1024;

    private CommandToken() {}

    /**
     * Runs it and waits for its end.
     *
     * @throws LoginException if it fails or prints no token
     * @throws InterruptedException if the caller's time is over; the command is killed
     */
    static Secret of(String command) throws InterruptedException {
        Process process = start(command);
        try {
            int exit = process.waitFor();
            if (exit != 0) {
                throw new LoginException(NAME + " ended with " + exit + "; run it yourself to see why");
            }
            return Secret.of(output(process).lines().findFirst().orElse(""));
        } catch (IOException | IllegalArgumentException e) {
            throw new LoginException(NAME + " printed no token in its first line");
        } finally {
            kill(process);
        }
    }

    /** The shell first: it would go on with its next command if that which it waits for were killed before it. */
    private static void kill(Process shell) {
        List<ProcessHandle> children = shell.descendants().toList();
        shell.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static Process start(String command) {
        boolean windows = File.separatorChar == '\\';
        try {
            Process process = new ProcessBuilder(windows ? "cmd" : "sh", windows ? "/c" : "-c", command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new LoginException(NAME + " can't be started");
        }
    }

    /** What is there once the command has ended; a child that lives on and holds the pipe is not waited for. */
    private static String output(Process process) throws IOException {
        var stream = process.getInputStream();
        return new String(stream.readNBytes(Math.min(stream.available(), LONGEST)), StandardCharsets.UTF_8);
    }
}
