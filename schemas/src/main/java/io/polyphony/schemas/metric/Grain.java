package io.polyphony.schemas.metric;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a value is about, for instance {@code topic=culture;voice=employee}. Empty: the total.
 *
 * <p>Written as {@code key=value;key=value} with sorted keys; {@code ;}, {@code =} and {@code \} in values are
 * escaped by {@code \}. Two grains are equal if their text is.
 */
public record Grain(SortedMap<String, String> keys) implements Comparable<Grain> {
    /** Keys a grain may have. */
    public static final Set<String> KEYS = Set.of(
            "voice",
            "network",
            "topic",
            "content_kind",
            "department",
            "location",
            "role_family",
            "source",
            "link_source",
            "system_source",
            "own_word",
            "stage",
            "cohort",
            "currency",
            "unison_window",
            "event_size",
            "voice_class",
            "day",
            "week",
            "words",
            "join_route",
            "months_on",
            "prompt",
            "disclosed",
            "ask_day",
            "duty",
            "advocates",
            "period");

    /** The value of a key where it is unknown: what is left of a whole beside the values that are known. */
    public static final String REST = "";

    /** What is escaped in values; compiled once, since grains are compared by their text. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\;=]");

    /** The total. */
    public static final Grain TOTAL = new Grain(new TreeMap<>());

    public Grain {
        if (!KEYS.containsAll(keys.keySet())) {
            throw new IllegalArgumentException("not grain keys: " + keys.keySet());
        }
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    /** The grain of one key. */
    public static Grain of(String key, String value) {
        return TOTAL.with(key, value);
    }

    /** The grain of several keys. */
    public static Grain of(Map<String, String> keys) {
        return new Grain(new TreeMap<>(keys));
    }

    /** This grain with one key more, or another value for it. */
    public Grain with(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(keys);
        more.put(key, value);
        return new Grain(more);
    }

    /** This grain without a key. */
    public Grain without(String key) {
        TreeMap<String, String> less = new TreeMap<>(keys);
        less.remove(key);
        return new Grain(less);
    }

    /** The value of a key, if the grain has it. */
    public Optional<String> get(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    /** The text as tables and files carry it. */
    public String text() {
        return keys.entrySet().stream()
                .map(e -> e.getKey() + "=" + SPECIAL.matcher(e.getValue()).replaceAll("\\\\$0"))
                .collect(Collectors.joining(";"));
    }

    /** Reads what {@link #text()} wrote. @throws IllegalArgumentException if it is no grain */
    public static Grain parse(String text) {
        TreeMap<String, String> keys = new TreeMap<>();
        StringBuilder part = new StringBuilder();
        String key = null;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ';' : text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == '=' && key == null) {
                key = part.toString();
                part.setLength(0);
            } else if (c == ';') {
                if (key != null) {
                    keys.put(key, part.toString());
                } else if (!part.isEmpty()) {
                    throw new IllegalArgumentException("not a grain: " + text);
                }
                key = null;
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return new Grain(keys);
    }

    @Override
    public int compareTo(Grain other) {
        return text().compareTo(other.text());
    }

    @Override
    public String toString() {
        return text();
    }
}
