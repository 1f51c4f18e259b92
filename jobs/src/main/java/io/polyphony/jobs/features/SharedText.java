package io.polyphony.jobs.features;

/**
 * A distinct text as copies are looked for.
 *
 * @param key hash of the normalised text; equal texts have equal keys
 * @param words its length
 * @param grams its 3-grams, ascending
 * @param prefix its rarest grams as far as any other text has them: two copies share at least one of them
 */
// Arrays, since there are millions of grams; compared by identity nowhere.
@SuppressWarnings("ArrayRecordComponent")
public record SharedText(long key, int words, long[] grams, long[] prefix) {}
