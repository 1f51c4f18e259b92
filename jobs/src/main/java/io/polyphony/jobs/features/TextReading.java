package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@link PostText} as a column: the one function of our own over texts, since Spark has neither NFKC nor entities.
 *
 * <p>A struct of whole, body, tail, rule topic and what else is known of it; whole and body are structs of hashes, length
 * and grams. Null text
 * gives a whole without words.
 */
final class TextReading {
    private static final StructType PART = new StructType()
            .add(Working.EXACT, DataTypes.LongType, false)
            .add(Working.KEY, DataTypes.LongType, false)
            .add(Working.WORDS, DataTypes.IntegerType, false)
            .add(Working.BLANK, DataTypes.BooleanType, false)
            .add(Working.GRAMS, DataTypes.createArrayType(DataTypes.LongType, false), false);
    private static final StructType READ = new StructType()
            .add(Working.WHOLE, PART, false)
            .add(Working.BODY, PART, true)
            .add(Working.TAIL, DataTypes.LongType, true)
            .add(Working.RULE_TOPIC, DataTypes.StringType, true)
            .add(Working.RETOLD, DataTypes.BooleanType, false)
            .add(Working.TITLE, DataTypes.BooleanType, false)
            .add(Working.COMMON, DataTypes.BooleanType, false)
            .add(Working.DISCLOSED, DataTypes.StringType, false);

    private TextReading() {}

    /** The reading of a text column that links to nothing. */
    static Column of(Column text) {
        return of(text, lit(null).cast(DataTypes.StringType));
    }

    /** The reading of a text column and of the column with its links; each row's text is normalised once. */
    static Column of(Column text, Column link) {
        PostText.Rules rules = PostText.Rules.read();
        UserDefinedFunction read = udf((UDF2<String, String, Row>) (raw, to) -> row(PostText.of(raw, to, rules)), READ);
        return read.apply(text, link);
    }

    private static Row row(PostText read) {
        return RowFactory.create(
                row(read.whole()),
                row(read.body()),
                read.tail(),
                read.topic(),
                read.retold(),
                read.title(),
                read.common(),
                read.disclosed());
    }

    private static Row row(PostText.Part part) {
        return part == null
                ? null
                : RowFactory.create(part.exact(), part.key(), part.words(), part.blank(), part.grams());
    }
}
