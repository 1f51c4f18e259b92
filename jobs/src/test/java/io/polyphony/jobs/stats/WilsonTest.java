package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.schemas.metric.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "81, 263, .2553, .3662",
        "15, 148, .0624, .1605",
        "0, 20, 0, .1611",
        "1, 29, .0061, .1718",
    })
    void newcombes1998ExamplesComeOut(long part, long whole, double low, double high) {
        Interval interval = Wilson.share(part, whole).interval();

        assertThat(interval.low()).isCloseTo(low, within(5e-5));
        assertThat(interval.high()).isCloseTo(high, within(5e-5));
    }

    @Test
    void twoOfFortyLieBetweenOnePointFourAndSixteenPointFivePerCent() {
        Interval interval = Wilson.share(2, 40).interval();

        assertThat(interval.low()).isCloseTo(.014, within(5e-4));
        assertThat(interval.high()).isCloseTo(.165, within(5e-4));
    }

    @Test
    void nobodyToDivideByIsNoValue() {
        assertThat(Wilson.share(0, 0).value()).isNull();
        assertThat(Wilson.share(0, 0).interval().method()).isEqualTo("no value: nobody to divide by");
    }

    /** Lever's published funnel: one hire of 16 referrals, of 152 inbound applicants, of 100 in all. */
    @Test
    void leversFunnelComesOut() {
        double referral = Wilson.share(1, 16).value();
        double inbound = Wilson.share(1, 152).value();

        assertThat(referral / inbound).isCloseTo(9.5, within(1e-12));
        assertThat(Wilson.share(1, 100).value()).isEqualTo(.01);
    }

    @Test
    void overRangesItHoldsEveryIntervalOfTheirNumbers() {
        Interval wide = Wilson.interval(7, 13, 37, 43);

        for (long part = 7; part <= 13; part++) {
            for (long whole = 37; whole <= 43; whole++) {
                Interval one = Wilson.interval(part, whole);
                assertThat(wide.low()).isLessThanOrEqualTo(one.low());
                assertThat(wide.high()).isGreaterThanOrEqualTo(one.high());
            }
        }
    }

    @Test
    void aPartThatMayBeMoreThanTheWholeIsAllOfIt() {
        assertThat(Wilson.interval(8, 13, 12, 18).high()).isCloseTo(1, within(1e-12));
    }
}
