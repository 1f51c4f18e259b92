package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far applicants through sharing get beside those of each other source, at every stage of which both rates are shown with
 * an interval. All are looked at together ({@link FalseDiscoveries}); the verdict is made here once, for sentences, tables and
 * charts.
 */
public final class SourceComparisons {
    /** The rates that are compared, those of the first stage first. */
    public static final List<String> RATES =
            List.of(Metrics.SUBMISSION_RATE, Metrics.INTERVIEW_RATE, Metrics.OFFER_RATE, Metrics.HIRE_RATE);

    private static final String SOURCE = "source";

    /**
     * A comparison.
     *
     * @param source the other source
     * @param change from the other source's rate to that of sharing
     * @param verdict whether sharing has more, less, or no clear difference
     */
    public record Told(String source, Change change, Comparison verdict) {
        /** Whether the difference is beyond chance. */
        public boolean clear() {
            return verdict != Comparison.NO_CLEAR_DIFFERENCE;
        }

        /** The rate that is compared. */
        public String rate() {
            return change.now().metricId();
        }
    }

    private final List<Told> told = new ArrayList<>();

    /** The comparisons of a month. */
    public SourceComparisons(MonthValues month) {
        List<Told> open = RATES.stream()
                .flatMap(rate -> beside(month, rate))
                .sorted(Comparator.comparingDouble(one -> -one.change.standardErrors()))
                .toList();
        int clear = FalseDiscoveries.clear(open.stream().map(Told::change).toList());
        for (int i = 0; i < open.size(); i++) {
            told.add(i < clear ? decided(open.get(i)) : open.get(i));
        }
    }

    private static Stream<Told> beside(MonthValues month, String rate) {
        return month.shown(rate, Grain.of(SOURCE, Sources.SHARE)).stream()
                .flatMap(shared -> month.over(rate, SOURCE).stream()
                        .filter(other -> !other.grain().equals(shared.grain()))
                        .filter(other -> !all(other) || !all(shared))
                        .flatMap(other -> Change.between(other, shared).stream())
                        .map(change -> new Told(
                                change.before().grain().get(SOURCE).orElseThrow(),
                                change,
                                Comparison.NO_CLEAR_DIFFERENCE)));
    }

    /** Whether everybody reached the stage: where that is so of both, none could have got further. */
    private static boolean all(MetricValue rate) {
        return rate.value() != null && rate.value() == 1;
    }

    private static Told decided(Told one) {
        return new Told(one.source, one.change, one.change.size() > 0 ? Comparison.MORE : Comparison.LESS);
    }

    /** All of them, the clearest first. */
    public List<Told> all() {
        return List.copyOf(told);
    }

    /** Those that are clear, of the furthest stage first, then the clearest. */
    public List<Told> clear() {
        return told.stream()
                .filter(Told::clear)
                .sorted(Comparator.comparing((Told one) -> RATES.indexOf(one.rate()))
                        .reversed())
                .toList();
    }

    /** The one with a source at a stage. */
    public Optional<Told> with(String source, String rate) {
        return told.stream()
                .filter(one -> one.source.equals(source) && one.rate().equals(rate))
                .findFirst();
    }
}
