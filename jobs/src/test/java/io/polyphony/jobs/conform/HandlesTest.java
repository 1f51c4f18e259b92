package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.features.NormalisedText;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SparkSuite.class)
class HandlesTest {
    private static String hidden(SparkSession spark, String text) {
        return spark.createDataset(List.of(text), Encoders.STRING())
                .select(Handles.hidden(col("value")))
                .first()
                .getString(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thanks @ann_example and @bob.b! | Thanks @someone and @someone!",
                "RT @ann: we won | RT @someone: we won",
                "write to ann.example@halden.example today | write to @someone today",
                "see https://www.linkedin.com/in/ann-example-123/ now | see https://profile now",
                "linkedin.com/in/ann | https://profile",
                "https://x.com/ann/status/1900000000000000001 | https://profile",
                "we met at 9@5 | we met at 9@5",
                "no names, 50 % at home.com/ here | no names, 50 % at home.com/ here",
                "@名前 ok | @someone ok",
            })
    void nobodysHandleIsLeft(String text, String expected, SparkSession spark) {
        assertThat(hidden(spark, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Proud to join @halden and @ann at the fair #HX9 https://t.co/abc",
                "RT @ann: we won @bob",
                "so true \u201c@ann: we won",
                "We are hiring! https://www.linkedin.com/in/ann-example apply",
            })
    void textsCompareAsBefore(String text, SparkSession spark) {
        assertThat(NormalisedText.of(hidden(spark, text))).isEqualTo(NormalisedText.of(text));
    }
}
