package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;

import io.polyphony.schemas.table.Content;
import org.apache.spark.sql.Column;

/**
 * What a piece is about, of its first wording: what the library says, else what {@link TopicRules} say of the suggested text, as they
 * do of a post. So posts of a piece without a topic are not about something that nobody offered.
 */
final class PieceTopic {
    private PieceTopic() {}

    /** As an aggregate over the wordings of a piece. */
    static Column of(Column variant) {
        Column byRule = TextReading.of(col(Content.SUGGESTED_TEXT)).getField(Working.RULE_TOPIC);
        return coalesce(min_by(col(Content.TOPIC), variant), min_by(byRule, variant));
    }
}
