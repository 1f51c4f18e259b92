package io.polyphony.reports.talent;

import static java.util.stream.Collectors.joining;

import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What an applicant cost through sharing and otherwise. Amounts of two currencies are never added or compared. */
final class CostRules {
    static final String CURRENCY = "currency";
    /** How many other sources a sentence names. */
    private static final int NAMED = 3;

    private CostRules() {}

    /** What a figure of cost is in a currency, those of sources that are shown, in the order of sources. */
    static List<MetricValue> in(Months months, String metric, String currency) {
        return months.now().over(metric, CURRENCY, Recruiting.SOURCE).stream()
                .filter(value -> value.value() != null && currency(value).equals(currency))
                .sorted(Comparator.comparing(value -> Sources.rank(Recruiting.source(value))))
                .toList();
    }

    /** The currencies in which something has a cost, by code. */
    static List<String> currencies(Months months) {
        return months.now().over(Metrics.CHANNEL_COST, CURRENCY, Recruiting.SOURCE).stream()
                .filter(value -> value.value() != null)
                .map(CostRules::currency)
                .distinct()
                .sorted()
                .toList();
    }

    private static String currency(MetricValue value) {
        return value.grain().get(CURRENCY).orElse("");
    }

    /** The sources with a cost in some currency. */
    static List<String> known(Months months) {
        return months.now().over(Metrics.CHANNEL_COST, CURRENCY, Recruiting.SOURCE).stream()
                .filter(value -> value.value() != null)
                .map(Recruiting::source)
                .distinct()
                .toList();
    }

    /** What an applicant through sharing cost, in the first currency that has it, beside others in the same. */
    static Optional<MetricValue> shared(Months months) {
        return currencies(months).stream()
                .flatMap(currency -> in(months, Metrics.COST_PER_APPLICANT, currency).stream())
                .filter(value -> Recruiting.source(value).equals(Sources.SHARE))
                .findFirst();
    }

    /** The sentence on cost; without any cost it says that. */
    static Optional<Sentence> sentence(Months months) {
        Optional<MetricValue> shared = shared(months);
        if (shared.isPresent()) {
            return Optional.of(new Sentence(
                    "An applicant through sharing cost ",
                    Recruiting.withInterval(shared.get()),
                    beside(in(months, Metrics.COST_PER_APPLICANT, currency(shared.get()))) + "."));
        }
        return Optional.of(new Sentence(
                "What an applicant through sharing cost ",
                "is not known",
                known(months).contains(Sources.SHARE)
                        ? ": how many they are is not shown."
                        : ": no cost of sharing was given for each month."));
    }

    /** The cheapest of the others: who leaves them out makes sharing look better than it is. */
    private static String beside(List<MetricValue> all) {
        List<MetricValue> others = all.stream()
                .filter(value -> !Recruiting.source(value).equals(Sources.SHARE))
                .sorted(Comparator.comparing(MetricValue::value))
                .limit(NAMED)
                .toList();
        return others.isEmpty()
                ? "; no other source has a cost to set it beside"
                : others.stream()
                        .map(value -> FigureText.rounded(value) + " from " + Recruiting.named(value))
                        .collect(joining(", ", ", beside ", ""));
    }
}
