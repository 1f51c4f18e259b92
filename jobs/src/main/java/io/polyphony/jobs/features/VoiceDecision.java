package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.polyphony.schemas.table.PostFeatures;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF7;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** {@link VoiceEvidence} as a column, so that the decision is written once and tested without Spark. */
final class VoiceDecision {
    private VoiceDecision() {}

    static Column column() {
        Column text = col(Working.TEXT);
        UserDefinedFunction decide = udf(
                (UDF7<Boolean, Integer, Boolean, Double, Double, Boolean, Boolean, String>)
                        (repost, words, verbatim, c, o, title, event) ->
                                new VoiceEvidence(repost, words, verbatim, c, o, title, event).voiceClass(),
                DataTypes.StringType);
        return decide.apply(
                col(Working.REPOST).or(text.getField(Working.BLANK)),
                text.getField(Working.WORDS),
                col(Working.VERBATIM),
                col(PostFeatures.TEMPLATE_CONTAINMENT),
                col(PostFeatures.OWN_SHARE),
                col(Working.TITLE),
                col(PostFeatures.UNISON_24H).isNotNull());
    }
}
