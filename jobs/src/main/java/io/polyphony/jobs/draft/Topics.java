package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Content;
import java.util.List;
import java.util.Optional;

/** A column of a library that may say what kind a piece is, what it is about, or both: Category. */
final class Topics {
    private Topics() {}

    /** The topic in a comment, where the column that is taken for the kind may be it, too; empty: it can't. */
    static Optional<Guess> offer(Assignment content) {
        Field topic = content.contract().field(Content.TOPIC);
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Content.TABLE).names().get(Content.TOPIC);
        return content.of(Content.KIND)
                .map(Match::column)
                .filter(column -> Words.likeness(column.plain(), names) > 0)
                .filter(column -> Fitting.fits(content.contract(), topic, false, column))
                .map(column -> Guess.offer(
                        column.name(),
                        column.header() + " may be the topic, too: if it says what pieces are about, take the # away"));
    }
}
