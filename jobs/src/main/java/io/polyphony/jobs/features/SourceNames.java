package io.polyphony.jobs.features;

import io.polyphony.schemas.settings.Settings;
import java.util.Optional;

/** Names of applicants' sources one by one, by the settings and the rules that a run has: for whoever asks before there is one. */
public final class SourceNames {
    private final SourceRules rules;

    /** By what settings say. */
    public SourceNames(Settings settings) {
        this.rules = SourceRules.read(settings);
    }

    /** A name that neither settings nor rules know, as names are compared; empty: it is known, or says nothing. */
    public Optional<String> unknown(String name) {
        return rules.unknown(name);
    }

    /**
     * A medium of clicks that neither settings nor rules know, as names are compared, where the source alone would decide and says
     * a network or nothing; empty: nobody need be asked.
     */
    public Optional<String> unknownMedium(String source, String medium) {
        return rules.unknownMedium(source, medium);
    }

    /** What a name would stand for, were it a source's, by the rules alone: a line to correct. */
    public String likely(String name) {
        return rules.likely(name);
    }
}
