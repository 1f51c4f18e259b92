package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Asks;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A calendar of what is offered to share: wordings that are called offered, or rows that say whether sharing is an obligation, and
 * neither authors nor counts.
 *
 * @param wording the column of wordings
 */
record Planned(SampleColumn wording) {
    /** The calendar; empty: it is none. */
    static Optional<Planned> of(List<SampleColumn> columns) {
        Optional<SampleColumn> offered = new Wordings(columns).offered();
        boolean mandatory = columns.stream().anyMatch(Planned::isMandatory);
        if ((offered.isEmpty() && !mandatory) || isShared(Assignment.of(Posts.TABLE, columns), mandatory)) {
            return Optional.empty();
        }
        return offered.or(() -> Assignment.of(Content.TABLE, columns)
                        .of(Content.SUGGESTED_TEXT)
                        .map(Match::column)
                        .filter(c -> c.looks(Look.TEXT)))
                .map(Planned::new);
    }

    /**
     * Somebody shared it: it has counts, or words of their own beside those that were offered, or authors, unless each row is another
     * piece, whose author wrote what is offered.
     */
    private static boolean isShared(Assignment posts, boolean mandatory) {
        boolean own = !mandatory
                && posts.of(Posts.TEXT)
                        .filter(match -> match.likeness() > 0 && match.column().looks(Look.TEXT))
                        .isPresent();
        return own
                || (posts.of(Posts.ACCOUNT_ID).isPresent() && !isOfPieces(posts))
                || !Counted.of(posts.columns()).isEmpty();
    }

    /** Each row is another piece: it has an id that is called a piece's, and several wordings or no network. */
    private static boolean isOfPieces(Assignment posts) {
        boolean list = posts.of(Posts.NETWORK).isEmpty()
                || Variants.of(posts.columns()).areSeveral();
        return list
                && Assignment.of(Content.TABLE, posts.columns())
                        .of(Content.CONTENT_ID)
                        .filter(id -> id.likeness() > likenessOfPost(id.column()))
                        .isPresent();
    }

    private static double likenessOfPost(SampleColumn column) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Posts.TABLE).names().get(Posts.POST_ID);
        return Words.likeness(column.plain(), names);
    }

    private static boolean isMandatory(SampleColumn column) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Asks.TABLE).names().get(Asks.MANDATORY);
        return column.looks(Look.BOOLEAN) && Words.likeness(column.plain(), names) > 0;
    }

    /** The substitute for the id of what is offered. */
    Guess contentId() {
        return new Guess(
                "sha2(" + wording.name() + ", 256)",
                "no column of ids: a substitute made of the wording, as of a log of shares that has the wording");
    }

    /**
     * The requests to share, where the calendar says whether it is an obligation, or when it was sent.
     *
     * @param found the columns of what is offered
     * @param content the output of what is offered
     * @param neighbours a staff list among them knows the departments
     */
    static Optional<Output> asks(Assignment found, Output content, Neighbours neighbours) {
        Assignment asks = Assignment.of(Asks.TABLE, found.columns());
        Optional<Match> mandatory = asks.of(Asks.MANDATORY);
        Guess sent = asks.of(Asks.SENT_AT)
                .filter(match -> isSent(found, match))
                .map(match -> new Guess(match.column().name(), match.why()))
                .orElse(null);
        Guess offered = content.columns().get(Content.PUBLISHED_AT);
        if (mandatory.isEmpty() && sent == null) {
            return Optional.empty();
        }
        Map<String, Guess> columns = new LinkedHashMap<>();
        Guess at = sent == null ? new Guess(offered.expression(), "as above") : sent;
        String id = content.columns().get(Content.CONTENT_ID).expression();
        String when = at.expression().equals(Guess.ASK) ? "" : at.expression() + ", ";
        columns.put(
                Asks.ASK_ID,
                new Guess("sha2(concat_ws('\\n', " + when + id + "), 256)", "each row asks once: a substitute"));
        columns.put(Asks.SENT_AT, at);
        columns.put(Asks.CONTENT_ID, new Guess(id, "as above"));
        for (Field field : asks.contract().fields()) {
            if (Set.of(Asks.DEPARTMENT, Asks.MANDATORY).contains(field.name())) {
                asks.of(field.name())
                        .filter(match -> match.likeness() > 0)
                        .ifPresent(match -> columns.put(field.name(), addressed(asks, field, match, neighbours)));
            }
        }
        return Optional.of(new Output(
                Asks.TABLE, Named.and(content.where(), Named.without(asks)), false, List.of(), columns, List.of()));
    }

    private static Guess addressed(Assignment asks, Field field, Match match, Neighbours neighbours) {
        return Optional.of(field)
                .filter(f -> f.name().equals(Asks.DEPARTMENT))
                .flatMap(f -> Addressed.of(asks, neighbours))
                .orElseGet(() -> Outputs.guess(asks, field, match));
    }

    /** It is called a day of sending, and not one of publishing. */
    private static boolean isSent(Assignment content, Match sent) {
        return content.of(Content.PUBLISHED_AT)
                .filter(match -> match.likeness() + 1 > sent.likeness())
                .isEmpty();
    }
}
