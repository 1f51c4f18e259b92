package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The ideas that people had in the twelve months that end with a month, and what came of it. Counts are about. */
public final class Ideas {
    private static final String TOPIC = "topic";
    private static final String CONTRACT = "ideas";
    private static final double HALF = 0.5;

    /**
     * The ideas of a topic, or of all.
     *
     * @param asked how many there are
     * @param published of how many something was published; empty: not shown
     */
    public record Count(MetricValue asked, Optional<MetricValue> published) {
        /** About how many wait; empty where it can't be told. */
        public Optional<Double> waiting() {
            return published.map(given -> Math.max(0, asked.value() - given.value()));
        }

        /** Whether people asked, and less than half of it is known to have been given. */
        public boolean notGiven() {
            return published
                    .filter(given -> given.value() < HALF * asked.value())
                    .isPresent();
        }
    }

    private final MonthValues month;

    /** The ideas of a month. */
    public Ideas(MonthValues month) {
        this.month = month;
    }

    /** Whether a month's run had no ideas to read. */
    public static boolean notDelivered(RunFacts facts) {
        return facts.absent().contains(CONTRACT);
    }

    /** All ideas; empty where their number is not shown. */
    public Optional<Count> all() {
        return count(Grain.TOTAL);
    }

    /** The ideas of each topic that is named and shown, most first. */
    public List<Count> byTopic() {
        return month.over(Metrics.IDEAS, TOPIC).stream()
                .filter(value -> !Topics.key(value).equals(Grain.REST))
                .flatMap(value -> count(value.grain()).stream())
                .sorted(Comparator.comparing((Count count) -> -count.asked.value())
                        .thenComparing(count -> count.asked.grain()))
                .toList();
    }

    /** Topics that people asked for and of which less than half was published, most asked for first. */
    public List<Count> notGiven() {
        return byTopic().stream().filter(Count::notGiven).toList();
    }

    private Optional<Count> count(Grain grain) {
        return month.shown(Metrics.IDEAS, grain)
                .map(asked -> new Count(asked, month.shown(Metrics.IDEAS_PUBLISHED, grain)));
    }
}
