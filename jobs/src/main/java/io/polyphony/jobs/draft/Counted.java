package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Engagements;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of counts.
 *
 * @param kind what it counts
 * @param match the column
 */
record Counted(String kind, Match match) {
    /** Kinds of what people did, all of which a sum may hold. */
    private static final Set<String> RESPONSES =
            Set.of(Engagements.Kind.REACTION, Engagements.Kind.COMMENT, Engagements.Kind.REPOST);

    private static final String SUM = "engagement";

    /** The row of it. */
    Unpivot row() {
        return row(Coded.quoted(kind), match.why());
    }

    private Unpivot row(String as, String why) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Engagements.KIND, as);
        columns.put(Engagements.COUNT, match.column().name());
        return new Unpivot(match.column(), columns, why);
    }

    /**
     * The rows of what is counted of a post. A sum of kinds is asked for where none of them stands beside it: whoever leaves it out
     * compares clicks alone with all that the other voice got.
     */
    static List<Unpivot> ofPost(List<SampleColumn> columns) {
        List<Counted> all = of(columns);
        boolean told = all.stream().anyMatch(counted -> RESPONSES.contains(counted.kind));
        return all.stream()
                .filter(counted -> !told || !counted.kind.equals(SUM))
                .map(counted -> counted.kind.equals(SUM) ? counted.sum() : counted.row())
                .toList();
    }

    private Unpivot sum() {
        return row(
                Guess.ASK,
                "a sum that does not tell reactions, comments and reposts apart: 'reaction' counts all as such; if clicks are"
                        + " in it, too, take these off the count");
    }

    /** Its name says that nobody counted: an estimate, what is possible, what is expected. */
    static boolean isEstimate(SampleColumn column) {
        return column.looks(Look.COUNT, Look.NUMBER)
                && Words.likeness(column.plain(), Synonyms.SHIPPED.roles().estimated()) > 0;
    }

    /** The columns of estimates of what would be counted. */
    static List<SampleColumn> estimates(List<SampleColumn> columns) {
        return columns.stream()
                .filter(column -> isEstimate(column)
                        && Synonyms.SHIPPED.counts().values().stream()
                                .anyMatch(names -> Words.likeness(column.plain(), names) > 0))
                .toList();
    }

    /** The columns of counts, one for each kind at most, in the order of kinds. */
    static List<Counted> of(List<SampleColumn> columns) {
        List<Counted> candidates = new ArrayList<>();
        for (Map.Entry<String, List<String>> kind : Synonyms.SHIPPED.counts().entrySet()) {
            for (SampleColumn column : columns) {
                double likeness = Words.likeness(column.plain(), kind.getValue());
                if (likeness > 0 && column.looks(Look.COUNT) && !isEstimate(column)) {
                    candidates.add(new Counted(kind.getKey(), new Match(column, likeness)));
                }
            }
        }
        candidates.sort(
                Comparator.comparingDouble((Counted c) -> c.match().likeness()).reversed());
        Set<Object> taken = new HashSet<>();
        List<Counted> best = new ArrayList<>();
        for (Counted candidate : candidates) {
            SampleColumn column = candidate.match().column();
            if (!taken.contains(candidate.kind()) && taken.add(column)) {
                taken.add(candidate.kind());
                best.add(candidate);
            }
        }
        List<String> order = List.copyOf(Synonyms.SHIPPED.counts().keySet());
        best.sort(Comparator.comparingInt(c -> order.indexOf(c.kind())));
        return best;
    }
}
