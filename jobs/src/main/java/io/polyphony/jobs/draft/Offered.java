package io.polyphony.jobs.draft;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was offered to share, where a table of shares has it beside each share. */
final class Offered {
    private static final Set<String> MORE = Set.of(Content.TOPIC, Content.KIND, Content.PUBLISHED_AT);

    private final SampleColumn wording;
    private final Optional<SampleColumn> piece;
    private final Assignment posts;
    private final Assignment content;

    private Offered(SampleColumn wording, Assignment posts) {
        this.wording = wording;
        this.posts = posts;
        this.piece = posts.of(Posts.CONTENT_ID).map(Match::column).or(() -> campaign(posts.columns()));
        this.content = Assignment.of(Content.TABLE, posts.columns());
    }

    /** What is offered in a table of posts; empty: it has no column of offered wordings. */
    static Optional<Offered> of(Assignment posts) {
        return new Wordings(posts.columns()).offered().map(wording -> new Offered(wording, posts));
    }

    private static Optional<SampleColumn> campaign(List<SampleColumn> columns) {
        return columns.stream()
                .filter(c -> Synonyms.SHIPPED.roles().pieces().contains(c.plain()) && c.looks(Look.ID))
                .filter(c -> !c.looks(Look.LINK, Look.EMAIL))
                .findFirst();
    }

    /** The piece that a post shares; where nothing has its id, what to do. */
    Guess contentId() {
        return piece.map(c -> new Guess(c.name(), c.shown()))
                .orElseGet(() -> new Guess(
                        wording.isFilled()
                                ? substitute()
                                : "case when " + wording.name() + " <> '' then " + substitute() + " end",
                        "no column of ids: a substitute made of the offered text"));
    }

    /** What is asked where no column has kinds of pieces. */
    static Guess askedKind() {
        return Guess.ask(
                "what kind of piece it is, in quotes, one of " + String.join(", ", Outputs.known("content.kind")));
    }

    /** What is asked where no column is the day of the offer. */
    static Guess askedDay(List<SampleColumn> days) {
        String such = days.isEmpty()
                ? "a column"
                : days.stream().map(SampleColumn::name).collect(Collectors.joining(", "));
        return Guess.ask("the day it was offered: " + such + ", or a day in quotes, '2026-01-31'");
    }

    private String substitute() {
        return "sha2(" + wording.name() + ", 256)";
    }

    /** The output for content, once for each piece; empty: another table of the folder has the pieces, or the offered texts. */
    Optional<Output> output(Neighbours neighbours) {
        if (piece.map(neighbours::library).orElseGet(() -> neighbours.plan(wording))) {
            return Optional.empty();
        }
        Map<String, Guess> columns = new LinkedHashMap<>();
        SampleColumn id = piece.orElse(wording);
        for (Field field : Contracts.of(Content.TABLE).fields()) {
            guess(id, field).ifPresent(guess -> columns.put(field.name(), guess));
        }
        if (piece.isEmpty()) {
            columns.put(
                    Content.CONTENT_ID,
                    new Guess(substitute(), "no column of ids: a substitute made of the offered text"));
        }
        List<Unpivot> rows = rows(id);
        if (!rows.isEmpty()) {
            columns.remove(Content.VARIANT);
            columns.remove(Content.SUGGESTED_TEXT);
        }
        return Optional.of(new Output(Content.TABLE, where(id), true, List.of(), columns, rows));
    }

    private List<Unpivot> rows(SampleColumn id) {
        Variants variants = Variants.of(posts.columns());
        return variants.areToldBy(id) ? variants.rows(null) : variants.byWords();
    }

    private Optional<Guess> guess(SampleColumn id, Field field) {
        return switch (field.name()) {
            case Content.CONTENT_ID -> Optional.of(new Guess(id.name(), id.shown()));
            case Content.SUGGESTED_TEXT -> Optional.of(new Guess(wording.name(), wording.shown()));
            case Content.VARIANT ->
                wording.isToldBy(id)
                        ? Optional.empty()
                        : Optional.of(new Guess(Variants.byWords(wording), "some ids have several wordings"));
            case Content.PUBLISHED_AT -> told(id, field).or(() -> Optional.of(askedDay(List.of())));
            case Content.KIND -> told(id, field).or(() -> Optional.of(askedKind()));
            default -> MORE.contains(field.name()) ? told(id, field) : Optional.empty();
        };
    }

    /** A column that is the same for each piece, and not about the post. */
    private Optional<Guess> told(SampleColumn id, Field field) {
        return content.of(field.name())
                .filter(match -> match.likeness() > 0 && match.column().isToldBy(id))
                .filter(match -> !isOfPost(match.column()))
                .map(match -> Outputs.guess(content, field, match));
    }

    private boolean isOfPost(SampleColumn column) {
        return new Wordings(posts.columns()).allOffered().contains(column)
                || Set.of(Posts.POSTED_AT, Posts.TEXT, Posts.NETWORK).stream()
                        .flatMap(field -> posts.of(field).stream())
                        .anyMatch(match -> match.column() == column);
    }

    private Guess where(SampleColumn id) {
        List<String> filled = new ArrayList<>();
        if (!id.isFilled()) {
            filled.add(id.name() + " <> ''");
        }
        if (!wording.isFilled() && !wording.isToldBy(id) && (piece.isEmpty() || rows(id).isEmpty())) {
            filled.add(wording.name() + " <> ''");
        }
        return filled.isEmpty() ? null : new Guess(String.join(" and ", filled), "rows that have them");
    }
}
