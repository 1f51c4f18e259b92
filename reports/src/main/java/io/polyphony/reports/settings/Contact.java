package io.polyphony.reports.settings;

import io.polyphony.reports.values.OutsideText;

/**
 * Whom those who take part can turn to, as their page prints it: a name and an address, a room, whatever finds them.
 *
 * @param text one line
 */
public record Contact(String text) {
    private static final int LONGEST = 120;

    /**
     * A contact that was set.
     *
     * @throws IllegalArgumentException if it is longer than a line; the message says so
     */
    public static Contact of(String text) {
        String line = OutsideText.of(text);
        if (line.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "report.contact has " + line.length() + " characters; the most is " + LONGEST);
        }
        return new Contact(line);
    }
}
