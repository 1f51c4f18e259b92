package io.polyphony.jobs.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose clock times are that do not say it, by what their columns are called: "Shared at (CET)". */
final class Zone {
    private Zone() {}

    /** The zone, and what it is made from; UTC, where no name says one, or several say different ones. */
    static Guess of(List<SampleColumn> local) {
        Map<String, String> said = new LinkedHashMap<>();
        local.forEach(column -> of(column).ifPresent(zone -> said.putIfAbsent(zone, column.name())));
        if (said.size() == 1) {
            Map.Entry<String, String> only = said.entrySet().iterator().next();
            return new Guess(only.getKey(), "from the name of " + only.getValue());
        }
        return new Guess(
                "UTC", "of times that do not say theirs; Europe/Berlin, if they are those of a clock in Berlin");
    }

    private static Optional<String> of(SampleColumn column) {
        String name = " " + column.plain();
        return Synonyms.SHIPPED.zones().entrySet().stream()
                .filter(zone -> zone.getValue().stream().anyMatch(clock -> name.endsWith(" " + clock)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
