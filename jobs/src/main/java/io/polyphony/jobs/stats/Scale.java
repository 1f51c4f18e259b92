package io.polyphony.jobs.stats;

/** The scale on which a statistic is close to normal, so that its interval is made there. */
public enum Scale {
    /** As it is: means. */
    LINEAR {
        @Override
        double transform(double value) {
            return value;
        }

        @Override
        double inverse(double value) {
            return value;
        }
    },
    /** Logarithm: ratios above zero. */
    LOG {
        @Override
        double transform(double value) {
            return Math.log(value);
        }

        @Override
        double inverse(double value) {
            return Math.exp(value);
        }
    },
    /** Log odds: shares between zero and one. */
    LOGIT {
        @Override
        double transform(double value) {
            return Math.log(value / (1 - value));
        }

        @Override
        double inverse(double value) {
            return 1 / (1 + Math.exp(-value));
        }
    };

    /** The value on this scale; infinite or not a number where the scale ends. */
    abstract double transform(double value);

    /** Back from this scale. */
    abstract double inverse(double value);
}
