package io.polyphony.jobs.metrics.asking;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.ProgrammeMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Overdispersed;
import io.polyphony.jobs.stats.Steps;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened in the 24 hours after a request: how many more of those who were asked posted than in the same hours of the weeks before, and how
 * much of it was the suggested text.
 *
 * <p>Of the eight weeks before only those count in which nobody of them was asked; fewer than {@value #LEAST_WEEKS}: no value. No request in the month: no
 * finding.
 */
public final class Surge implements Metric {
    private static final int LEAST_WEEKS = 4;
    private static final int DIGITS = 2;

    private static final Measure CLEAR = ProgrammeMeasures.of(Kind.ASK, "clear", ProgrammeFeatures.CLEAR);
    private static final Measure WINDOWS = ProgrammeMeasures.of(Kind.ASK, "windows");
    private static final Measure POSTED = ProgrammeMeasures.of(Kind.RESPONSE, "posted");
    private static final Measure POSTS = after("posts_after", ProgrammeFeatures.POSTS);
    private static final Measure VERBATIM = after("verbatim_after", nothing(ProgrammeFeatures.VERBATIM));
    private static final Measure OTHERS =
            after("others_after", nothing(ProgrammeFeatures.POSTS + " - " + ProgrammeFeatures.VERBATIM));
    private static final List<String> REQUEST_KEYS = List.of(ProgrammeFeatures.ASK_DAY, ProgrammeFeatures.DUTY);
    private static final StateRequest BY_WEEK = new StateRequest(
            ProgrammeFeatures.TABLE,
            List.of(ProgrammeFeatures.ASK_DAY, ProgrammeFeatures.DUTY, ProgrammeFeatures.WEEKS_BEFORE),
            List.of(CLEAR, WINDOWS, POSTED, POSTS, VERBATIM, OTHERS));

    private static Measure after(String name, String sql) {
        return ProgrammeMeasures.sum(
                        Kind.RESPONSE, name, "if(" + ProgrammeFeatures.WEEKS_BEFORE + " = 0, " + sql + ", null)")
                .published();
    }

    /** Nobody is behind a sum that they add nothing to. */
    private static String nothing(String sql) {
        return "nullif(" + sql + ", 0)";
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_WEEK);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<Grain, List<Cell>> requests = new TreeMap<>();
        states.of(BY_WEEK).stream()
                .filter(cell -> cell.key(ProgrammeFeatures.WEEKS_BEFORE) != null)
                .forEach(cell -> cell.grain(REQUEST_KEYS)
                        .ifPresent(at -> requests.computeIfAbsent(at, a -> new ArrayList<>())
                                .add(cell)));
        List<Finding> findings = new ArrayList<>();
        requests.forEach((at, weeks) -> weeks.stream()
                .filter(week -> isAfter(week) && week.sum(WINDOWS.name()) > 0)
                .forEach(after -> findings.addAll(of(at, after, weeks))));
        return findings;
    }

    private static boolean isAfter(Cell week) {
        return week.key(ProgrammeFeatures.WEEKS_BEFORE).equals("0");
    }

    private static List<Finding> of(Grain at, Cell after, List<Cell> weeks) {
        long people = after.people(POSTED.name());
        return List.of(
                Finding.measured("surge", at, surge(people, weeks), people, Disclosure.ofPeople(people)),
                Finding.measured("surge_verbatim_share", at, verbatim(after), people, share(after)));
    }

    private static Estimate surge(long people, List<Cell> weeks) {
        long[] before = weeks.stream()
                .filter(week -> !isAfter(week) && week.sum(CLEAR.name()) > 0)
                .mapToLong(week -> week.people(POSTED.name()))
                .toArray();
        return before.length < LEAST_WEEKS
                ? Estimate.none("no value: fewer than four weeks before without a request")
                : Steps.digits(DIGITS, Overdispersed.ratio(people, before));
    }

    private static Estimate verbatim(Cell after) {
        double share = Samples.quotient(after.sum(VERBATIM.name()), after.sum(POSTS.name()));
        return Double.isNaN(share)
                ? Estimate.none("no value: no post to divide by")
                : new Estimate(share, Interval.none("no interval: all posts of these hours are counted"));
    }

    private static Disclosure share(Cell after) {
        return Disclosure.ofShare(
                after.disclosure(POSTS.name()), after.disclosure(VERBATIM.name()), after.disclosure(OTHERS.name()));
    }
}
