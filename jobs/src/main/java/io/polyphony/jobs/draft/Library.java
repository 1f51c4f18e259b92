package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of what can be shared, whatever it calls its days and ids: titles with kinds of pieces, and two of topics, links, days and
 * ids beside them, and neither authors, networks nor counts.
 *
 * @param title the column of titles
 */
record Library(SampleColumn title) {
    private static final int BESIDE = 2;

    /** The list; empty: it is none. */
    static Optional<Library> of(List<SampleColumn> columns) {
        Assignment content = Assignment.of(Content.TABLE, columns);
        long beside = Stream.of(Content.TOPIC, Content.LINK, Content.PUBLISHED_AT, Content.CONTENT_ID)
                .filter(field -> content.of(field).isPresent())
                .count();
        boolean kinds =
                content.of(Content.KIND).filter(match -> match.likeness() > 0).isPresent();
        return kinds && beside >= BESIDE && !isShared(columns)
                ? new Wordings(columns).title().map(Library::new)
                : Optional.empty();
    }

    private static boolean isShared(List<SampleColumn> columns) {
        Assignment posts = Assignment.of(Posts.TABLE, columns);
        return posts.of(Posts.ACCOUNT_ID).isPresent()
                || posts.of(Posts.NETWORK).isPresent()
                || !Counted.of(columns).isEmpty();
    }

    /** The substitute for the id of a piece. */
    Guess contentId() {
        return new Guess("sha2(" + title.name() + ", 256)", "no column of ids: a substitute made of the title");
    }
}
