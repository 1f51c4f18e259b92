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
}
