package io.polyphony.jobs.features;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@link PostText} as a column: the one function of our own over texts, since Spark has neither NFKC nor entities.
 *
 * <p>A struct of whole, body, tail and rule topic; whole and body are structs of hashes, length and grams. Null text
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
            .add(Working.RULE_TOPIC, DataTypes.StringType, true);

    private TextReading() {}

    /** The reading of a text column; each row's text is normalised once. */
    static Column of(Column text) {
        TopicRules rules = TopicRules.read();
        UserDefinedFunction read = udf((UDF1<String, Row>) raw -> row(PostText.of(raw, rules)), READ);
        return read.apply(text);
    }

    private static Row row(PostText read) {
        return RowFactory.create(row(read.whole()), row(read.body()), read.tail(), read.topic());
    }

    private static Row row(PostText.Part part) {
        return part == null
                ? null
                : RowFactory.create(part.exact(), part.key(), part.words(), part.blank(), part.grams());
    }
}
