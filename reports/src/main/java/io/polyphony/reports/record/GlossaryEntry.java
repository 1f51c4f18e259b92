package io.polyphony.reports.record;

import java.util.List;

/**
 * A metric as people read it.
 *
 * @param id the metric's id, also its anchor
 * @param version version of the definition
 * @param title its name
 * @param question the question it answers
 * @param definition one sentence
 * @param formula in words or symbols
 * @param unit unit and range
 * @param caveats what it does not mean
 */
public record GlossaryEntry(
        String id,
        int version,
        String title,
        String question,
        String definition,
        String formula,
        String unit,
        List<String> caveats) {
    public GlossaryEntry {
        caveats = List.copyOf(caveats);
    }
}
