package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the brand's pages brought in the month by their own daily totals, network by network, beside the month before. */
final class PageSentences {
    static final List<String> METRICS =
            List.of(Metrics.PAGE_IMPRESSIONS, Metrics.PAGE_NEW_FOLLOWERS, Metrics.PAGE_DAYS_MISSING);

    private static final String NETWORK = "network";

    private PageSentences() {}

    static Stream<String> of(Months months) {
        List<Grain> networks = METRICS.stream()
                .flatMap(metric -> months.now().over(metric, NETWORK).stream())
                .map(MetricValue::grain)
                .distinct()
                .sorted((a, b) -> a.text().compareTo(b.text()))
                .toList();
        String totals = networks.stream()
                .flatMap(network -> totals(months, network).stream())
                .collect(joining(" Those on "));
        return Stream.concat(
                totals.isEmpty()
                        ? Stream.empty()
                        : Stream.of("By their own daily totals the brand's pages on " + totals),
                networks.stream().flatMap(network -> gaps(months, network).stream()));
    }

    private static Optional<String> totals(Months months, Grain network) {
        List<String> brought = Stream.of(
                        said(months, Metrics.PAGE_IMPRESSIONS, network, "were shown ", ""),
                        said(months, Metrics.PAGE_NEW_FOLLOWERS, network, "gained ", " new followers"))
                .flatMap(Optional::stream)
                .toList();
        return brought.isEmpty() ? Optional.empty() : Optional.of(name(network) + " " + Names.together(brought) + ".");
    }

    private static Optional<String> said(Months months, String metric, Grain network, String verb, String noun) {
        return months.now()
                .shown(metric, network)
                .map(now -> verb
                        + number(metric, now)
                        + noun
                        + months.before()
                                .flatMap(before -> then(before, metric, network, now))
                                .orElse(""));
    }

    /** Of as many pages: else it would seem that something was gained or lost. */
    private static Optional<String> then(MonthValues before, String metric, Grain network, MetricValue now) {
        return before.shown(metric, network)
                .filter(then -> then.n() != null && then.n().equals(now.n()))
                .map(then -> " (" + FigureText.month(before.month(), now.month()) + ": "
                        + FigureText.count(then.value()) + ")");
    }

    private static String number(String metric, MetricValue value) {
        return FigureText.count(value.value()) + (metric.equals(Metrics.PAGE_IMPRESSIONS) ? " times" : "");
    }

    private static Optional<String> gaps(Months months, Grain network) {
        return months.now()
                .shown(Metrics.PAGE_DAYS_MISSING, network)
                .filter(days -> days.value() > 0)
                .map(days -> "The daily totals of the brand's pages on " + name(network) + " miss "
                        + FigureText.counted(days.value(), "day", "days")
                        + " of the month; a page with a day missing is in no sum.");
    }

    private static String name(Grain network) {
        return Names.network(network.get(NETWORK).orElseThrow());
    }
}
