package io.polyphony.reports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.findings.Drivers;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Coarseness;
import io.polyphony.reports.values.Decimals;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberTraceTest {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w])\\d[\\d,]*(?:\\.\\d+)?");
    /** What the fixed words of a report contain: the level of intervals, the natural unison rate, one, a day. */
    private static final List<String> FIXED = List.of("95", "100", "2.0", "1", "24");

    static Stream<MonthInput> months() {
        return Stream.of(SampleMonths.empty(), SampleMonths.minimal(), SampleMonths.rich());
    }

    @ParameterizedTest
    @MethodSource("months")
    void every_figure_printed_is_one_of_the_values_given(MonthInput month) {
        Document page = Jsoup.parse(HtmlReport.page(MarketingReport.of(month)));
        page.select("style, svg, .run, footer").remove();

        assertThat(numbers(page.body().text()))
                .filteredOn(number -> !known(month).contains(number))
                .isEmpty();
    }

    @Test
    void every_figure_of_operations_is_one_of_the_facts_given() {
        MonthInput month = SampleMonths.operations();
        Document page = Jsoup.parse(HtmlReport.page(OperationsReport.of(month)));
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
        MarketingReport.of(month).chapters().forEach(chapter -> known.add(Long.toString(folded(chapter))));
        Stream.concat(
                        month.values().stream(),
                        month.published().values().stream().flatMap(List::stream))
                .forEach(value -> known.addAll(known(value, month)));
        known.addAll(facts(month.facts()));
        month.published().keySet().forEach(earlier -> known.add(Integer.toString(earlier.getYear())));
        known.addAll(changes(month));
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
        known.addAll(numbers(value.grain().text() + " " + value.interval().method() + " " + Coarseness.note(value)));
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

    private static List<String> facts(RunFacts facts) {
        StringBuilder text = new StringBuilder();
        text.append(facts.settings())
                .append(' ')
                .append(facts.codeVersion())
                .append(facts.month())
                .append(facts.notes())
                .append(' ')
                .append(facts.month().getYear());
        facts.landings().forEach(landing -> text.append(' ').append(rows(landing)));
        Stream.<ToLongFunction<Landing>>of(Landing::rowsRead, Landing::used, Landing::rejected)
                .forEach(count -> text.append(' ').append(FigureText.count(RowCounts.sum(facts.landings(), count))));
        facts.moments()
                .forEach(moment -> text.append(' ')
                        .append(FigureText.date(moment.startedAt()) + " " + FigureText.time(moment.startedAt()) + " ")
                        .append(moment.people() + " " + FigureText.duration(moment.minutes())));
        return numbers(text.toString());
    }

    private static String rows(Landing landing) {
        return Stream.concat(
                        Stream.of(
                                landing.files(),
                                landing.rowsRead(),
                                landing.used(),
                                landing.rejected(),
                                landing.otherMonths(),
                                landing.leftOut()),
                        landing.reasons().stream().map(Reason::rows))
                .map(FigureText::count)
                .collect(joining(" ", "", " " + landing.mappings() + landing.reasons()));
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
