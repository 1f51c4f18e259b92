package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.metric.Withheld;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Makes the values that are published of figures that were decided. Whether a figure has an interval, and a share of the
 * most active, follows from its n as it is shown, since the exact one could be told by it.
 */
final class Disclosed {
    /** Fewest people, as they are shown, behind an interval: twelve in truth. */
    private static final int LEAST_FOR_INTERVAL = 15;

    private static final Interval NONE = Interval.none("no interval: too few people or posts, or all alike");

    private final YearMonth month;
    private final String runId;
    private final SortedMap<String, MetricDefinition> definitions;
    private final Figures figures;
    private final Quotients quotients;
    private final Reader reader;
    private final PeopleRounding people;
    private final Floor floor;

    Disclosed(
            YearMonth month,
            String runId,
            SortedMap<String, MetricDefinition> definitions,
            Figures figures,
            Reader reader,
            PeopleRounding people,
            Floor floor) {
        this.month = month;
        this.runId = runId;
        this.definitions = definitions;
        this.figures = figures;
        this.quotients = new Quotients(figures);
        this.reader = reader;
        this.people = people;
        this.floor = floor;
    }

    /** A finding as it is, where nobody needs protection. */
    MetricValue exact(Finding finding) {
        return value(
                finding,
                finding.estimate().value(),
                finding.n(),
                finding.estimate().interval(),
                null,
                Rounding.EXACT);
    }

    /** A finding of which nothing is shown. */
    MetricValue withheld(Finding finding, Withheld reason) {
        return value(finding, null, null, Interval.CENSUS, reason, Rounding.EXACT);
    }

    /** A figure as far as it is shown. */
    MetricValue value(Figure figure) {
        if (figure.withheld() != null) {
            return withheld(figure.finding(), figure.withheld());
        }
        if (figure.rule().coarse()
                && !figures.sides(figure, figure.rule().of()).stream().allMatch(Figure::isShownExactly)) {
            return withheld(figure.finding(), Withheld.CONFIDENTIAL);
        }
        if (!figure.is(Kind.DERIVED)) {
            return value(figure, 1, figure.rounding(), figure.rounding());
        }
        Optional<Quotients.Shown> shown = quotients.shown(figure);
        return shown.map(s -> value(figure, s.factor(), s.digits(), s.rounding()))
                .orElseGet(() -> withheld(figure.finding(), Withheld.CONFIDENTIAL));
    }

    private MetricValue value(Figure figure, double factor, Rounding digits, Rounding rounding) {
        Finding finding = figure.finding();
        Long n = n(figure);
        if (isOfTooFew(figure, n)) {
            return withheld(finding, Withheld.CONFIDENTIAL);
        }
        Interval exact = finding.estimate().interval();
        boolean isEstimate = figure.hasValue() && (!figure.isWhole() || exact.known());
        Interval interval = isEstimate
                ? SharesOfPeople.interval(figure, figures).orElseGet(() -> interval(figure, n, factor, digits))
                : exact;
        return value(finding, shown(figure, factor, digits), n, interval, null, rounding);
    }

    /**
     * Whether so few people are shown that the figure's mere presence, which says that it is about the floor of them at
     * least, tells how many are left out. Sums and counts leave nobody out, nor does a rate of those who are counted.
     */
    private boolean isOfTooFew(Figure figure, Long n) {
        if (figure.rule().needsPeople() > 0 && (n == null || n < figure.rule().needsPeople())) {
            return true;
        }
        return leavesOutTooFew(figure, n, floor.least());
    }

    /** Whether that a figure is about so many people at least tells that fewer than the floor of those counted are left out. */
    private boolean leavesOutTooFew(Figure figure, Long n, int least) {
        Optional<Figure> counted = figures.people(figure);
        if (figure.is(Kind.SUM) || counted.isEmpty() || n == null || isCountedBy(figure, counted.get())) {
            return false;
        }
        return reader.range(Secret.of(counted.get(), 0)).high() - least < floor.least();
    }

    private boolean isCountedBy(Figure figure, Figure people) {
        return figure.is(Kind.PEOPLE) || figures.under(figure).contains(people);
    }

    private static Double shown(Figure figure, double factor, Rounding digits) {
        if (!figure.hasValue()) {
            return null;
        }
        return figure.is(Kind.PEOPLE)
                ? (Double) figure.shown()
                : (Double) Coarse.round(figure.value() * factor, digits, RoundingMode.HALF_EVEN);
    }

    /** An interval as coarse as its value, since its middle tells the value; ends go outwards. That it is there tells of n, too. */
    private Interval interval(Figure figure, Long n, double factor, Rounding digits) {
        Interval exact = figure.finding().estimate().interval();
        boolean enough = n != null && n >= LEAST_FOR_INTERVAL;
        if (exact.known() && enough && !leavesOutTooFew(figure, n, Jackknife.LEAST)) {
            return new Interval(
                    Coarse.round(exact.low() * factor, digits, RoundingMode.FLOOR),
                    Coarse.round(exact.high() * factor, digits, RoundingMode.CEILING),
                    exact.method());
        }
        return exact.method() == null ? exact : NONE;
    }

    /**
     * The people behind a figure, no finer than the figure that counts them. Where it is about all of these but a few, who
     * posted only what it leaves out, it shows all: two numbers would tell the few. Coarse sums have no n: by so many of them the thresholds that people
     * are rounded with could be told.
     */
    private Long n(Figure figure) {
        if (figure.rule().coarse()) {
            return null;
        }
        Optional<Figure> counted = figures.people(figure);
        if (counted.isEmpty()) {
            return people.round(figure.finding().n(), Rounding.PEOPLE_5);
        }
        if (!counted.get().isShown()) {
            return null;
        }
        boolean fewAreLeftOut = counted.get().value() - figure.finding().n() < floor.least();
        return fewAreLeftOut
                ? (Long) Math.round(counted.get().shown())
                : (Long) people.round(
                        figure.finding().n(),
                        counted.get().rounding(),
                        counted.get().rule().crowd());
    }

    private MetricValue value(
            Finding finding, Double value, Long n, Interval interval, Withheld withheld, Rounding rounding) {
        MetricDefinition definition = definitions.get(finding.metricId());
        return new MetricValue(
                month,
                definition.id(),
                definition.version(),
                finding.grain(),
                value,
                definition.unit(),
                n,
                interval,
                finding.evidence(),
                withheld == null ? null : withheld.code(),
                rounding.code(),
                runId);
    }
}
