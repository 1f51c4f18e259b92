package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Posts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What looks like posts, by texts, ids and counts, and has no time that can be read. */
final class Timeless {
    private Timeless() {}

    /** What is missing, and which columns were looked at; empty: nothing is, or it is something else. */
    static Optional<String> of(List<SampleColumn> columns, List<Output> outputs) {
        boolean other = outputs.stream().anyMatch(output -> !output.contract().equals(Accounts.TABLE));
        List<Counted> counts = Counted.of(columns);
        if (other || counts.isEmpty()) {
            return Optional.empty();
        }
        Assignment posts = Assignment.of(Posts.TABLE, columns);
        boolean told = posts.of(Posts.TEXT)
                        .filter(match -> match.column().looks(Look.TEXT))
                        .isPresent()
                && posts.of(Posts.POST_ID).isPresent();
        return told && posts.of(Posts.POSTED_AT).isEmpty() ? Optional.of(said(posts, counts)) : Optional.empty();
    }

    private static String said(Assignment posts, List<Counted> counts) {
        String looked = posts.columns().stream()
                .filter(c ->
                        !c.values().isEmpty() && posts.of(Posts.POST_ID).get().column() != c)
                .filter(c -> posts.of(Posts.TEXT).get().column() != c)
                .filter(c -> counts.stream().noneMatch(count -> count.match().column() == c))
                .filter(c -> !c.looks(Look.COUNT, Look.NUMBER, Look.PERCENT, Look.LINK, Look.EMAIL, Look.TEXT))
                .map(SampleColumn::name)
                .collect(Collectors.joining(", "));
        return "# ? It looks like posts (" + posts.of(Posts.TEXT).get().column().name() + ", "
                + posts.of(Posts.POST_ID).get().column().name() + ", "
                + counts.get(0).match().column().name() + "), but a time is missing, without which a post is none: "
                + (looked.isEmpty()
                        ? "no column may be one"
                        : "looked at " + looked + ", which are written in no known way")
                + ".";
    }
}
