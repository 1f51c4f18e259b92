package io.polyphony.reports.record;

import io.polyphony.schemas.metric.Grain;
import java.util.List;

/**
 * Something to decide, and why.
 *
 * @param rule name of the written rule it comes from
 * @param proposal what to stop, start or keep, one sentence
 * @param because the condition that held, with its values
 * @param watch the figures that tell next month what was done and what came of it; may be empty
 */
public record Suggestion(String rule, String proposal, String because, List<Watch> watch) {
    public Suggestion {
        watch = List.copyOf(watch);
    }

    /** A suggestion that no figure tells more about next month. */
    public Suggestion(String rule, String proposal, String because) {
        this(rule, proposal, because, List.of());
    }

    /** A figure to look at again. */
    public record Watch(String metric, Grain grain) {}
}
