package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;

/** What a version that is out tells of a sum: nothing of it can be taken back. */
final class Told implements Known {
    private final double low;
    private final double high;
    private final double size;

    /** @param value as it was published; null: it was not */
    Told(MetricValue value) {
        boolean shown = value != null && value.value() != null;
        Rounding rounding = shown ? Rounding.of(value.rounded()) : Rounding.EXACT;
        this.size = shown ? Math.abs(value.value()) : 0;
        this.low = shown ? Math.ceil(Coarse.low(value.value(), rounding) - 1e-9) : 0;
        this.high = shown ? Math.floor(Coarse.high(value.value(), rounding) + 1e-9) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double low() {
        return low;
    }

    @Override
    public double high() {
        return high;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public double size() {
        return size;
    }
}
