package io.polyphony.reports.chapters;

import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.IntervalText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Between what the number of different people lies who follow employees on a network, where nobody lists who they are. Bounds, no
 * interval: of accounts that show a number the truth is never outside, and nowhere likelier than elsewhere.
 *
 * @param least at least so many
 * @param most followers added up; empty where some are counted from below only ("500+"), so that nothing is known above
 * @param likely at most so many if everybody who can be reached follows by chance; empty where nobody says how many these are
 * @param estimated so many if all followers overlap as those do of which it is known; empty where it is known of none
 */
record ReachBounds(
        MetricValue least, Optional<MetricValue> most, Optional<MetricValue> likely, Optional<MetricValue> estimated) {
    private static final String NETWORK = "network";
    private static final String VOICE = "voice";
    private static final String EMPLOYEE = "employee";
    private static final int NAME_LENGTH = 9;

    /** What is in their table. */
    static final List<String> METRICS = List.of(
            Metrics.REACH_AT_LEAST,
            Metrics.REACH_CALIBRATED,
            Metrics.REACH_LIKELY_AT_MOST,
            Metrics.AUDIENCE_CEILING,
            Metrics.VIEWERS_AT_LEAST,
            Metrics.POST_VIEWERS);

    /**
     * Those of the network with the most followers.
     *
     * @param listed a network that is left out, since more is known of it
     */
    static Optional<ReachBounds> of(Months months, Optional<String> listed) {
        return months.now().over(Metrics.REACH_AT_LEAST, NETWORK, VOICE).stream()
                .filter(value -> value.value() != null)
                .filter(value -> value.grain().get(VOICE).equals(Optional.of(EMPLOYEE)))
                .filter(value -> !value.grain().get(NETWORK).equals(listed))
                .flatMap(value -> of(months, value).stream())
                .max(Comparator.comparing(
                        bounds -> bounds.most().orElse(bounds.least()).value()));
    }

    private static Optional<ReachBounds> of(Months months, MetricValue least) {
        Grain grain = least.grain();
        return months.now()
                .shown(Metrics.AUDIENCE_CEILING, grain)
                .map(most -> new ReachBounds(
                        least,
                        Optional.of(most)
                                .filter(whole -> IntervalText.remark(whole).isEmpty()),
                        months.now().shown(Metrics.REACH_LIKELY_AT_MOST, grain),
                        months.now().shown(Metrics.REACH_CALIBRATED, grain)));
    }

    /** Where it is. */
    String network() {
        return least.grain().get(NETWORK).orElse("");
    }

    /** Where it is all that is known. */
    String headline() {
        return "On " + Names.network(network(), NAME_LENGTH) + ", " + span()
                + " different people follow employees who posted";
    }

    private String span() {
        String from = FigureText.count(least.value());
        return most.map(value -> from + " to " + FigureText.about(value)).orElse("at least " + from);
    }

    /** The same beside another network. */
    String beside() {
        return "On " + Names.network(network()) + ", where nobody's followers are listed, " + span()
                + " different people follow employees who posted. " + why();
    }

    /** Why no more is known, and what is likely. */
    String why() {
        String same = "Numbers of followers don't say how many of them are the same people";
        if (most.isEmpty()) {
            return same + ", and some accounts show no more than \"500+\", so that nothing is known above.";
        }
        String overlap = same + ": of accounts that show one, the truth lies between both ends";
        return estimated
                .map(value -> overlap + ", at about " + FigureText.count(value.value())
                        + " if all employees' followers overlap as far as is known of some.")
                .orElseGet(() -> likely(overlap));
    }

    private String likely(String overlap) {
        return likely.map(
                        value -> overlap + ", likely not above " + FigureText.about(value)
                                + ", which it would be if people followed by chance; colleagues share more followers than that.")
                .orElse(overlap + ", and nothing says where.");
    }

    /** Both ends. */
    Figure figure() {
        List<Bar> bars = Stream.of(
                        Optional.of(bar("At least", FigureText.count(least.value()), least, Tone.EMPLOYEES)),
                        estimated.map(value ->
                                bar("Estimated", "about " + FigureText.count(value.value()), value, Tone.CONTEXT)),
                        most.map(value -> bar("At most", FigureText.about(value), value, Tone.CONTEXT)))
                .flatMap(Optional::stream)
                .toList();
        return new Figure(
                "chart-bounds",
                "Between what reach lies, " + Names.network(network()),
                "Different people who follow employees who posted in the month; the most there can be are all followers added up",
                new Bars(bars));
    }

    private static Bar bar(String label, String text, MetricValue value, Tone tone) {
        return new Bar(label, value.value(), null, text, "", tone);
    }
}
