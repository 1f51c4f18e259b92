package io.polyphony.reports.record;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Footnotes that say the same, as one line.
 *
 * @param measures the measures, at least one
 * @param says what stands behind each of them
 */
public record FootnoteLine(List<Footnote> measures, String says) {
    public FootnoteLine {
        measures = List.copyOf(measures);
    }

    /** The lines of a chapter's leading footnotes, or of the others, in the order of their first measures. */
    public static List<FootnoteLine> of(Chapter chapter, boolean leading) {
        Map<String, List<Footnote>> alike = chapter.footnotes().stream()
                .filter(note -> note.leading() == leading)
                .collect(groupingBy(FootnoteLine::says, LinkedHashMap::new, toList()));
        return alike.entrySet().stream()
                .map(line -> new FootnoteLine(line.getValue(), line.getKey()))
                .toList();
    }

    private static String says(Footnote note) {
        return note.n() + "; " + note.interval();
    }
}
