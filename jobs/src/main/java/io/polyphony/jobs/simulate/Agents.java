package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Click.Agent;
import java.util.List;

/** People's browsers, and machines, some of which the log knows for what they are. */
final class Agents {
    private static final List<String> BROWSERS =
            List.of("Mozilla/5.0 (X11; Linux x86_64)", "Mozilla/5.0 (iPhone)", "Mozilla/5.0 (Windows NT 10.0)");
    private static final List<String> MACHINES = List.of(
            "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "facebookexternalhit/1.1", "previewbot/1.0");
    private static final double MACHINE = 0.11;
    private static final double KNOWN_MACHINE = 0.65;
    private static final double KNOWN_PERSON = 0.8;

    private Agents() {}

    /** Whoever clicks. */
    static Agent any(Draws draws) {
        return draws.chance(MACHINE) ? machine(draws) : person(draws);
    }

    /** A person. */
    static Agent person(Draws draws) {
        return new Agent(draws.pick(BROWSERS), draws.chance(KNOWN_PERSON) ? "false" : "");
    }

    private static Agent machine(Draws draws) {
        return new Agent(draws.pick(MACHINES), draws.chance(KNOWN_MACHINE) ? "true" : "");
    }
}
