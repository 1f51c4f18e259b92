package io.polyphony.reports;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A month in which company, topics, networks, departments and texts are called otherwise. */
record Renamed(UnaryOperator<String> name) {
    private static final Set<String> NAMED = Set.of("topic", "network", "department", "role_family", "location");

    MonthInput of(MonthInput month) {
        Map<YearMonth, List<MetricValue>> published = new TreeMap<>();
        month.published().forEach((then, values) -> published.put(then, values(values)));
        return new MonthInput(month.definitions(), values(month.values()), published, facts(month.facts()));
    }

    private List<MetricValue> values(List<MetricValue> values) {
        return values.stream().map(this::value).toList();
    }

    private MetricValue value(MetricValue value) {
        return new MetricValue(
                value.month(),
                value.metricId(),
                value.metricVersion(),
                grain(value.grain()),
                value.value(),
                value.unit(),
                value.n(),
                value.interval(),
                value.evidence(),
                value.suppressed(),
                value.rounded(),
                value.runId());
    }

    private Grain grain(Grain grain) {
        Map<String, String> keys = new TreeMap<>(grain.keys());
        keys.replaceAll((key, value) -> NAMED.contains(key) ? name.apply(value) : value);
        return Grain.of(keys);
    }

    private RunFacts facts(RunFacts facts) {
        return new RunFacts(
                facts.month(),
                facts.runId(),
                facts.codeVersion(),
                name.apply(facts.company()),
                facts.settings(),
                facts.landings(),
                facts.commonWindow(),
                facts.absent(),
                facts.moments().stream().map(this::moment).toList(),
                facts.asks(),
                facts.hiringTopics().stream().map(name).toList(),
                facts.compared(),
                facts.notes(),
                facts.restatement());
    }

    private UnisonMoment moment(UnisonMoment moment) {
        String text = moment.suggestedText() == null ? null : name.apply(moment.suggestedText());
        return new UnisonMoment(moment.startedAt(), moment.minutes(), moment.people(), text, moment.request());
    }
}
