package io.polyphony.reports.chapters;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.polyphony.reports.findings.NoInterval;
import io.polyphony.reports.record.Footnote;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.Coarseness;
import io.polyphony.reports.values.Decimals;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.IntervalText;
import io.polyphony.reports.values.JoinRoutes;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.Prompts;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands behind a figure: its table, and its footnotes. */
public final class Behind {
    private static final List<String> COLUMNS = List.of("Measure", "For", "Value", "95\u00A0% interval", "n", "Note");
    private static final String VALUE = "Value";

    private static final int NAME_LENGTH = 60;

    private final Months months;

    /** What stands behind the figures of a month. */
    public Behind(Months months) {
        this.months = months;
    }

    /**
     * The values as a table in the order of the charts, suppressed ones with their reason. What is the same in every row
     * is told in the caption.
     */
    public Table table(String caption, List<MetricValue> values) {
        Map<String, Decimals> decimals =
                values.stream().collect(groupingBy(MetricValue::metricId, collectingAndThen(toList(), Decimals::of)));
        List<List<String>> rows = new RowOrder(months)
                .sorted(values).stream()
                        .map(value -> row(value, decimals.get(value.metricId())))
                        .toList();
        return new Table(caption, COLUMNS, rows).withoutRepetition(VALUE);
    }

    /** One footnote per metric, those of the chart first, then in the order of the values. */
    public List<Footnote> footnotes(List<String> charted, List<MetricValue> values) {
        Map<String, List<MetricValue>> byMetric =
                values.stream().collect(groupingBy(MetricValue::metricId, LinkedHashMap::new, toList()));
        return new Footnotes(months).of(charted, byMetric);
    }

    /** All values of a metric over grains of these keys, and the total where no key is given. */
    public List<MetricValue> values(List<String> metrics, String... keys) {
        return metrics.stream()
                .flatMap(metric -> months.now().over(metric, keys).stream())
                .toList();
    }

    /** What a metric is called. */
    public String title(String metric) {
        return months.title(metric);
    }

    /** The values of a grain in words: {@code field stories, employees}. */
    public static String of(MetricValue value) {
        return of(value.grain());
    }

    private static String of(Grain grain) {
        return grain.keys().entrySet().stream()
                .map(key -> inWords(key.getKey(), key.getValue()))
                .collect(joining(", "));
    }

    private static String inWords(String key, String value) {
        return switch (key) {
            case "voice" -> value.equals("employee") ? "employees" : value;
            case "network" -> Names.network(value);
            case "source" -> Sources.inWords(value);
            case "cohort" -> Sources.cohort(value);
            case "topic" -> value.equals(Grain.REST) ? "other topics or none" : Names.topic(value, NAME_LENGTH);
            case "voice_class" -> VoiceClass.inWords(value);
            case "disclosed" ->
                value.equals("ambiguous") ? "only hinted at" : value.equals("none") ? "not at all" : "clearly";
            case "day" -> FigureText.day(LocalDate.parse(value));
            case "words" -> WordKind.inWords(value);
            case "prompt" -> Prompts.inWords(value);
            case JoinRoutes.KEY -> JoinRoutes.inWords(value);
            case "months_on" -> "after " + FigureText.counted(Long.parseLong(value), "month", "months");
            case "ask_day" -> FigureText.day(LocalDate.parse(value));
            case "advocates" -> value.replace("%", "\u00A0% of the advocates");
            case "event_size" -> value.replace('-', '–') + " people";
            case "unison_window" -> "within " + value.replaceFirst("(?<=\\d)(?=[a-z])", "\u00A0");
            default -> OutsideText.of(value).replace('_', ' ');
        };
    }

    /** What changed since the month was published before. */
    Table restated(RunFacts.Restatement restatement) {
        List<List<String>> rows = restatement.changes().stream()
                .map(c -> List.of(
                        title(c.metricId()), all(of(Grain.parse(c.grain()))), value(c.was(), c), value(c.is(), c)))
                .toList();
        return new Table("Restated figures", List.of("Measure", "For", "Was", "Is"), rows);
    }

    private static String value(Double value, RunFacts.Change change) {
        return value == null ? Table.NOTHING : FigureText.unrounded(value, change.unit());
    }

    /** What a grain is called; the total has no words of its own. */
    static String all(String of) {
        return of.isEmpty() ? "all" : of;
    }

    private List<String> row(MetricValue value, Decimals decimals) {
        boolean known = value.interval().known();
        return List.of(
                title(value.metricId()),
                all(of(value)),
                value.value() == null ? Table.NOTHING : decimals.value(value),
                known ? decimals.interval(value) : Table.NOTHING,
                value.n() == null ? Table.NOTHING : new SampleSize(months).of(value),
                value.value() == null ? MonthValues.reason(value) : note(value));
    }

    private String note(MetricValue value) {
        String goal = months.goal(value).map(held -> held.said() + held.why()).orElse("");
        return Stream.of(remark(value), coarseness(value), Coarseness.possible(value), goal)
                .filter(text -> !text.isEmpty())
                .collect(joining("; "));
    }

    private String remark(MetricValue value) {
        return NoInterval.of(months, value).map(NoInterval::brief).orElseGet(() -> IntervalText.remark(value));
    }

    /** How coarsely a value is shown, where its digits do not tell it: of counts, and where people are not counted one by one. */
    private String coarseness(MetricValue value) {
        String note = Coarseness.note(value, new SampleSize(months).counted(value));
        boolean count = FigureText.kind(value.unit()) == FigureText.Kind.COUNT;
        return switch (Rounding.of(value.rounded())) {
            case PERCENTAGE_POINT -> "";
            case ONE_DIGIT, TWO_DIGITS -> count ? note : ofRounded(value) ? "of counts " + note : "";
            case THREE_DIGITS -> count ? note : "";
            default -> note;
        };
    }

    /** Whether a ratio is made of counts of employees that are shown as coarsely: its own digits do not tell it. */
    private boolean ofRounded(MetricValue ratio) {
        return months.definition(ratio.metricId()).map(MetricDefinition::disclosure).stream()
                .flatMap(rule -> Stream.concat(rule.over().stream(), rule.under().stream()))
                .flatMap(side -> Stream.of(ratio.grain(), ratio.grain().with("voice", "employee"))
                        .flatMap(at -> months.now().shown(side, at).stream()))
                .anyMatch(side -> Rounding.of(side.rounded()) == Rounding.of(ratio.rounded()));
    }

    /** The period that figures are about. */
    public static String period(RunFacts facts) {
        RunFacts.Window window = facts.commonWindow();
        return window == null
                ? FigureText.month(facts.month())
                : FigureText.date(window.from()) + " to " + FigureText.date(window.to());
    }

    /** Two lists of values as one. */
    public static List<MetricValue> together(List<MetricValue> first, List<MetricValue> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
