package io.polyphony.schemas.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlySignTest {
    /** 2 with an 80 % interval that begins at 1.001 or .999: by 1.96 ÷ 1.2816 as far on the log scale. */
    @ParameterizedTest
    @CsvSource({
        "2, 0.694, 5.76, true",
        "2, 0.691, 5.79, false",
        "2, 1.1, 3.6, true",
        "1.02, 0.99, 1.05, true",
        "1, 0.99, 1.01, false",
        "0.5, 0.4, 0.6, false",
        "2, 0, 5, false",
        "2, , , false",
        ", , , false"
    })
    void aSignIsThereBeforeItIsClear(Double ratio, Double low, Double high, boolean sign) {
        assertThat(EarlySign.above(ratio, new Interval(low, high, "log rate ratio")))
                .isEqualTo(sign);
    }
}
