package io.polyphony.jobs.features;

/** Two shares of copies by different authors, the earlier one first. */
public record SharePair(Share first, Share second) {}
