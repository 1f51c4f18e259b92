package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Outcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What web analytics count by day and by where visitors came from: sessions, and beside them leads. */
final class Traffic {
    /** Of all rows; nearly each has days and origins of its own. */
    private static final double NEARLY_EACH = 0.95;

    private static final String BOTH = " / ";

    /** What analytics write where there is no tag. */
    private static final String NO_TAG = "(not set)";

    private final List<SampleColumn> columns;

    private Traffic(List<SampleColumn> columns) {
        this.columns = columns;
    }

    /** The outcomes; empty: no column counts sessions, or none says when they were or where they came from. */
    static Optional<Output> of(List<SampleColumn> columns) {
        Traffic traffic = new Traffic(columns);
        List<SampleColumn> key = columns.stream()
                .filter(c ->
                        !c.values().isEmpty() && (c.looks(Look.DAY) || !c.looks(Look.COUNT, Look.NUMBER, Look.PERCENT)))
                .toList();
        Synonyms.Visits names = Synonyms.SHIPPED.visits();
        Optional<SampleColumn> day =
                key.stream().filter(c -> c.looks(Look.DAY, Look.TIME)).findFirst();
        Optional<SampleColumn> source = traffic.tag(names.source());
        Optional<SampleColumn> sessions = traffic.counted(names.sessions());
        boolean each = SampleColumn.distinct(key)
                >= NEARLY_EACH
                        * columns.stream().mapToInt(SampleColumn::rows).max().orElse(0);
        return day.isPresent() && source.isPresent() && sessions.isPresent() && each
                ? Optional.of(traffic.output(day.get(), source.get(), key, sessions.get()))
                : Optional.empty();
    }

    private Output output(SampleColumn day, SampleColumn source, List<SampleColumn> key, SampleColumn sessions) {
        Synonyms.Visits names = Synonyms.SHIPPED.visits();
        Map<String, Guess> guesses = new LinkedHashMap<>();
        guesses.put(Outcomes.AT, new Guess(day.name(), day.shown()));
        boolean both = source.nearlyAll(value -> value.contains(BOTH));
        guesses.put(Outcomes.UTM_SOURCE, both ? part(source, 1) : tag(source));
        if (both) {
            guesses.put(Outcomes.UTM_MEDIUM, part(source, 2));
        } else {
            tag(names.medium()).ifPresent(c -> guesses.put(Outcomes.UTM_MEDIUM, tag(c)));
        }
        tag(names.campaign()).ifPresent(c -> guesses.put(Outcomes.UTM_CAMPAIGN, tag(c)));
        tag(names.content())
                .filter(c -> c != source)
                .ifPresent(c -> guesses.put(
                        Outcomes.UTM_CONTENT,
                        new Guess(
                                tag(c).expression(),
                                c.shown() + "; of employees' links each counts as a person: docs/outcomes.md")));
        List<Unpivot> rows = new ArrayList<>();
        rows.add(row(sessions, Outcomes.Kind.SESSION, key, sessions.shown()));
        counted(names.leads())
                .ifPresent(c -> rows.add(
                        row(c, Outcomes.Kind.LEAD, key, c.shown() + "; take the line away if these are no leads")));
        return new Output(Outcomes.TABLE, null, false, List.of(), guesses, rows);
    }

    private static Guess tag(SampleColumn column) {
        boolean none = column.values().contains(NO_TAG);
        return new Guess(
                none ? "nullif(" + column.name() + ", " + Coded.quoted(NO_TAG) + ")" : column.name(), column.shown());
    }

    private static Guess part(SampleColumn column, int part) {
        return new Guess(
                "split_part(" + column.name() + ", '" + BOTH + "', " + part + ")",
                (part == 1 ? "the first" : "the second") + " part of " + column.header());
    }

    private static Unpivot row(SampleColumn counted, String kind, List<SampleColumn> key, String why) {
        String parts = key.stream().map(SampleColumn::name).collect(Collectors.joining(", "));
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Outcomes.OUTCOME_ID, "sha2(concat_ws('\\n', '" + kind + "', " + parts + "), 256)");
        columns.put(Outcomes.KIND, Coded.quoted(kind));
        columns.put(Outcomes.COUNT, counted.name());
        return new Unpivot(counted, columns, why);
    }

    private Optional<SampleColumn> counted(List<String> names) {
        return best(columns.stream().filter(c -> c.looks(Look.COUNT)).toList(), names);
    }

    private Optional<SampleColumn> tag(List<String> names) {
        return best(
                columns.stream()
                        .filter(c -> !c.values().isEmpty() && !c.looks(Look.DAY, Look.TIME, Look.PERCENT, Look.LINK))
                        .toList(),
                names);
    }

    private static Optional<SampleColumn> best(List<SampleColumn> columns, List<String> names) {
        return columns.stream()
                .filter(c -> Words.likeness(c.plain(), names) > 0)
                .max(Comparator.comparingDouble(c -> Words.likeness(c.plain(), names)));
    }
}
