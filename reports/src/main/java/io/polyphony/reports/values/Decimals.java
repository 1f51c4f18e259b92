package io.polyphony.reports.values;

import io.polyphony.reports.values.FigureText.Kind;
import io.polyphony.schemas.metric.MetricValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * How the numbers of one measure are written in one table: all with the same decimals, which show two digits of the
 * smallest as sentences do, none with more digits than were published. Shares are per cent, and so are ratios that are all below a tenth; counts are written in full.
 */
public final class Decimals {
    private static final int MOST = 2;
    /** Digits of an exact ratio. */
    private static final int FOUR = 4;
    /** As many digits as a number can have. */
    private static final int ALL = 17;

    private final boolean percent;
    private final int decimals;

    private Decimals(boolean percent, int decimals) {
        this.percent = percent;
        this.decimals = decimals;
    }

    /** The decimals of values of one metric; values without a number are passed over. */
    public static Decimals of(List<MetricValue> measure) {
        List<MetricValue> known =
                measure.stream().filter(value -> value.value() != null).toList();
        boolean percent = !known.isEmpty() && known.stream().allMatch(Decimals::asPercent);
        Decimals none = new Decimals(percent, 0);
        return new Decimals(percent, none.fitting(known));
    }

    private static boolean asPercent(MetricValue value) {
        Kind kind = FigureText.kind(value.unit());
        return kind == Kind.SHARE || (kind == Kind.RATIO && value.value() < 0.1);
    }

    /** As many as show two digits of the smallest value, but no more than two. */
    private int fitting(List<MetricValue> known) {
        int needed =
                known.stream().map(value -> decimals(scaled(value.value()), 2)).reduce(0, Math::max);
        return Math.min(needed, MOST);
    }

    private BigDecimal scaled(double number) {
        return percent ? BigDecimal.valueOf(number).movePointRight(2) : BigDecimal.valueOf(number);
    }

    /** How many decimals a number has as it was published. */
    private static int available(BigDecimal number, MetricValue value) {
        boolean share = FigureText.kind(value.unit()) == Kind.SHARE;
        return share && Coarseness.wholePercent(value) ? 0 : decimals(number, digits(value, share));
    }

    private static int digits(MetricValue value, boolean share) {
        return Coarseness.digits(value, share ? ALL : FOUR);
    }

    /** How many decimals it takes to show so many digits. */
    private static int decimals(BigDecimal number, int digits) {
        return number.signum() == 0 ? 0 : Math.max(0, digits - (number.precision() - number.scale()));
    }

    /** The value as the table has it; of a rate of few people what it can be. */
    public String value(MetricValue value) {
        return PeopleRate.of(value)
                .filter(PeopleRate::isWide)
                .map(PeopleRate::text)
                .orElseGet(() -> single(value));
    }

    private String single(MetricValue value) {
        if (FigureText.kind(value.unit()) == Kind.COUNT) {
            return FigureText.unrounded(value.value(), value.unit());
        }
        return text(value.value(), value, telling(value, value.value())) + sign();
    }

    /** The value's interval, which is known, with as many decimals. */
    public String interval(MetricValue value) {
        double low = value.interval().low();
        double high = value.interval().high();
        if (FigureText.kind(value.unit()) == Kind.COUNT) {
            return FigureText.span(FigureText.unrounded(low, value.unit()), FigureText.unrounded(high, value.unit()));
        }
        int telling = Math.max(telling(value, low), telling(value, high));
        return FigureText.span(text(low, value, telling), text(high, value, telling)) + sign();
    }

    private int telling(MetricValue value, double number) {
        boolean ratio = !percent && FigureText.kind(value.unit()) == Kind.RATIO;
        return ratio ? besideOne(BigDecimal.valueOf(number), decimals) : decimals;
    }

    private String text(double number, MetricValue value, int decimals) {
        BigDecimal exact = scaled(number);
        boolean share = FigureText.kind(value.unit()) == Kind.SHARE;
        BigDecimal published = exact.round(new MathContext(digits(value, share), RoundingMode.HALF_UP));
        int shown = number == 0 ? decimals : Math.min(decimals, available(published, value));
        return FigureText.grouped(published.setScale(shown, RoundingMode.HALF_UP));
    }

    private String sign() {
        return percent ? FigureText.PER_CENT : "";
    }

    /** The decimals asked for, or as many more as keep a number that is not 1 from becoming it. */
    static int besideOne(BigDecimal number, int decimals) {
        boolean hidden = number.compareTo(BigDecimal.ONE) != 0
                && number.setScale(decimals, RoundingMode.HALF_UP).compareTo(BigDecimal.ONE) == 0;
        return hidden && decimals < FOUR ? besideOne(number, decimals + 1) : decimals;
    }
}
