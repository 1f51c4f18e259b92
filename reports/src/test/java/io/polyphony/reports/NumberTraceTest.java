package io.polyphony.reports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.polyphony.reports.advocates.AdvocatesReport;
import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.reports.findings.Drivers;
import io.polyphony.reports.programme.ProgrammeReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.TextReport;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.reports.talent.TalentReport;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Coarseness;
import io.polyphony.reports.values.Decimals;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Goal;
import io.polyphony.reports.values.Ideas;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RequestEffects;
import io.polyphony.reports.values.SourceComparisons;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RoughCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberTraceTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w])\\d[\\d,]*(?:\\.\\d+)?");
    /** What the fixed words of a report contain: the level of intervals, the natural unison rate, one, a day. */
    private static final List<String> FIXED = List.of("95", "100", "0.02", "1", "24");

    static Stream<MonthInput> months() {
        return Stream.of(SampleMonths.empty(), SampleMonths.minimal(), SampleMonths.rich(), Company.month());
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_figure_printed_is_one_of_the_values_given(MonthInput month) {
        Document page = Jsoup.parse(HtmlReport.page(new MarketingReport().of(month)));
        page.select("style, svg text, .run, footer, #analyst").remove();
        Set<String> known = known(month);

        assertThat(numbers(page.body().text()))
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_figure_of_the_mail_is_one_of_the_values_given(MonthInput month) {
        String mail = TextReport.of(new MarketingReport().of(month)).replace("Run " + Sample.RUN, "");
        Set<String> known = known(month);

        assertThat(numbers(mail)).filteredOn(number -> !known.contains(number)).isEmpty();
    }

    @Test
    void every_figure_of_the_index_is_one_of_the_values_given(@TempDir Path out) throws IOException {
        MonthInput month = Company.month();
        Reports.write(out, month);
        Document page = Jsoup.parse(Files.readString(out.resolve("index.html")));
        page.select("style").remove();
        Set<String> known = known(month);

        assertThat(numbers(page.body().text()))
                .isNotEmpty()
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
    }

    /** Besides values: how many differences were looked at, their sizes, and what a bar has less than another. */
    @Test
    void every_figure_of_the_talent_report_is_one_of_the_values_given() {
        MonthInput month = Recruits.rich();
        ReportRecord report = new TalentReport().of(month);
        Document page = Jsoup.parse(HtmlReport.page(report));
        page.select("style, svg, .run, footer").remove();
        Set<String> known = known(month);
        SourceComparisons comparisons = new SourceComparisons(new Months(month).now());
        comparisons.all().stream()
                .map(SourceComparisons.Told::change)
                .forEach(change -> known.addAll(
                        numbers(ChangeText.points(change).replace('−', ' ') + " " + ChangeText.smallest(change))));
        report.chapters().stream()
                .peek(chapter -> known.add(Long.toString(folded(chapter))))
                .flatMap(chapter -> chapter.figures().stream())
                .map(Figure::data)
                .filter(Bars.class::isInstance)
                .flatMap(bars -> ((Bars) bars).bars().stream())
                .forEach(bar -> known.addAll(numbers(bar.note())));
        known.add(Integer.toString(report.glossary().size()));
        known.addAll(missed(month));
        known.addAll(List.of("90", "2030"));

        assertThat(numbers(page.body().text()))
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
    }

    /** Which share of those whom any of the three names each of them misses. */
    private static Set<String> missed(MonthInput month) {
        Map<String, Double> any = new HashMap<>();
        of(month, "applicants_by_any").forEach(value -> any.put(value.grain().text(), value.value()));
        return Stream.of("applicants_by_link", "applicants_by_system", "applicants_by_word")
                .flatMap(id -> of(month, id))
                .filter(value -> any.containsKey(value.grain().text()))
                .map(value -> 1 - value.value() / any.get(value.grain().text()))
                .flatMap(share -> numbers(FigureText.share(share)).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<MetricValue> of(MonthInput month, String id) {
        return month.values().stream().filter(value -> value.metricId().equals(id) && value.value() != null);
    }

    static Stream<MonthInput> programmes() {
        return Stream.of(Programmes.pressed(), Programmes.calm(), Programmes.first(), Programmes.strict());
    }

    /** Besides values: what waits of ideas, and invitations for each 100. What to do in which week is the same for all. */
    @ParameterizedTest
    @MethodSource("programmes")
    void every_figure_of_the_programme_report_and_of_the_advocates_page_is_one_of_the_values_given(MonthInput month) {
        Set<String> known = known(month);
        ReportRecord programme = new ProgrammeReport().of(month);
        programme.chapters().forEach(chapter -> known.add(Long.toString(folded(chapter))));
        known.add(Integer.toString(programme.glossary().size()));
        Ideas ideas = new Ideas(new Months(month).now());
        Stream.concat(ideas.all().stream(), ideas.byTopic().stream())
                .flatMap(count -> count.waiting().stream())
                .forEach(waiting -> known.add(FigureText.count(waiting)));
        month.values().stream()
                .filter(value -> value.metricId().equals(Metrics.ORGANIC_GROWTH))
                .forEach(growth -> known.add(FigureText.count(100 * growth.value())));
        month.facts().asks().forEach(ask -> known.add(Integer.toString(ask.day().getDayOfMonth())));
        // The interval of copies after a request, which is made of the share and n.
        new RequestEffects(new Months(month))
                .all().stream()
                        .flatMap(told -> told.shownCopies().stream())
                        .filter(copies -> copies.interval().known())
                        .forEach(copies ->
                                known.addAll(numbers(FigureText.interval(copies).replace('–', ' '))));
        // Hours before a request, names of chapters and for whom they are, months of the curve.
        known.addAll(List.of("72", "90", "30", "3", "6", "12"));

        assertThat(figures(programme))
                .isNotEmpty()
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
        assertThat(figures(new AdvocatesReport().of(month)))
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
    }

    private static List<String> figures(ReportRecord report) {
        Document page = Jsoup.parse(HtmlReport.page(report));
        page.select("style, svg, .run, footer, #first-90-days").remove();
        return numbers(page.body().text());
    }

    @Test
    void every_figure_of_operations_is_one_of_the_facts_given() {
        MonthInput month = SampleMonths.operations();
        Document page = Jsoup.parse(HtmlReport.page(new OperationsReport().of(month)));
        page.select("style, .run, footer").remove();
        Set<String> known = known(month);
        month.facts()
                .restatement()
                .changes()
                .forEach(change -> Stream.of(change.was(), change.is())
                        .filter(Objects::nonNull)
                        .forEach(number -> known.addAll(numbers(FigureText.unrounded(number, change.unit())))));

        assertThat(numbers(page.body().text()))
                .filteredOn(number -> !known.contains(number))
                .isEmpty();
    }

    private static Set<String> known(MonthInput month) {
        Set<String> known = new HashSet<>(FIXED);
        new MarketingReport().of(month).chapters().forEach(chapter -> known.add(Long.toString(folded(chapter))));
        Stream.concat(
                        month.values().stream(),
                        month.published().values().stream().flatMap(List::stream))
                .forEach(value -> known.addAll(known(value, month)));
        known.addAll(facts(month));
        known.addAll(settings(month));
        month.published().keySet().forEach(earlier -> known.add(Integer.toString(earlier.getYear())));
        known.addAll(changes(month));
        known.addAll(sums(month));
        return known;
    }

    /** What changes.csv has, as sentences round it. */
    private static Set<String> changes(MonthInput month) {
        Set<String> known = new HashSet<>();
        Months months = new Months(month);
        months.changes().all().forEach(told -> known.addAll(numbers(ChangeText.smallest(told.change()))));
        months.changes().all().stream()
                .filter(Told::clear)
                .map(Told::change)
                .forEach(change -> known.addAll(
                        numbers((ChangeText.amount(change) + " " + ChangeText.span(change)).replace('–', ' '))));
        Drivers.of(months).ifPresent(drivers -> {
            Stream.of(drivers.brand(), drivers.employees())
                    .forEach(change -> known.addAll(numbers(ChangeText.amount(change))));
            drivers.parts()
                    .forEach(part ->
                            known.addAll(numbers(ChangeText.part(part.before()) + " " + ChangeText.part(part.now())
                                    + " " + ChangeText.step(part.effect()) + ChangeText.stepSpan(part.interval()))));
        });
        return known;
    }

    /** The one figure that is in no file as it is printed: what classes have together that a chart draws as one. */
    private static Set<String> sums(MonthInput month) {
        return new MarketingReport()
                .of(month).chapters().stream()
                        .flatMap(chapter -> chapter.figures().stream())
                        .map(Figure::data)
                        .filter(Composition.class::isInstance)
                        .map(Composition.class::cast)
                        .flatMap(
                                data -> IntStream.range(0, data.months().size()).mapToObj(data::byLabel))
                        .flatMap(shares -> shares.values().stream())
                        .flatMap(share -> numbers(FigureText.share(share)).stream())
                        .collect(toSet());
    }

    /** How many figures a chapter explains below its main ones. */
    private static long folded(Chapter chapter) {
        return chapter.footnotes().stream()
                .filter(footnote -> !footnote.leading())
                .count();
    }

    private static Set<String> known(MetricValue value, MonthInput month) {
        Set<String> known = new HashSet<>();
        if (value.value() != null) {
            known.addAll(numbers(FigureText.rounded(value)));
            if (FigureText.isSpan(value)) {
                // Its middle stands in charts, and in the tables below them.
                known.addAll(numbers(FigureText.share(value.value())));
            }
            of(value, month).forEach(decimals -> known.addAll(numbers(decimals.value(value))));
        }
        if (value.interval().known()) {
            known.addAll(numbers(FigureText.interval(value).replace('–', ' ')));
            of(value, month)
                    .forEach(decimals ->
                            known.addAll(numbers(decimals.interval(value).replace('–', ' '))));
        }
        if (value.n() != null) {
            known.add(FigureText.count(value.n()));
        }
        known.addAll(
                numbers(value.grain().text() + " " + value.interval().method() + " " + Coarseness.note(value, "")));
        return known;
    }

    /** A table holds all values of a measure, or those over the same keys. */
    private static Stream<Decimals> of(MetricValue value, MonthInput month) {
        List<MetricValue> measure = month.values().stream()
                .filter(other -> other.metricId().equals(value.metricId()))
                .toList();
        List<MetricValue> alike = measure.stream()
                .filter(other -> other.grain()
                        .keys()
                        .keySet()
                        .equals(value.grain().keys().keySet()))
                .toList();
        return Stream.of(Decimals.of(measure), Decimals.of(alike));
    }

    /** What run.json has, as sentences and tables write it, and the product's own words about rejected rows. */
    private static Set<String> facts(MonthInput month) {
        JsonNode run = json(MetricFiles.json(month.facts()));
        Set<String> known = new HashSet<>(scalars(run));
        run.path("unison_moments").forEach(moment -> known.addAll(moment(moment, month)));
        run.path("common_window").forEach(end -> known.addAll(numbers(FigureText.date(Instant.parse(end.asText())))));
        Stream.of("rows_read", "used", "rejected", "other_months", "left_out")
                .forEach(count -> known.add(FigureText.count(sum(run.path("landings"), count))));
        month.facts().landings().stream()
                .flatMap(landing -> landing.reasons().stream())
                .forEach(reason -> known.addAll(numbers(reason.meaning() + " " + reason.advice())));
        return known;
    }

    private static List<String> moment(JsonNode moment, MonthInput month) {
        LocalDateTime at =
                month.settings().local(Instant.parse(moment.path("started_at").asText()));
        return numbers(FigureText.day(at) + " " + FigureText.time(at).replace(':', ' ') + " "
                + FigureText.duration(moment.path("minutes").longValue()));
    }

    private static long sum(JsonNode landings, String count) {
        long sum = 0;
        for (JsonNode landing : landings) {
            sum += landing.path(count).longValue();
        }
        return RoughCount.of(sum);
    }

    private static List<String> scalars(JsonNode node) {
        if (node.isNumber()) {
            return List.of(FigureText.count(node.longValue()));
        }
        return node.isValueNode()
                ? numbers(node.asText())
                : node.properties().isEmpty()
                        ? node.valueStream()
                                .flatMap(item -> scalars(item).stream())
                                .toList()
                        : node.properties().stream()
                                .flatMap(field -> Stream.concat(
                                        numbers(field.getKey()).stream(), scalars(field.getValue()).stream()))
                                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the company set: its goals, and where a month lies in its year. */
    private static List<String> settings(MonthInput month) {
        ReportSettings settings = month.settings();
        Stream<String> goals = settings.goals().figures().stream()
                .flatMap(figure -> settings.goals().of(figure.metric(), figure.grain()).stream())
                .map(goal -> Goal.text(goal, true) + " " + Goal.text(goal, false));
        String fiscal = settings.fiscalYear().place(month.facts().month()).replace('/', ' ');
        return numbers(Stream.concat(goals, Stream.of(fiscal)).collect(joining(" ")));
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(NumberTraceTest::bare)
                .toList();
    }

    private static String bare(String number) {
        return number.endsWith(",") ? number.substring(0, number.length() - 1) : number;
    }
}
