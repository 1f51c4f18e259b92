package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Content;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Titles that are no words of their own: a tool made them of how the suggested text begins. */
final class Beginnings {
    private static final double NEARLY_ALL = 0.9;

    /** "Hiring: " before the words of the text. */
    private static final Pattern LABEL = Pattern.compile("^[^:|\u2013\u2014]{1,40}(?::|\\||\\s[-\u2013\u2014])\\s+");

    private Beginnings() {}

    /** The title in a comment that says why; empty: there is none, or it says something itself. */
    static Optional<Guess> of(Assignment content) {
        return content.of(Content.TITLE)
                .map(Match::column)
                .flatMap(
                        title -> texts(content).flatMap(text -> of(title, text)).findFirst());
    }

    private static Stream<SampleColumn> texts(Assignment content) {
        return Stream.concat(
                        content.of(Content.SUGGESTED_TEXT).map(Match::column).stream(),
                        new Wordings(content.columns()).allOffered().stream())
                .distinct();
    }

    private static Stream<Guess> of(SampleColumn title, SampleColumn text) {
        List<Integer> both = IntStream.range(0, title.rows())
                .filter(row -> title.cells().get(row) != null && text.cells().get(row) != null)
                .boxed()
                .toList();
        long begin = both.stream()
                .filter(row -> begins(text.cells().get(row), title.cells().get(row)))
                .count();
        return title == text || both.isEmpty() || begin < NEARLY_ALL * both.size()
                ? Stream.empty()
                : Stream.of(Guess.offer(
                        title.name(),
                        "no title of its own: " + begin + " of " + both.size() + " are how " + text.name()
                                + " begins, and what stands in a title counts as nobody's words, so that copies"
                                + " would seem to be people's own"));
    }

    private static boolean begins(String text, String title) {
        String whole = Words.plain(text);
        String own = Words.plain(LABEL.matcher(title).replaceFirst(""));
        return whole.startsWith(Words.plain(title)) || (!own.isEmpty() && whole.startsWith(own));
    }
}
