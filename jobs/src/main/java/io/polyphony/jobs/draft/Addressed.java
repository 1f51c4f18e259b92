package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Asks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whom requests were sent to: departments, or everybody, whatever words a tool has for everybody. */
final class Addressed {
    private static final int SHOWN = 5;

    private final Match match;
    /** Those of no people by name, which are left out. */
    private final List<String> values;

    private final Set<String> departments;
    /** In lower case, and as they are first written. */
    private final Map<String, String> everybody = new TreeMap<>();

    private Addressed(Match match, Set<String> departments) {
        this.match = match;
        this.departments = departments;
        this.values = match.column().values().stream()
                .filter(value -> !Named.is(value))
                .toList();
        values.stream()
                .filter(this::isEverybody)
                .forEach(value -> everybody.putIfAbsent(value.toLowerCase(Locale.ROOT), value));
    }

    /**
     * The department; in a comment, where all requests are to everybody. Empty: no column says it, or it has departments only.
     *
     * @param asks the columns of requests
     * @param neighbours a staff list among them knows the departments
     */
    static Optional<Guess> of(Assignment asks, Neighbours neighbours) {
        return asks.of(Asks.DEPARTMENT)
                .filter(match -> !match.column().values().isEmpty())
                .map(match -> new Addressed(match, neighbours.departments()))
                .flatMap(Addressed::guess);
    }

    /** No department of the staff list; without one: the one value of all rows, or a word for everybody. */
    private boolean isEverybody(String value) {
        return departments.isEmpty()
                ? isOne()
                        || Words.likeness(
                                        Words.plain(value),
                                        Synonyms.SHIPPED.roles().everybody())
                                > 0
                : !departments.contains(value.toLowerCase(Locale.ROOT));
    }

    /** All of several rows have one value. */
    private boolean isOne() {
        long named = match.column().count(Named::is);
        return match.column().rows() > 1
                && values.size() + named == match.column().rows()
                && values.stream().distinct().count() == 1;
    }

    private Optional<Guess> guess() {
        String name = match.column().name();
        if (everybody.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(this::isEverybody)) {
            return Optional.of(Guess.offer(name, why() + ": all are to everybody; take the # away if not"));
        }
        String words = everybody.keySet().stream().map(Coded::quoted).collect(Collectors.joining(", "));
        return Optional.of(new Guess(
                "case when lower(" + name + ") not in (" + words + ") then " + name + " end",
                why() + ": these are to everybody; correct it if not"));
    }

    private String why() {
        String some = everybody.values().stream().limit(SHOWN).collect(Collectors.joining(", "));
        String words = everybody.size() > SHOWN ? some + " and " + (everybody.size() - SHOWN) + " more" : some;
        String said = departments.isEmpty()
                ? (isOne() ? " stands in all rows" : " stands for all")
                : " is no department of the staff list beside it";
        return (words + said).replaceAll("\\s+", " ");
    }
}
