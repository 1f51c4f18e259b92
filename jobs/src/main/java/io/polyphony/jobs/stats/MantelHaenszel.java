package io.polyphony.jobs.stats;

import java.util.List;

/**
 * The ratio of two rates over strata, within which alone they are compared: Σ y₁ t₀/T ÷ Σ y₀ t₁/T.
 *
 * <p>A stratum where one side has no time says nothing. Source: Rothman, Greenland and Lash, <i>Modern Epidemiology</i> (2008),
 * chapter 15.
 */
public final class MantelHaenszel {
    private MantelHaenszel() {}

    /**
     * Both sides of one stratum.
     *
     * @param events y₁, 0 or more
     * @param time t₁, in so much time (or impressions), 0 or more
     * @param others y₀, events of the other side
     * @param otherTime t₀, in so much time of its own
     */
    public record Stratum(long events, long time, long others, long otherTime) {
        private double over() {
            return weight() * events * otherTime;
        }

        private double under() {
            return weight() * others * time;
        }

        private double weight() {
            return time + otherTime == 0 ? 0 : 1.0 / (time + otherTime);
        }
    }

    /**
     * What strata add up to above and below the line, so that some of them can be left out without adding up the others again.
     *
     * @param over Σ y₁ t₀/T
     * @param under Σ y₀ t₁/T
     */
    public record Sums(double over, double under) {
        /** Of some strata. */
        public static Sums of(List<Stratum> strata) {
            double over = 0;
            double under = 0;
            for (Stratum stratum : strata) {
                over += stratum.over();
                under += stratum.under();
            }
            return new Sums(over, under);
        }

        /** Without some of them. */
        public Sums without(Sums some) {
            return new Sums(over - some.over, under - some.under);
        }

        /** The ratio, 0 or more; NaN where the other side has no event in any stratum that both are in. */
        public double ratio() {
            return under == 0 ? Double.NaN : over / under;
        }

        /** How much they have to say: both sums together. */
        public double compared() {
            return over + under;
        }
    }

    /** The ratio of all strata, as {@link Sums#ratio()}. */
    public static double ratio(List<Stratum> strata) {
        return Sums.of(strata).ratio();
    }
}
