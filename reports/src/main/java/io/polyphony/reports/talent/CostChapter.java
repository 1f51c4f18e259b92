package io.polyphony.reports.talent;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import io.polyphony.reports.chapters.Behind;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What an applicant and a hire cost, by source; each currency by itself. */
final class CostChapter implements ChapterSource {
    private static final List<String> FIGURES =
            List.of(Metrics.COST_PER_APPLICANT, Metrics.COST_PER_HIRE, Metrics.CHANNEL_COST);

    @Override
    public String name() {
        return "Cost beside other sources";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        List<String> currencies = CostRules.currencies(months);
        return currencies.isEmpty() ? Optional.empty() : Optional.of(chapter(months, currencies));
    }

    @Override
    public String missing(Months months) {
        return "no source has a cost in each month of the period";
    }

    private Chapter chapter(Months months, List<String> currencies) {
        Behind behind = new Behind(months);
        List<MetricValue> values = behind.values(FIGURES, CostRules.CURRENCY, Recruiting.SOURCE);
        return new Chapter(
                "cost",
                name(),
                headline(months),
                currencies.stream()
                        .filter(currency -> applicants(months, currency).size() > 1)
                        .map(currency -> figure(months, currency))
                        .toList(),
                sentences(months, currencies),
                List.of(),
                List.of(behind.table("Cost by source", values)),
                behind.footnotes(List.of(Metrics.COST_PER_APPLICANT), values));
    }

    private static List<MetricValue> applicants(Months months, String currency) {
        return CostRules.in(months, Metrics.COST_PER_APPLICANT, currency);
    }

    private static String headline(Months months) {
        return CostRules.shared(months)
                .map(cost -> "An applicant through sharing cost " + FigureText.rounded(cost))
                .orElse("What an applicant through sharing cost is not known");
    }

    private static Figure figure(Months months, String currency) {
        String shown = OutsideText.of(currency);
        return new Figure(
                "chart-cost-" + CostRules.currencies(months).indexOf(currency),
                "Cost of an applicant by source, " + shown,
                shown + " for each applicant " + Recruiting.period(months) + ", cheapest first",
                new Bars(applicants(months, currency).stream()
                        .sorted(Comparator.comparing(MetricValue::value))
                        .map(CostChapter::bar)
                        .toList()));
    }

    private static Bar bar(MetricValue cost) {
        boolean shared = Recruiting.source(cost).equals(Sources.SHARE);
        return new Bar(
                Names.capital(Sources.inWords(Recruiting.source(cost))),
                cost.value(),
                null,
                FigureText.rounded(cost),
                cost.interval().known() ? FigureText.interval(cost) : "",
                shared ? Tone.EMPLOYEES : Tone.CONTEXT);
    }

    private static List<String> sentences(Months months, List<String> currencies) {
        List<String> costs = CostRules.known(months);
        String unknown = Recruiting.bySource(months, Metrics.APPLICANTS).stream()
                .map(Recruiting::source)
                .filter(source -> !costs.contains(source))
                .map(Sources::inSentence)
                .collect(joining(", "));
        return Stream.of(
                        hire(months, currencies),
                        "Costs are those that were delivered, divided by applicants as they are shown; working time that"
                                + " nobody booked is in none.",
                        currencies.size() > 1 ? "Amounts of different currencies are not added up or compared." : "",
                        unknown.isEmpty()
                                ? ""
                                : "Without a cost in each month, and so without a value: " + unknown + ".")
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static String hire(Months months, List<String> currencies) {
        return currencies.stream()
                .flatMap(currency -> CostRules.in(months, Metrics.COST_PER_HIRE, currency).stream())
                .map(cost -> FigureText.rounded(cost) + " through " + Recruiting.named(cost))
                .collect(collectingAndThen(joining(", "), all -> all.isEmpty() ? "" : "A hire cost " + all + "."));
    }
}
