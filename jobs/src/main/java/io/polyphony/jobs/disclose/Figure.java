package io.polyphony.jobs.disclose;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.metric.Withheld;
import java.math.RoundingMode;
import java.util.List;

/** A finding on its way through disclosure: what of it is shown so far. It gets coarser and never finer again. */
final class Figure implements Known {
    private final Finding finding;
    private final DisclosureRule rule;
    private final List<Rounding> ladder;
    private final PeopleRounding people;
    private final int floor;
    private int step;
    private Withheld withheld;

    /**
     * A finding that is shown as finely as its ladder allows.
     *
     * @param floor how many people it is about at least if it is shown, which a reader knows
     */
    Figure(Finding finding, DisclosureRule rule, List<Rounding> ladder, PeopleRounding people, int floor) {
        this.finding = finding;
        this.rule = rule;
        this.ladder = List.copyOf(ladder);
        this.people = people;
        this.floor = floor;
    }

    Finding finding() {
        return finding;
    }

    String metric() {
        return finding.metricId();
    }

    Grain grain() {
        return finding.grain();
    }

    Disclosure about() {
        return finding.disclosure();
    }

    DisclosureRule rule() {
        return rule;
    }

    boolean is(Kind kind) {
        return rule.kind() == kind;
    }

    /** The value before disclosure; not a number: there is none. */
    double value() {
        Double value = finding.estimate().value();
        return value == null ? Double.NaN : value;
    }

    boolean hasValue() {
        return finding.estimate().value() != null;
    }

    /** Whether a reader sees anything of it. */
    boolean isShown() {
        return withheld == null && finding.isPublished() && hasValue();
    }

    /** Whether a reader sees it as it is. */
    boolean isShownExactly() {
        return isShown() && rounding() == Rounding.EXACT;
    }

    Withheld withheld() {
        return withheld;
    }

    Rounding rounding() {
        return ladder.get(step);
    }

    /** The value as it is shown. */
    double shown() {
        return is(Kind.PEOPLE)
                ? people.round(Math.round(value()), rounding(), rule.crowd())
                : Coarse.round(value(), rounding(), RoundingMode.HALF_EVEN);
    }

    @Override
    public boolean isWhole() {
        return is(Kind.PEOPLE) || is(Kind.SUM);
    }

    @Override
    public double size() {
        return hasValue() ? Math.abs(value()) : 0;
    }

    @Override
    public List<Relation> says() {
        return isShown() && is(Kind.PEOPLE)
                ? people.says(this, Math.round(shown()), rounding(), rule.crowd())
                : List.of();
    }

    /** The least it can be, for who sees what is shown; nothing is negative but corrections of sums. */
    @Override
    public double low() {
        double least = hasValue() ? Math.min(0, value()) : 0;
        if (!isShown()) {
            return rule.somebody() && finding.isPublished() ? 1 : least;
        }
        // Each of the people who must be behind a coarse sum has a post at least.
        double shownAtLeast = is(Kind.PEOPLE) || rule.coarse() ? floor : least;
        return Math.max(shownAtLeast, rounded(Coarse.low(shown(), rounding()), -1));
    }

    /** The most it can be, for who sees what is shown. */
    @Override
    public double high() {
        double most = is(Kind.SHARE) ? 1 : Double.POSITIVE_INFINITY;
        return isShown() ? Math.min(most, rounded(Coarse.high(shown(), rounding()), 1)) : most;
    }

    private double rounded(double end, int side) {
        if (is(Kind.PEOPLE)) {
            return rounding() == Rounding.EXACT ? shown() : shown() + side * PeopleRounding.slack(rounding());
        }
        if (!is(Kind.SUM)) {
            return end;
        }
        return side < 0 ? Math.ceil(end - 1e-9) : Math.floor(end + 1e-9);
    }

    /** Withholds it; the first reason stands. */
    void withhold(Withheld reason) {
        if (withheld == null) {
            withheld = reason;
        }
    }

    /** Shows less of it: more coarsely, else nothing. */
    void less() {
        if (isAtItsCoarsest()) {
            withhold(Withheld.CONFIDENTIAL);
        } else {
            step++;
        }
    }

    /** Takes the last {@link #less} back. */
    void more() {
        if (withheld == null) {
            step--;
        } else {
            withheld = null;
        }
    }

    /** Whether the next thing to give up is the whole value. */
    boolean isAtItsCoarsest() {
        return step == ladder.size() - 1;
    }

    @Override
    public String toString() {
        return finding.metricId() + "{" + finding.grain() + "}";
    }
}
