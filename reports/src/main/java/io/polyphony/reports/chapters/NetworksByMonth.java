package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** On which networks each month of a chart compares the voices, where not all months do on the same. */
final class NetworksByMonth {
    private final YearMonth last;
    private final Map<String, List<YearMonth>> byNetworks = new LinkedHashMap<>();

    private NetworksByMonth(Months months, String metric) {
        last = months.facts().month();
        months.span().stream()
                .flatMap(month -> months.at(month).stream())
                .filter(month -> month.shown(metric, Grain.TOTAL).isPresent())
                .forEach(month -> add(month, ComparedNetworks.of(month, metric).names()));
    }

    private void add(MonthValues month, String networks) {
        if (!networks.isEmpty()) {
            byNetworks.computeIfAbsent(networks, key -> new ArrayList<>()).add(month.month());
        }
    }

    /**
     * The sentence; empty where all months of which it is known compare the same networks.
     *
     * @param figure what the chart calls it
     */
    static Optional<String> sentence(Months months, String metric, String figure) {
        NetworksByMonth networks = new NetworksByMonth(months, metric);
        return networks.byNetworks.size() < 2
                ? Optional.empty()
                : Optional.of(figure + " is compared on " + networks.listed()
                        + ": from one such month to another the ratio also moves because its networks do.");
    }

    private String listed() {
        return byNetworks.entrySet().stream()
                .map(entry -> entry.getKey() + " in " + inWords(entry.getValue()))
                .collect(joining(", on "));
    }

    /** Months in a row as one span: {@code March, May to August and October}. */
    private String inWords(List<YearMonth> months) {
        List<String> spans = new ArrayList<>();
        YearMonth first = months.get(0);
        for (int i = 0; i < months.size(); i++) {
            YearMonth month = months.get(i);
            boolean ends = i + 1 == months.size() || !months.get(i + 1).equals(month.plusMonths(1));
            if (ends) {
                spans.addAll(span(first, month));
                first = i + 1 == months.size() ? first : months.get(i + 1);
            }
        }
        return Names.together(spans);
    }

    private List<String> span(YearMonth first, YearMonth end) {
        if (first.equals(end)) {
            return List.of(name(end));
        }
        return first.plusMonths(1).equals(end)
                ? List.of(name(first), name(end))
                : List.of(name(first) + " to " + name(end));
    }

    private String name(YearMonth month) {
        return FigureText.month(month, last);
    }
}
