package io.polyphony.jobs.draft;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A column that says, row by row, whose clock the times beside it are of.
 *
 * @param column the column
 * @param zones its values, and the zone of each; null: no known one
 */
record RowZones(SampleColumn column, Map<String, String> zones) {
    private static final int SHOWN = 5;

    /** The column; empty: there is none, or it has no values. */
    static Optional<RowZones> of(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> !c.values().isEmpty()
                        && Words.likeness(c.plain(), Synonyms.SHIPPED.roles().timeZones()) > 0
                        && !c.looks(Look.DAY, Look.TIME, Look.BOOLEAN))
                .findFirst()
                .map(RowZones::of);
    }

    private static RowZones of(SampleColumn column) {
        Map<String, String> zones = new TreeMap<>();
        column.values().forEach(value -> zones.put(value, zone(value).orElse(null)));
        return new RowZones(column, zones);
    }

    /** A zone by its name, or by what people call it. */
    private static Optional<String> zone(String value) {
        String plain = Words.plain(value);
        return Synonyms.SHIPPED.zones().entrySet().stream()
                .filter(zone -> zone.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(value)
                        .filter(v ->
                                v.contains("/") && ZoneId.getAvailableZoneIds().contains(v)));
    }

    /** All rows have the same zone, which is known. */
    Optional<String> only() {
        return Optional.of(zones.values().stream().distinct().toList())
                .filter(all -> all.size() == 1 && all.get(0) != null && column.isFilled())
                .map(all -> all.get(0));
    }

    /** The line of the mapping's zone. */
    Guess line() {
        return only().map(zone -> new Guess(zone, "of all rows of " + column.header()))
                .orElseGet(() -> areKnown()
                        ? new Guess("UTC", "of rows without " + column.header() + ", which says the others' below")
                        : new Guess(
                                "UTC",
                                "of times that do not say theirs; " + column.header() + " says it: " + shown()
                                        + ", and a zone of which Polyphony knows nothing: write it as Europe/Berlin, in "
                                        + moment("a_time")));
    }

    private String shown() {
        return zones.keySet().stream()
                .limit(SHOWN)
                .collect(Collectors.joining(", "))
                .replaceAll("\\s+", " ");
    }

    private boolean areKnown() {
        return !zones.containsValue(null);
    }

    /** The moment of local times, each by the zone of its row; as it is, where the mapping's zone says it. */
    Guess moment(Guess local) {
        return areKnown() && only().isEmpty()
                ? new Guess(moment(local.expression()), local.why() + "; " + column.header() + " says of which zone")
                : local;
    }

    private String moment(String local) {
        return "coalesce(date_format(try_to_timestamp(concat(replace(regexp_extract(" + local
                + ", '^[^:]+:..', 0), 'T', ' '), ' ', " + id()
                + "), 'yyyy-MM-dd H:mm VV'), 'yyyy-MM-dd HH:mm:ssXXX'), concat(" + local + ", ' ', " + column.name()
                + "))";
    }

    /** The name of the zone, made of what people call it. */
    private String id() {
        List<String> lines = new ArrayList<>();
        zones.forEach((value, zone) -> {
            if (zone != null && !zone.equals(value)) {
                lines.add("when " + Coded.quoted(value.toLowerCase(Locale.ROOT)) + " then " + Coded.quoted(zone));
            }
        });
        String name = column.name();
        return lines.isEmpty()
                ? name
                : "case lower(" + name + ") " + String.join(" ", lines) + " else " + name + " end";
    }
}
