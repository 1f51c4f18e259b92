package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnoutTest {
    private static final int TOOK_PART = 40;
    private static final int COULD = 100;

    /** What 60 silent people more, each a group of nothing, would do to the variance of the log of a sum. */
    @Test
    void silentPeopleAddWhatGroupsOfNothingWould() {
        Replicates active = sum(TOOK_PART, 0);
        Replicates withSilent = sum(TOOK_PART, COULD - TOOK_PART);

        double told =
                Jackknife.variance(active, Scale.LOG) + active.among(COULD).turnout();

        assertThat(told).isCloseTo(Jackknife.variance(withSilent, Scale.LOG), within(0.0015));
        assertThat(told).isGreaterThan(Jackknife.variance(active, Scale.LOG) + 0.01);
    }

    @Test
    void nothingIsAddedWhereEverybodyTookPart() {
        assertThat(sum(TOOK_PART, 0).among(TOOK_PART).turnout()).isZero();
        assertThat(sum(TOOK_PART, 0).among(3).turnout()).isZero();
    }

    /** The sum 1 + 2 + … over the active; leaving a silent person out changes nothing. */
    private static Replicates sum(int active, int silent) {
        double full = active * (active + 1) / 2.0;
        double[] without = IntStream.rangeClosed(1, active + silent)
                .mapToDouble(i -> i <= active ? full - i : full)
                .toArray();
        return new Replicates(full, without, active + silent, "people");
    }
}
