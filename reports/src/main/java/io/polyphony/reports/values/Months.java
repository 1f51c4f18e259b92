package io.polyphony.reports.values;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Compared;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The month of a report and up to eleven months before it: the span of every chart over time. */
public final class Months {
    private static final int SPAN = 12;

    private final MonthInput input;
    private final Map<YearMonth, MonthValues> values = new TreeMap<>();
    private final Map<String, MetricDefinition> definitions = new TreeMap<>();
    private final List<YearMonth> span;
    private final MonthChanges changes;

    /** The months of an input; months after the report's are left out. */
    public Months(MonthInput input) {
        this.input = input;
        YearMonth now = input.facts().month();
        YearMonth first = now.minusMonths(SPAN - 1L);
        input.published().entrySet().stream()
                .filter(e -> e.getKey().isBefore(now) && !e.getKey().isBefore(now.minusMonths(SPAN)))
                .forEach(e -> values.put(e.getKey(), new MonthValues(e.getKey(), e.getValue())));
        values.put(now, new MonthValues(now, input.values()));
        input.definitions().forEach(definition -> definitions.put(definition.id(), definition));
        span = spanFrom(
                values.keySet().stream()
                        .filter(month -> !month.isBefore(first))
                        .findFirst()
                        .orElse(now),
                now);
        changes = new MonthChanges(this);
    }

    private static List<YearMonth> spanFrom(YearMonth first, YearMonth last) {
        return IntStream.iterate(0, i -> !first.plusMonths(i).isAfter(last), i -> i + 1)
                .mapToObj(first::plusMonths)
                .toList();
    }

    /** The month of the report. */
    public MonthValues now() {
        return values.get(input.facts().month());
    }

    /** The month before, if it is published. */
    public Optional<MonthValues> before() {
        return Optional.ofNullable(values.get(input.facts().month().minusMonths(1)));
    }

    /** The first month of the charts, if it is earlier than the month before. */
    public Optional<MonthValues> first() {
        YearMonth first = span.get(0);
        return first.isBefore(input.facts().month().minusMonths(1))
                ? Optional.ofNullable(values.get(first))
                : Optional.empty();
    }

    /** The same month of the year before, if it is published. */
    public Optional<MonthValues> lastYear() {
        return Optional.ofNullable(values.get(input.facts().month().minusMonths(SPAN)));
    }

    /** A month among those seen, if it is published. */
    public Optional<MonthValues> at(YearMonth month) {
        return Optional.ofNullable(values.get(month));
    }

    /** The months as they were seen from the month before; empty if that is not published. */
    public Optional<Months> asSeenBefore() {
        return before().map(earlier -> new Months(input.at(earlier.month())));
    }

    /** How the month's figures differ from earlier ones. */
    public MonthChanges changes() {
        return changes;
    }

    /**
     * How a figure differs from an earlier month's; empty where one of them is not shown, or has no interval, or where a ratio of
     * the voices is about other networks.
     */
    public Optional<Change> change(MonthValues earlier, String metric, Grain grain) {
        return earlier.shown(metric, grain)
                .filter(before -> !ComparedNetworks.differ(earlier, now(), metric))
                .flatMap(before -> now().shown(metric, grain).flatMap(value -> Change.between(before, value)))
                .map(change -> halfOf(change).map(change::within).orElse(change));
    }

    /** Half of a change's interval, if the month's run told it of the run of the earlier month that is shown. */
    private Optional<Double> halfOf(Change change) {
        MetricValue before = change.before();
        return facts().compared().stream()
                .filter(told -> told.metricId().equals(before.metricId())
                        && told.grain().equals(before.grain().text())
                        && told.since().equals(before.month())
                        && told.run().equals(before.runId()))
                .map(Compared::half)
                .findFirst();
    }

    /** Why a metric has no number at a grain: why it is not shown, else what it needs that the month does not have. */
    public String reason(String metric, Grain grain) {
        return now().find(metric, grain).isPresent()
                ? now().reason(metric, grain)
                : definition(metric)
                        .flatMap(definition -> Needs.of(definition, grain, now(), facts()))
                        .orElseGet(() -> now().reason(metric, grain));
    }

    /** The run's facts. */
    public RunFacts facts() {
        return input.facts();
    }

    /** What makes the report the company's own. */
    public ReportSettings settings() {
        return input.settings();
    }

    /** A moment by the company's clock. */
    public LocalDateTime local(Instant moment) {
        return settings().local(moment);
    }

    /** The goal that a figure is held against; empty where it has none. */
    public Optional<Goal> goal(MetricValue value) {
        return value.value() == null
                ? Optional.empty()
                : settings().goals().of(value.metricId(), value.grain()).map(goal -> new Goal(value, goal));
    }

    /** Whether figures of people are public, so that numbers are exact. */
    public boolean exact() {
        return Boolean.parseBoolean(facts().settings().get("privacy.public-figures"));
    }

    /** Whether the n of a value is about: of employees it is a multiple of five, of the brand it counts posts. */
    public boolean aboutPeople(MetricValue value) {
        return !exact() && !value.grain().get("voice").orElse("").equals("brand");
    }

    /** How many people in words, exact where figures are public. */
    public String people(long people) {
        return exact() ? FigureText.counted(people, "person", "people") : FigureText.aboutPeople(people, 5);
    }

    /** All months from the first published to the report's, without gaps. */
    public List<YearMonth> span() {
        return span;
    }

    /** A metric's definition. */
    public Optional<MetricDefinition> definition(String metric) {
        return Optional.ofNullable(definitions.get(metric));
    }

    /** What a metric is called. */
    public String title(String metric) {
        return definition(metric).map(MetricDefinition::title).orElseGet(() -> metric.replace('_', ' '));
    }

    /** The metrics of the month. */
    public List<MetricDefinition> definitions() {
        return List.copyOf(definitions.values());
    }

    /** A figure over the months of the span, with its goal. */
    public Panel panel(String name, Scale scale, Tone tone, String metric, Grain grain) {
        Double goal = settings().goals().of(metric, grain).orElse(null);
        return new Panel(name, scale, tone, points(metric, grain), goal);
    }

    /** Panels over the months of the span, with those in which people had to follow a request, as their runs tell. */
    public MonthlyPanels over(List<Panel> panels) {
        List<YearMonth> mandatory = span.stream()
                .filter(month -> factsOf(month).asks().stream().anyMatch(ask -> ask.request() == Request.MANDATORY))
                .toList();
        return new MonthlyPanels(span, panels, mandatory);
    }

    private RunFacts factsOf(YearMonth month) {
        return month.equals(facts().month()) ? facts() : input.at(month).facts();
    }

    /** One point per month of the span; months without a number are gaps. */
    public List<Point> points(String metric, Grain grain) {
        return span.stream().map(month -> point(month, metric, grain)).toList();
    }

    /** A value as a point, with its interval, or with what it can be where it is a rate of few people in steps. */
    public static Point point(MetricValue value) {
        Optional<PeopleRate> rate = PeopleRate.of(value).filter(PeopleRate::isWide);
        if (rate.isPresent()) {
            return new Point(value.value(), rate.get().low(), rate.get().high());
        }
        return new Point(value.value(), value.interval().low(), value.interval().high());
    }

    private Point point(YearMonth month, String metric, Grain grain) {
        return Optional.ofNullable(values.get(month))
                .flatMap(v -> v.shown(metric, grain))
                .map(Months::point)
                .orElse(Point.GAP);
    }
}
