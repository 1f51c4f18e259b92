package io.polyphony.cli.start;

import java.util.regex.Pattern;

/** Values as the YAML files that {@code init} writes have them. */
final class Yaml {
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?i:null|true|false|yes|no|on|off)$)[A-Za-z0-9/][\\w./-]*");
    private static final Pattern WILD = Pattern.compile("[*?\\[\\]{}\\\\]");

    private Yaml() {}

    /** A text, in quotes where it needs them. */
    static String text(String value) {
        return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "''") + "'";
    }

    /** A text in double quotes. */
    static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    /** A file's name as a path that means this file alone, whatever wildcards are in it. */
    static String path(String name) {
        return text(WILD.matcher(name).replaceAll("\\\\$0"));
    }
}
