package io.polyphony.cli.start;

import io.polyphony.cli.config.Key;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of a {@code polyphony.yaml} to begin with: the input folder, and every other setting as a comment. */
final class SettingsDraft {
    private static final String HEAD = """
            # Settings of polyphony, read from the folder in which a command is started. Written by init once; yours to edit. What
            # is commented out is as it is by default. What each means: docs/settings.md. The folder of exports is no place for this
            # file: whoever delivers there must not be able to change how months are run.
            """;

    /** What names mean is no setting with a default. */
    private static final String SOURCES = """
            # recruiting:  # what names of applicants' sources stand for that no rule knows, as init and each run say them
            #   sources:  # share, referral, sourced, careers_site, brand_social, job_board, other: docs/recruiting.md
            #     "Harbour jobs": job_board
            """;

    private SettingsDraft() {}

    /** The text for a folder of exports, as the commands are to find it. */
    static String of(Path input) {
        return HEAD + Key.INPUT.path() + ": " + Yaml.text(input.toString()) + "\n"
                + Arrays.stream(Key.values())
                        .filter(key -> key != Key.INPUT)
                        .map(SettingsDraft::line)
                        .collect(Collectors.joining())
                + SOURCES;
    }

    private static String line(Key key) {
        String value = key.fallback().isEmpty() ? "\"\"" : Yaml.text(key.fallback());
        return "# " + key.path() + ": " + value + "  # " + key.meaning() + "\n";
    }
}
