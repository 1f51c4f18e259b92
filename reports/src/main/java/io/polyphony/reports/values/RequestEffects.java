package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What followed the programme's requests of all months that the charts show: how many people posted beside other weeks, and
 * how many of these posts were copies beside the month before the request. All are looked at together
 * ({@link FalseDiscoveries}); the verdicts are made here once, for sentences, tables and charts.
 */
public final class RequestEffects {
    private static final Grain VERBATIM = Grain.of("voice_class", "verbatim");

    /**
     * A request and what followed it.
     *
     * @param day the day it was sent
     * @param request whether people had a choice
     * @param surge people who posted in the 24 hours after, for each one in the same hours of other weeks; maybe without a number
     * @param surged whether they are more, beyond chance
     * @param copies the share of copies among these posts, with an interval where it can be made; empty: not measured; maybe without a number
     * @param sinceBefore from the share of copies in the month before; empty where one of them is not shown
     * @param copied whether they are more, beyond chance
     */
    public record Told(
            LocalDate day,
            Request request,
            MetricValue surge,
            Comparison surged,
            Optional<MetricValue> copies,
            Optional<Change> sinceBefore,
            Comparison copied) {
        /** Whether people had no choice. */
        public boolean mandatory() {
            return request == Request.MANDATORY;
        }

        /** The month in which it was sent. */
        public YearMonth month() {
            return YearMonth.from(day);
        }

        /** The share of copies, if it has a number. */
        public Optional<MetricValue> shownCopies() {
            return copies.filter(value -> value.value() != null);
        }
    }

    /** One of the two comparisons of a request. */
    private record Test(int request, boolean ofCopies, double standardErrors) {}

    private final List<Told> told = new ArrayList<>();

    /** What followed the requests of the months that the charts show. */
    public RequestEffects(Months months) {
        List<Told> open = months.span().stream()
                .flatMap(month -> months.at(month).stream())
                .flatMap(month ->
                        month.over(Metrics.SURGE, "ask_day", "duty").stream().map(surge -> open(months, month, surge)))
                .sorted(Comparator.comparing(Told::day).thenComparing(Told::request))
                .toList();
        Set<Test> clear = clear(open);
        for (int i = 0; i < open.size(); i++) {
            int request = i;
            Told one = open.get(i);
            boolean surged = clear.stream().anyMatch(test -> test.request == request && !test.ofCopies);
            boolean copied = clear.stream().anyMatch(test -> test.request == request && test.ofCopies);
            told.add(decided(one, surged, copied));
        }
    }

    private static Told open(Months months, MonthValues month, MetricValue surge) {
        LocalDate day = LocalDate.parse(surge.grain().get("ask_day").orElseThrow());
        Optional<MetricValue> copies =
                month.find(Metrics.SURGE_VERBATIM_SHARE, surge.grain()).map(RequestEffects::estimate);
        Optional<Change> since =
                copies.flatMap(now -> months.at(YearMonth.from(day).minusMonths(1))
                        .flatMap(before -> before.shown(Metrics.VOICE_CLASS_SHARE, VERBATIM))
                        .flatMap(before -> Change.between(before, now)));
        return new Told(
                day,
                Request.valueOf(surge.grain().get("duty").orElseThrow().toUpperCase(Locale.ROOT)),
                surge,
                open(surge.value() != null && surge.interval().known()),
                copies,
                since,
                open(since.isPresent()));
    }

    /** The share of copies with Wilson's interval of as many draws as people posted, where it has none since all posts are counted. */
    private static MetricValue estimate(MetricValue copies) {
        boolean counted = copies.value() != null && copies.n() != null && copies.n() > 0;
        return copies.interval().known() || !counted
                ? copies
                : new MetricValue(
                        copies.month(),
                        copies.metricId(),
                        copies.metricVersion(),
                        copies.grain(),
                        copies.value(),
                        copies.unit(),
                        copies.n(),
                        wilson(copies.value(), copies.n()),
                        copies.evidence(),
                        copies.suppressed(),
                        copies.rounded(),
                        copies.runId());
    }

    private static Interval wilson(double share, double n) {
        double squared = Change.NORMAL_95 * Change.NORMAL_95 / n;
        double middle = share + squared / 2;
        double half = Change.NORMAL_95 * StrictMath.sqrt(share * (1 - share) / n + squared / (4 * n));
        return new Interval((middle - half) / (1 + squared), (middle + half) / (1 + squared), "Wilson");
    }

    private static Comparison open(boolean comparable) {
        return comparable ? Comparison.NO_CLEAR_DIFFERENCE : Comparison.CANNOT_TELL;
    }

    private static Set<Test> clear(List<Told> requests) {
        List<Test> tests = IntStream.range(0, requests.size())
                .boxed()
                .flatMap(i -> tests(i, requests.get(i)).stream())
                .sorted(Comparator.comparingDouble(test -> -test.standardErrors))
                .toList();
        int clear = FalseDiscoveries.clearOf(
                tests.stream().map(Test::standardErrors).toList());
        return new HashSet<>(tests.subList(0, clear));
    }

    private static List<Test> tests(int place, Told request) {
        List<Test> tests = new ArrayList<>();
        if (request.surged != Comparison.CANNOT_TELL) {
            tests.add(new Test(place, false, Change.standardErrorsFromOne(request.surge)));
        }
        request.sinceBefore.ifPresent(change -> tests.add(new Test(place, true, change.standardErrors())));
        return tests;
    }

    private static Told decided(Told one, boolean surged, boolean copied) {
        return new Told(
                one.day,
                one.request,
                one.surge,
                surged ? moreOrLess(one.surge.value() > 1) : one.surged,
                one.copies,
                one.sinceBefore,
                copied ? moreOrLess(one.sinceBefore.orElseThrow().size() > 0) : one.copied);
    }

    private static Comparison moreOrLess(boolean more) {
        return more ? Comparison.MORE : Comparison.LESS;
    }

    /** All of them, the earliest first. */
    public List<Told> all() {
        return List.copyOf(told);
    }

    /** Those in which people had no choice, the earliest first. */
    public List<Told> mandatory() {
        return told.stream().filter(Told::mandatory).toList();
    }

    /** Whether another request went out on the day of this one: what followed both is told of each. */
    public boolean hasTwin(Told one) {
        return told.stream().anyMatch(other -> !other.equals(one) && other.day.equals(one.day));
    }

    /**
     * The shares of copies after requests that left a choice, the smallest first, as far as they are shown: what is usual. Those whose 24
     * hours may overlap with those of a mandatory one are left out.
     */
    public List<MetricValue> usualCopies() {
        return told.stream()
                .filter(one -> !one.mandatory() && mandatory().stream().noneMatch(other -> isNear(one.day, other.day)))
                .flatMap(one -> one.shownCopies().stream())
                .sorted(Comparator.comparing(MetricValue::value))
                .toList();
    }

    private static boolean isNear(LocalDate one, LocalDate other) {
        return !one.isBefore(other.minusDays(1)) && !one.isAfter(other.plusDays(1));
    }

    /** The mandatory request of a month that copies followed most clearly, else that most people followed, else the last; empty: none was sent. */
    public Optional<Told> telling(YearMonth month) {
        return mandatory().stream()
                .filter(one -> one.month().equals(month))
                .max(Comparator.comparing((Told one) -> one.copied == Comparison.MORE)
                        .thenComparing(one -> one.surged == Comparison.MORE)
                        .thenComparing(one -> one.surge.value() == null ? 0 : one.surge.value())
                        .thenComparing(Told::day));
    }
}
