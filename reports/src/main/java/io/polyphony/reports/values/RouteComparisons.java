package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of those who came by their own wish are still active after some months, beside those of each other route. All are
 * looked at together ({@link FalseDiscoveries}); the verdict is made here once, for sentences, tables and suggestions.
 */
public final class RouteComparisons {
    /** The key of how long people have been active. */
    public static final String MONTHS_ON = "months_on";

    /**
     * A comparison.
     *
     * @param route the other route
     * @param monthsOn after how many months
     * @param change from those by own wish to those of the other route
     * @param verdict whether more, less, or no clear difference stay of the other route
     */
    public record Told(String route, long monthsOn, Change change, Comparison verdict) {
        /** Whether the difference is beyond chance. */
        public boolean clear() {
            return verdict != Comparison.NO_CLEAR_DIFFERENCE;
        }
    }

    private final List<Told> told = new ArrayList<>();

    /** The comparisons of a month. */
    public RouteComparisons(MonthValues month) {
        List<Told> open = month.over(Metrics.RETENTION, JoinRoutes.KEY, MONTHS_ON).stream()
                .filter(value -> !route(value).equals(JoinRoutes.OWN_WISH))
                .flatMap(value -> beside(month, value))
                .sorted(Comparator.comparingDouble(one -> -one.change.standardErrors()))
                .toList();
        int clear = FalseDiscoveries.clear(open.stream().map(Told::change).toList());
        for (int i = 0; i < open.size(); i++) {
            told.add(i < clear ? decided(open.get(i)) : open.get(i));
        }
    }

    private static Stream<Told> beside(MonthValues month, MetricValue other) {
        Grain own = other.grain().with(JoinRoutes.KEY, JoinRoutes.OWN_WISH);
        return month
                .shown(Metrics.RETENTION, own)
                .flatMap(wish -> Change.between(wish, other))
                .map(change -> new Told(route(other), monthsOn(other), change, Comparison.NO_CLEAR_DIFFERENCE))
                .stream();
    }

    private static Told decided(Told one) {
        Comparison verdict = one.change.size() > 0 ? Comparison.MORE : Comparison.LESS;
        return new Told(one.route, one.monthsOn, one.change, verdict);
    }

    /** The route that a value is about. */
    public static String route(MetricValue value) {
        return value.grain().get(JoinRoutes.KEY).orElse("");
    }

    /** After how many months a value is. */
    public static long monthsOn(MetricValue value) {
        return Long.parseLong(value.grain().get(MONTHS_ON).orElse("0"));
    }

    /** All of them, the clearest first. */
    public List<Told> all() {
        return List.copyOf(told);
    }

    /** The clearest in which fewer of a route stay than of those by own wish; empty: none is clear. */
    public Optional<Told> fewerOf(String route) {
        return told.stream()
                .filter(one -> one.route.equals(route) && one.verdict == Comparison.LESS)
                .findFirst();
    }
}
