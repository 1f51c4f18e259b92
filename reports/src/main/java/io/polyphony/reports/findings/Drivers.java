package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/**
 * What moved the ratio of employees' engagement to the brand's: either side's own change, which are counts. A ratio rises,
 * too, when the brand falls.
 *
 * @param ratio the change of the ratio; it need not be beyond chance
 * @param employees that of employees' engagement
 * @param brand that of the brand's
 */
public record Drivers(Change ratio, Change employees, Change brand) {
    private static final String ENGAGEMENTS = "engagements";
    /** The counts are rounded for disclosure, and the ratio too. */
    private static final double TOLERANCE = 0.02;

    /**
     * Against the first month of the charts, else the month before; empty where a count is unknown, or where counts and ratio
     * are not of the same networks and days.
     */
    public static Optional<Drivers> of(Months months) {
        return months.first()
                .flatMap(earlier -> of(earlier, months.now()))
                .or(() -> months.before().flatMap(earlier -> of(earlier, months.now())));
    }

    private static Optional<Drivers> of(MonthValues earlier, MonthValues now) {
        Optional<Change> ratio = counted(earlier, now, AmplificationRules.ENGAGEMENT, Grain.TOTAL);
        Optional<Change> employees = counted(earlier, now, ENGAGEMENTS, Grain.of("voice", "employee"));
        Optional<Change> brand = counted(earlier, now, ENGAGEMENTS, Grain.of("voice", "brand"));
        return ratio.flatMap(r -> employees.flatMap(e -> brand.map(b -> new Drivers(r, e, b))))
                .filter(Drivers::holds);
    }

    private static Optional<Change> counted(MonthValues earlier, MonthValues now, String metric, Grain grain) {
        return Change.counted(earlier.shown(metric, grain), now.shown(metric, grain));
    }

    private boolean holds() {
        return same(employees.before(), brand.before(), ratio.before())
                && same(employees.now(), brand.now(), ratio.now());
    }

    private static boolean same(MetricValue employees, MetricValue brand, MetricValue ratio) {
        return Math.abs(Math.log(employees.value() / brand.value() / ratio.value())) < TOLERANCE;
    }

    /** {@code Since May the ratio went from 4.4 to 7.9: employees earned 21 % more engagement, the brand's channels 32 % less.} */
    public Sentence sentence() {
        return new Sentence(
                "Since " + FigureText.month(ratio.before().month(), ratio.now().month()) + " the ratio went from "
                        + FigureText.ratio(ratio.before().value()) + " to ",
                FigureText.ratio(ratio.now().value()),
                ": employees earned " + ChangeText.moreOrLess(employees) + " engagement, the brand's channels "
                        + ChangeText.moreOrLess(brand) + ".");
    }
}
