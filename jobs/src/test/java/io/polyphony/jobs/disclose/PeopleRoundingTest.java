package io.polyphony.jobs.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.schemas.metric.Rounding;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeopleRoundingTest {
    private static final int MANY = 2000;

    private final PeopleRounding rounding = new PeopleRounding(PseudonymKey.demo());

    @ParameterizedTest
    @EnumSource(names = {"PEOPLE_5", "PEOPLE_10"})
    void aCountIsAMultipleAndNeverFurtherOffThanSaid(Rounding kind) {
        int block = kind == Rounding.PEOPLE_5 ? 5 : 10;
        for (long people = 0; people < MANY; people++) {
            long shown = rounding.round(people, kind);
            assertThat(shown % block).isZero();
            assertThat(Math.abs(shown - people)).isLessThanOrEqualTo(PeopleRounding.slack(kind));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PEOPLE_5", "PEOPLE_10"})
    void theLargerGroupIsNeverShownAsTheSmaller(Rounding kind) {
        for (long people = 0; people < MANY; people++) {
            assertThat(rounding.round(people + 1, kind)).isGreaterThanOrEqualTo(rounding.round(people, kind));
        }
    }

    /** Else a reader who knows the rule could narrow the range: thresholds must really be drawn. */
    @Test
    void allThresholdsOccur() {
        Set<Long> firstThatGoUp = new TreeSet<>();
        for (long block = 0; block < MANY; block += 5) {
            for (long beyond = 0; beyond <= 5; beyond++) {
                if (rounding.round(block + beyond, Rounding.PEOPLE_5) > block) {
                    firstThatGoUp.add(beyond);
                    break;
                }
            }
        }
        assertThat(firstThatGoUp).containsExactly(2L, 3L, 4L);
    }

    @Test
    void rotatingTheKeyChangesNoCount() {
        PseudonymKey rotated = PseudonymKey.of("a new key, long enough\n" + PseudonymKey.demoText());
        for (long people = 0; people < MANY; people++) {
            assertThat(new PeopleRounding(rotated).round(people, Rounding.PEOPLE_5))
                    .isEqualTo(rounding.round(people, Rounding.PEOPLE_5));
        }
    }
}
