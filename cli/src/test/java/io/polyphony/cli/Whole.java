package io.polyphony.cli;

/**
 * Whether long matrices are run whole, as {@code ./dev/test --full} does: each kill and each drafted table to its report. By default
 * some of each are, so that every check is made, and CONTRIBUTING.md has the day of the last whole run.
 */
final class Whole {
    private Whole() {}

    static boolean isAsked() {
        return Boolean.getBoolean("full");
    }
}
