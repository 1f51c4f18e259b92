package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.values.FigureText;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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

        assertThat(numbers(page.body().text())).isSubsetOf(known(month));
    }

    private static Set<String> known(MonthInput month) {
        Set<String> known = new HashSet<>(FIXED);
        Stream.concat(
                        month.values().stream(),
                        month.published().values().stream().flatMap(List::stream))
                .forEach(value -> known.addAll(known(value)));
        known.addAll(facts(month.facts()));
        return known;
    }

    private static Set<String> known(MetricValue value) {
        Set<String> known = new HashSet<>();
        Stream.of(value.value(), value.interval().low(), value.interval().high())
                .filter(Objects::nonNull)
                .forEach(number -> known.addAll(forms(number, value)));
        if (value.n() != null) {
            known.add(FigureText.count(value.n()));
        }
        known.addAll(numbers(value.grain().text() + " " + value.interval().method() + " " + value.suppressed()));
        return known;
    }

    private static List<String> forms(double number, MetricValue value) {
        String sentence = switch (FigureText.kind(value.unit())) {
            case COUNT -> FigureText.count(number);
            case SHARE -> FigureText.percent(number, value.n());
            case RATIO -> FigureText.ratio(number);
        };
        return numbers(sentence + " " + FigureText.exact(number, value.unit()));
    }

    private static List<String> facts(RunFacts facts) {
        StringBuilder text = new StringBuilder();
        text.append(facts.settings())
                .append(facts.notes())
                .append(' ')
                .append(facts.month().getYear());
        facts.landings().forEach(landing -> text.append(' ').append(landing));
        facts.moments()
                .forEach(moment -> text.append(' ')
                        .append(FigureText.date(moment.startedAt()) + " " + FigureText.time(moment.startedAt()) + " ")
                        .append(moment.people() + " " + FigureText.duration(moment.minutes())));
        return numbers(text.toString());
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
