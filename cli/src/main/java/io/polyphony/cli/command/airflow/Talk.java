package io.polyphony.cli.command.airflow;

import io.polyphony.cli.command.Console;
import io.polyphony.dags.http.Json;
import java.util.Locale;

/** Says results on stdout: in lines for people, or once as JSON for a program. */
final class Talk {
    private final Console console;
    private final boolean json;

    Talk(Console console, boolean json) {
        this.console = console;
        this.json = json;
    }

    /** A line for people. */
    void say(String format, Object... values) {
        if (!json) {
            console.say(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
        }
    }

    /** The result for a program. */
    void result(Object result) {
        if (json) {
            console.say(Json.write(result));
        }
    }
}
