package io.polyphony.schemas.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A count of another metric whose people are in the cells of this one, everybody in one at least, where both have grains of
 * their own. Written {@code metric{key=own_key}}: the cells with one value of {@code own_key} together hold the people of that
 * metric where {@code key} has this value; {@code metric{}}: all cells hold those of its total.
 *
 * @param metric the other metric's id
 * @param ownKeys by the other metric's grain key the key of these cells that has its value
 */
public record Cover(String metric, Map<String, String> ownKeys) {
    private static final Pattern FORM = Pattern.compile("(\\w+)\\{((?:\\w+=\\w+(?:;\\w+=\\w+)*)?)\\}");

    /** Keeps the map from changing. */
    public Cover {
        ownKeys = Map.copyOf(ownKeys);
    }

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
        Map<String, String> ownKeys = new LinkedHashMap<>();
        for (String pair : matcher.group(2).isEmpty()
                ? List.<String>of()
                : List.of(matcher.group(2).split(";"))) {
            List<String> sides = new ArrayList<>(List.of(pair.split("=")));
            ownKeys.put(sides.get(0), sides.get(1));
        }
        return new Cover(matcher.group(1), ownKeys);
    }

    /** Where the other metric's people are who are in a cell; empty: the cell has not the keys for it. */
    public Optional<Grain> whole(Grain cell) {
        Grain whole = Grain.TOTAL;
        for (Map.Entry<String, String> key : ownKeys.entrySet()) {
            Optional<String> value = cell.get(key.getValue());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            whole = whole.with(key.getKey(), value.get());
        }
        return Optional.of(whole);
    }
}
