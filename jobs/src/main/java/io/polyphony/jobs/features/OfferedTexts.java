package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.spark.Kept;
import io.polyphony.schemas.table.Content;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The wordings the programme supplied, a row per month, content item and variant that has words.
 *
 * <p>Columns: month, content_id, variant (blank where there is one), published_at, {@link Working#READ}, {@link #HEADLINE}.
 */
final class OfferedTexts {
    /** The grams of a piece's title; none where it has none. */
    static final String HEADLINE = "headline";

    private OfferedTexts() {}

    static Dataset<Row> of(Conformed in) {
        return Kept.now(in.table(Content.TABLE)
                .select(
                        col(Working.MONTH),
                        col(Content.CONTENT_ID),
                        coalesce(col(Content.VARIANT), lit("")).as(Content.VARIANT),
                        col(Content.PUBLISHED_AT),
                        TextReading.of(col(Content.SUGGESTED_TEXT)).as(Working.READ),
                        TextReading.of(col(Content.TITLE))
                                .getField(Working.WHOLE)
                                .getField(Working.GRAMS)
                                .as(HEADLINE))
                .where(col(whole(Working.WORDS)).gt(0)));
    }

    /** A row per month and distinct text: month, key, {@link Working#OFFERED}. */
    static Dataset<Row> keys(Dataset<Row> offered) {
        return offered.select(
                        col(Working.MONTH),
                        col(whole(Working.KEY)).as(Working.KEY),
                        lit(true).as(Working.OFFERED))
                .distinct();
    }

    /** Hashes of whole texts and last paragraphs: what repeats these is no sign-off. */
    static Dataset<Row> paragraphs(Dataset<Row> offered) {
        return offered.select(
                        col(Working.MONTH),
                        explode(array(col(whole(Working.KEY)), col(Working.READ + "." + Working.TAIL)))
                                .as(Working.TAIL))
                .where(col(Working.TAIL).isNotNull())
                .distinct();
    }

    static String whole(String part) {
        return Working.READ + "." + Working.WHOLE + "." + part;
    }
}
