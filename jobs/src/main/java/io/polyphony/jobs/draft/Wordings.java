package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose words the columns of sentences hold: the author's own, those that were offered, and titles, which are nobody's. */
final class Wordings {
    private final List<SampleColumn> columns;
    private final List<SampleColumn> offered;

    Wordings(List<SampleColumn> columns) {
        this.columns = columns;
        List<SampleColumn> ways = ways(columns);
        this.offered = columns.stream()
                .filter(c -> isText(c) && (isOffered(c) || ways.contains(c)))
                .toList();
    }

    /** Several wordings of one thing side by side, which their names count: "Copy 1", "Copy 2". */
    private static List<SampleColumn> ways(List<SampleColumn> columns) {
        Map<String, List<SampleColumn>> byStem = new LinkedHashMap<>();
        columns.stream()
                .filter(c -> isText(c) && !isTitle(c))
                .forEach(c -> byStem.computeIfAbsent(stem(c.plain()), stem -> new ArrayList<>())
                        .add(c));
        List<SampleColumn> ways = byStem.entrySet().stream()
                .filter(way -> way.getValue().size() > 1 && isWording(way.getKey()))
                .flatMap(way -> way.getValue().stream())
                .toList();
        boolean shared = columns.stream()
                        .noneMatch(
                                c -> !ways.contains(c) && isText(c) && !isTitle(c) && isCalledOwn(c) && !isOffered(c))
                && !Counted.of(columns).isEmpty();
        return shared ? List.of() : ways;
    }

    /** A name without what counts several of them: numbers, single letters, languages, networks. */
    private static String stem(String plain) {
        List<String> words = Stream.of(
                        plain.replaceAll("(?<=\\p{L})(?=\\d)", " ").split(" "))
                .filter(word -> word.length() > 1
                        && !word.matches("\\d+")
                        && !Synonyms.SHIPPED.roles().counting().contains(word))
                .toList();
        return String.join(" ", words);
    }

    private static boolean isWording(String stem) {
        List<String> texts =
                Synonyms.SHIPPED.contracts().get(Content.TABLE).names().get(Content.SUGGESTED_TEXT);
        return Words.likeness(stem, texts) > 0
                || Words.likeness(stem, Synonyms.SHIPPED.roles().ways()) > 0;
    }

    private static boolean isCalledOwn(SampleColumn column) {
        List<String> texts =
                Synonyms.SHIPPED.contracts().get(Posts.TABLE).names().get(Posts.TEXT);
        return Words.likeness(column.plain(), texts) > 0;
    }

    /** Whether it may hold what somebody said: a title may where no other column has sentences. */
    boolean mayBeOwn(SampleColumn column) {
        return !isTheirs(column) && (!isTitle(column) || columns.stream().noneMatch(c -> isText(c) && !isTitle(c)));
    }

    /** The wording that was offered; of several the first. */
    Optional<SampleColumn> offered() {
        return offered.stream().findFirst();
    }

    /** All wordings that were offered of one thing. */
    List<SampleColumn> allOffered() {
        return offered;
    }

    /** Somebody else's words, which the programme supplied. */
    private boolean isTheirs(SampleColumn column) {
        return isOffered(column) || offered.contains(column);
    }

    /** The titles. */
    Optional<SampleColumn> title() {
        return columns.stream()
                .filter(c -> isTitle(c) && c.looks(Look.TEXT, Look.LABEL) && !c.looks(Look.FEW))
                .findFirst();
    }

    /** What stands in the place of words that no column has; empty: nothing looks like them. */
    Optional<Guess> missing() {
        List<String> such = columns.stream()
                .filter(c -> isText(c) && (isTheirs(c) || isTitle(c)))
                .map(c -> c.name() + (isTheirs(c) ? " was offered" : " is a title"))
                .toList();
        return such.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Guess(Guess.MAYBE, "no column has the words that were posted: " + String.join(", ", such)));
    }

    private static boolean isText(SampleColumn column) {
        return column.looks(Look.TEXT) && !column.looks(Look.LINK, Look.EMAIL);
    }

    static boolean isTitle(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().titles()) > 0;
    }

    /** Titles and tags may be suggested, too: these are no wordings. */
    private static boolean isOffered(SampleColumn column) {
        return !isTitle(column)
                && !column.nearlyAll(value -> value.startsWith("#"))
                && Words.likeness(column.plain(), Synonyms.SHIPPED.roles().offered()) > 0;
    }
}
