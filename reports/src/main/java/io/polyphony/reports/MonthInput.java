package io.polyphony.reports;

import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the reports of one month are made from. Plain values: no table, no session, no clock.
 *
 * @param definitions the metrics' definitions, any order; a metric without one is shown by its id
 * @param values the month's published values, any order
 * @param published the values of the other published months, later ones too; the month itself may be among them and is
 *     then passed over
 * @param told what the runs of the other published months tell besides their values; nothing where one is missing
 * @param facts what the run tells besides its values
 * @param settings what makes the reports the company's own
 */
public record MonthInput(
        List<MetricDefinition> definitions,
        List<MetricValue> values,
        Map<YearMonth, List<MetricValue>> published,
        Map<YearMonth, RunFacts> told,
        RunFacts facts,
        ReportSettings settings) {

    public MonthInput {
        definitions = List.copyOf(definitions);
        values = List.copyOf(values);
        SortedMap<YearMonth, List<MetricValue>> months = new TreeMap<>();
        published.forEach((month, list) -> months.put(month, List.copyOf(list)));
        published = Collections.unmodifiableSortedMap(months);
        told = Map.copyOf(told);
    }

    /** A month of a company that chose nothing about its reports. */
    public MonthInput(
            List<MetricDefinition> definitions,
            List<MetricValue> values,
            Map<YearMonth, List<MetricValue>> published,
            Map<YearMonth, RunFacts> told,
            RunFacts facts) {
        this(definitions, values, published, told, facts, ReportSettings.DEFAULT);
    }

    /** A month of whose neighbours nothing but values is known. */
    public MonthInput(
            List<MetricDefinition> definitions,
            List<MetricValue> values,
            Map<YearMonth, List<MetricValue>> published,
            RunFacts facts) {
        this(definitions, values, published, Map.of(), facts);
    }

    /** The same month rendered by other settings. */
    public MonthInput with(ReportSettings other) {
        return new MonthInput(definitions, values, published, told, facts, other);
    }

    /** The same company seen from another published month. */
    public MonthInput at(YearMonth month) {
        RunFacts then = told.getOrDefault(month, RunFacts.of(month, "", facts.company(), facts.settings()));
        return new MonthInput(definitions, published.getOrDefault(month, List.of()), published, told, then, settings);
    }
}
