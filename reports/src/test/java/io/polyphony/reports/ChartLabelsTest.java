package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.charts.Charts;
import io.polyphony.reports.charts.Format;
import io.polyphony.reports.record.ChartData;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Measured;
import io.polyphony.reports.record.ChartData.Moment;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.SideBySide;
import io.polyphony.reports.record.ChartData.Step;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.schemas.metric.Interval;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartLabelsTest {
    @Test
    void no_label_is_cut_or_covers_another() {
        Elements charts = charts(SampleMonths.rich());

        assertThat(charts).hasSizeGreaterThan(6);
        charts.forEach(DrawnLabels::check);
    }

    /** Wherever the scale's ends fall. */
    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.18, 0.26, 0.31, 0.42, 0.51, 0.52, 0.55, 0.6, 0.72, 0.9})
    void labels_at_the_ends_of_a_ranking_are_whole(double low) {
        Sample sample = new Sample(Sample.MONTH)
                .topic("tea", 0.95, low, 1 / low, "no difference")
                .topic("rain", 1, 0.95, 1.04, "no difference");
        MonthInput month =
                new MonthInput(List.of(), sample.values(), Map.of(), Sample.facts("Halden", Map.of(), List.of()));

        Elements charts = charts(month);

        assertThat(charts).hasSize(2);
        charts.forEach(DrawnLabels::check);
    }

    /** Names as long as they get, values wherever they fall, rows that a column says nothing of. */
    @ParameterizedTest
    @CsvSource({"1, 0.5", "0.02, 0", "37, 1", "0.64, 0.007", "120, 0.999"})
    void rows_side_by_side_have_room(double ratio, double share) {
        List<String> labels = List.of("a name of twenty-eight chars", "b", "culture and field stories", "d");
        List<Point> ratios = List.of(
                new Point(ratio, ratio / 1.6, ratio * 1.6),
                new Point(1.0, .9, 1.1),
                Point.GAP,
                new Point(.9, null, null));
        List<Point> shares = List.of(
                new Point(share, share * .8, Math.min(1, share * 1.3)),
                Point.GAP,
                new Point(.2, .1, .3),
                new Point(.4, null, null));
        List<Tone> tones = Collections.nCopies(4, Tone.EMPLOYEES);
        SideBySide data = new SideBySide(
                labels,
                List.of(
                        new Measured("Resonance", Scale.RATIO, ratios, tones),
                        new Measured("In own words", Scale.SHARE, shares, tones)));

        drawn(data).forEach(DrawnLabels::check);
    }

    /** However many months there are, and wherever the line ends. */
    @ParameterizedTest
    @CsvSource({
        "RATIO, 1, 7.9, 7.9", "RATIO, 2, 0.011, 130", "RATIO, 6, 4.4, 7.9", "RATIO, 12, 0.7, 0.72",
                "RATIO, 12, 90, 0.5",
        "SHARE, 1, 0.5, 0.5", "SHARE, 2, 0, 1", "SHARE, 6, 0.055, 0.036", "SHARE, 12, 1, 0", "SHARE, 12, 0.31, 0.999",
        "COUNT, 3, 12345, 23456", "COUNT, 12, 0, 1234567"
    })
    void values_at_the_ends_of_a_line_have_room(Scale scale, int months, double first, double last) {
        List<Point> points = IntStream.range(0, months)
                .mapToDouble(month -> first + (last - first) * (month + 1) / months)
                .mapToObj(value -> new Point(value, value * 0.8, value * 1.3))
                .toList();

        drawn(new MonthlyPanels(
                        months(months),
                        List.of(
                                new Panel("Upper", scale, Tone.EMPLOYEES, points),
                                new Panel("Lower", scale, Tone.BRAND, Collections.nCopies(months, Point.GAP)))))
                .forEach(DrawnLabels::check);
    }

    /** Signs of requests below the months, wherever they are; and low panels, where there are many. */
    @ParameterizedTest
    @CsvSource({"1, 0, 0", "6, 0, 5", "12, 11, 11", "12, 0, 11"})
    void requests_below_the_months_have_room(int months, int first, int last) {
        List<YearMonth> all = months(months);
        Panel panel =
                new Panel("Panel", Scale.SHARE, Tone.EMPLOYEES, Collections.nCopies(months, new Point(1.0, 0.9, 1.0)));

        MonthlyPanels data = new MonthlyPanels(
                all,
                Collections.nCopies(4, panel),
                Stream.of(all.get(first), all.get(last)).distinct().toList());

        assertThat(drawn(data)).allSatisfy(chart -> {
            assertThat(chart.select("text").eachText())
                    .filteredOn(text -> text.startsWith("mandatory"))
                    .hasSize(1);
            DrawnLabels.check(chart);
        });
    }

    /** On a phone there is no room between a hatched month and the first value; on a wide screen there is. */
    @Test
    void the_first_value_is_not_written_over_hatched_months() {
        List<Point> points = Stream.concat(
                        Collections.nCopies(2, Point.GAP).stream(),
                        Stream.of(0.31, 0.5, 0.7, 0.8).map(value -> new Point(value, value, value)))
                .toList();
        MonthlyPanels data =
                new MonthlyPanels(months(6), List.of(new Panel("Panel", Scale.SHARE, Tone.EMPLOYEES, points)));

        assertThat(drawn(data).map(chart -> chart.select("text").eachText()))
                .satisfiesExactly(
                        wide -> assertThat(wide).contains("31 %", "80 %"),
                        phone -> assertThat(phone).contains("80 %").doesNotContain("31 %"));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.01", "6, 0.02", "12, 0.0005"})
    void names_of_small_parts_stand_above_each_other(int months, double small) {
        List<Part> parts = Stream.of(Tone.EDITED, Tone.COMMENTED, Tone.COPIES, Tone.OWN_WORDS, Tone.CONTEXT)
                .map(tone -> new Part(
                        tone.name(),
                        tone.name(),
                        tone,
                        Collections.nCopies(months, tone == Tone.OWN_WORDS ? 1 - 4 * small : small)))
                .toList();

        drawn(new Composition(months(months), parts)).forEach(DrawnLabels::check);
    }

    /** At the ends of the month, upon each other, of all sizes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 50, 31 50",
                "1 5, 1 6, 1 7, 1 8, 2 9",
                "29 1000, 30 999, 31 998, 31 5",
                "10 20, 12 20, 14 20, 16 20, 18 20",
                "15 7, 16 60, 17 8, 17 59",
                "31 5"
            })
    void labels_of_moments_have_room(String dayAndPeople) {
        List<Moment> moments = Stream.of(dayAndPeople.split(", "))
                .map(moment -> moment.split(" "))
                .map(moment -> new Moment(
                        LocalDateTime.parse("2031-01-%02dT23:59:00".formatted(Integer.parseInt(moment[0]))),
                        Integer.parseInt(moment[1]),
                        "≈\u00A0" + moment[1] + "\u00A0people",
                        Tone.OWN_WORDS))
                .toList();

        drawn(new Timeline(YearMonth.of(2031, 1), moments)).forEach(DrawnLabels::check);
    }

    /** Up, down, back again, of all sizes and none. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.15 0.03 0.015 0 0.38",
                "-0.5 0.5 -0.5 0.5 0",
                "0 0 0 0 0",
                "5 -5 3 -3 0.001",
                "-2 -1 -0.1 0 -3"
            })
    void labels_of_steps_have_room(String effects) {
        List<Step> steps = Stream.of(effects.split(" "))
                .map(Double::parseDouble)
                .map(effect -> new Step(
                        "Engagement of a brand post",
                        12_345,
                        67_890,
                        effect,
                        new Interval(effect - 1, effect + 1, "jackknife"),
                        Tone.BRAND))
                .toList();

        drawn(new Waterfall(YearMonth.of(2030, 10), 4.4, YearMonth.of(2031, 9), 7.9, steps))
                .forEach(DrawnLabels::check);
    }

    /** Long and short, shown and not, with and without a note. */
    @ParameterizedTest
    @ValueSource(strings = {"860 75 50 20 0", "5 5 5", "0", "1234567 5 900000", ""})
    void labels_of_bars_have_room(String sizes) {
        List<Bar> bars = Stream.concat(
                        Stream.of(new Bar(
                                "Got an offer", null, null, "not shown, to protect people", "", Tone.EMPLOYEES)),
                        Stream.of(sizes.split(" "))
                                .filter(size -> !size.isEmpty())
                                .map(Double::parseDouble)
                                .map(size -> new Bar(
                                        "Applicant tracking system",
                                        size,
                                        size / 3,
                                        "about " + size,
                                        "about 1,234,567 fewer",
                                        Tone.EMPLOYEES)))
                .toList();

        drawn(new Bars(bars)).forEach(DrawnLabels::check);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.001, 0.02", "0.02, 0.24, 0.44", "0.9, 0.99, 1", "0, 0, 0"})
    void labels_of_ranked_shares_have_room(double low, double value, double high) {
        List<Row> rows = List.of(
                new Row("Recruiters' search", new Point(value, low, high), Tone.EMPLOYEES),
                new Row("Other sources", new Point(high, null, null), Tone.CONTEXT));

        drawn(new RankedShares(rows)).forEach(DrawnLabels::check);
    }

    @Test
    void a_label_below_the_edge_is_found() {
        Element chart = charts(SampleMonths.rich()).first();
        chart.attr("height", Double.toString(Double.parseDouble(chart.attr("height")) - 8));

        assertThatThrownBy(() -> DrawnLabels.check(chart)).isInstanceOf(AssertionError.class);
    }

    private static List<YearMonth> months(int count) {
        return IntStream.range(0, count)
                .mapToObj(YearMonth.of(2030, 11)::plusMonths)
                .toList();
    }

    /** The data drawn for screens; on paper letters are outlines. */
    private static Stream<Element> drawn(ChartData data) {
        Figure figure = new Figure("chart", "Title", "Subtitle", data);
        return Stream.of(Format.WIDE, Format.PHONE)
                .map(format -> Jsoup.parse(Charts.draw(figure, format).themed()).selectFirst("svg"));
    }

    private static Elements charts(MonthInput month) {
        return Jsoup.parse(HtmlReport.page(new MarketingReport().of(month))).select("svg[viewBox]");
    }
}
