package io.polyphony.jobs.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.stats.TwoWayFit.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TwoWayFitTest {
    private static final List<Entry> NOISY = noisy();

    private static List<Entry> noisy() {
        List<Entry> entries = new ArrayList<>();
        for (int g = 0; g < 9; g++) {
            for (int k = 0; k < 4; k++) {
                entries.add(new Entry(g, g, k, 10 + g * k, 1 + (7 * g + 3 * k) % 5));
            }
        }
        return entries;
    }

    @Test
    void fittedTotalsOfRowsAndColumnsAreTheObservedOnes() {
        double[] logs = new TwoWayFit(NOISY).logColumns(null, null);
        double[] fitted = new double[4];
        double[] observed = new double[4];
        for (Entry entry : NOISY) {
            double row = NOISY.stream()
                    .filter(e -> e.row() == entry.row())
                    .mapToDouble(Entry::events)
                    .sum();
            double exposure = NOISY.stream()
                    .filter(e -> e.row() == entry.row())
                    .mapToDouble(e -> e.exposure() * Math.exp(logs[e.column()]))
                    .sum();
            fitted[entry.column()] += entry.exposure() * Math.exp(logs[entry.column()]) * row / exposure;
            observed[entry.column()] += entry.events();
        }

        assertThat(fitted).containsExactly(observed, within(1e-9));
        assertThat(logs[0] + logs[1] + logs[2] + logs[3]).isCloseTo(0, within(1e-12));
    }

    @Test
    void leavingAGroupOutIsAsIfItHadNeverBeen() {
        TwoWayFit all = new TwoWayFit(NOISY);
        double[] without = all.logColumns(8, all.logColumns(null, null));
        double[] anew = new TwoWayFit(NOISY.stream().filter(e -> e.unit() != 8).toList()).logColumns(null, null);

        assertThat(without).containsExactly(anew, within(1e-10));
    }

    @Test
    void aColumnWithoutEventsHasNoEffects() {
        assertThat(new TwoWayFit(List.of(new Entry(0, 0, 0, 1, 1), new Entry(0, 0, 1, 1, 0))).logColumns(null, null))
                .containsOnly(Double.NaN);
    }

    @Test
    void columnsAreComparableOnlyIfTheyLeadToEachOther() {
        List<Entry> oneWay = List.of(
                new Entry(0, 0, 0, 1, 1),
                new Entry(0, 0, 1, 1, 0),
                new Entry(1, 1, 0, 1, 1),
                new Entry(1, 1, 1, 1, 0),
                new Entry(2, 2, 1, 1, 3));
        List<Entry> bothWays = new ArrayList<>(oneWay);
        bothWays.add(new Entry(3, 3, 0, 1, 1));
        bothWays.add(new Entry(3, 3, 1, 1, 1));

        assertThat(TwoWayLinks.comparable(oneWay, Set.of(0, 1))).isEmpty();
        assertThat(TwoWayLinks.comparable(bothWays, Set.of(0, 1))).isEmpty();
        bothWays.add(new Entry(4, 4, 0, 1, 1));
        bothWays.add(new Entry(4, 4, 1, 1, 1));
        assertThat(TwoWayLinks.comparable(bothWays, Set.of(0, 1))).containsExactly(0, 1);
    }
}
