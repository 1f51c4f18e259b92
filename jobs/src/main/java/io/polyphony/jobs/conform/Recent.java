package io.polyphony.jobs.conform;

import java.util.function.Function;

/**
 * Remembers what came of the latest texts, in constant memory: a text takes the place of another one with its hash. Not for
 * several threads at a time.
 */
final class Recent<V> {
    private static final int REMEMBERED = 1 << 14;

    private final String[] texts = new String[REMEMBERED];
    private final Object[] values = new Object[REMEMBERED];

    /** What comes of a text; computed unless it was lately. */
    @SuppressWarnings("unchecked")
    V of(String text, Function<String, V> compute) {
        int place = Math.floorMod(text.hashCode(), REMEMBERED);
        if (!text.equals(texts[place])) {
            values[place] = compute.apply(text);
            texts[place] = text;
        }
        return (V) values[place];
    }
}
