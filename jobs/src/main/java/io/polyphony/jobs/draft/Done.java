package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When somebody posted, in tables that also say when they were asked to. */
final class Done {
    private Done() {}

    /**
     * Of several that may be the moment of a post those that say when it was done, else those that are not of a request; of these such
     * as no row of a post lacks.
     *
     * @param columns all columns of the table
     * @param all what may be the moment
     * @param column the column of each
     */
    static <T> List<T> best(List<SampleColumn> columns, List<T> all, Function<T, SampleColumn> column) {
        List<T> named =
                preferred(preferred(all, one -> !isOfRequest(column.apply(one))), one -> isCalled(column.apply(one)));
        return preferred(named, one -> isFilled(columns, column.apply(one)));
    }

    private static <T> List<T> preferred(List<T> all, Predicate<T> better) {
        List<T> such = all.stream().filter(better).toList();
        return such.isEmpty() ? all : such;
    }

    private static boolean isCalled(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().done()) > 0;
    }

    private static boolean isOfRequest(SampleColumn column) {
        return !isCalled(column)
                && Words.likeness(column.plain(), Synonyms.SHIPPED.roles().asked()) > 0;
    }

    /** Nearly all rows that are posts, by what the table says of their state, have a value. */
    private static boolean isFilled(List<SampleColumn> columns, SampleColumn moment) {
        List<SampleColumn> states = columns.stream().filter(States::isCalledSo).toList();
        List<String> cells = IntStream.range(0, moment.rows())
                .filter(row ->
                        states.stream().allMatch(state -> isPost(state.cells().get(row))))
                .mapToObj(row ->
                        moment.cells().get(row) == null ? "" : moment.cells().get(row))
                .toList();
        return SampleColumn.nearlyAll(cells, cell -> !cell.isEmpty());
    }

    private static boolean isPost(String state) {
        return state == null || !States.isNoPost(Words.plain(state));
    }

    /** The rows that have the moment, where no row without it has words or counts either: nobody posted. Empty: all have it. */
    static Optional<Guess> where(Assignment posts) {
        return posts.of(Posts.POSTED_AT)
                .map(Match::column)
                .filter(moment -> isCalled(moment) && !moment.isFilled() && lacksAll(posts, moment))
                .map(moment -> new Guess(moment.name() + " <> ''", "rows without it have neither text nor counts"));
    }

    private static boolean lacksAll(Assignment posts, SampleColumn moment) {
        List<SampleColumn> said = Stream.concat(
                        posts.of(Posts.TEXT).map(Match::column).stream(),
                        Counted.of(posts.columns()).stream()
                                .map(count -> count.match().column()))
                .toList();
        return posts.of(Posts.TEXT).isPresent()
                && IntStream.range(0, moment.rows())
                        .filter(row -> moment.cells().get(row) == null)
                        .allMatch(row -> said.stream().allMatch(c -> c.cells().get(row) == null));
    }
}
