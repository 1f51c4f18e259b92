package io.polyphony.schemas.metric;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count of another metric whose people are in the cells of this one, everybody in one at least, where both have grains of
 * their own. Written {@code metric{key=own_key}}: the cells with one value of {@code own_key} together hold the people of that
 * metric where {@code key} has this value.
 *
 * @param metric the other metric's id
 * @param key the other metric's grain key
 * @param ownKey the key of these cells that has its value
 */
public record Cover(String metric, String key, String ownKey) {
    private static final Pattern FORM = Pattern.compile("(\\w+)\\{(\\w+)=(\\w+)\\}");

    /**
     * A cover as it is written.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    static Cover parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("covers has the form metric{key=own_key}, not " + text);
        }
        return new Cover(matcher.group(1), matcher.group(2), matcher.group(3));
    }

    /** Where the other metric's people are who are in a cell; empty: the cell has not the key for it. */
    public Optional<Grain> whole(Grain cell) {
        return cell.get(ownKey).map(value -> Grain.of(key, value));
    }
}
