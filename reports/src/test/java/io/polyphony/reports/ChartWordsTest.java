package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.charts.ChartTable;
import io.polyphony.reports.charts.Charts;
import io.polyphony.reports.charts.Format;
import io.polyphony.reports.record.ChartData;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.ChartData.Composition;
import io.polyphony.reports.record.ChartData.Moment;
import io.polyphony.reports.record.ChartData.MonthlyPanels;
import io.polyphony.reports.record.ChartData.Panel;
import io.polyphony.reports.record.ChartData.Part;
import io.polyphony.reports.record.ChartData.Point;
import io.polyphony.reports.record.ChartData.RankedRatios;
import io.polyphony.reports.record.ChartData.RankedShares;
import io.polyphony.reports.record.ChartData.Row;
import io.polyphony.reports.record.ChartData.Scale;
import io.polyphony.reports.record.ChartData.Step;
import io.polyphony.reports.record.ChartData.Timeline;
import io.polyphony.reports.record.ChartData.Waterfall;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.schemas.metric.Interval;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What is said of a chart to those who do not see it, and the table behind it. */
class ChartWordsTest {
    private static final List<YearMonth> MONTHS =
            List.of(YearMonth.of(2030, 11), YearMonth.of(2030, 12), YearMonth.of(2031, 1));

    @Test
    void a_line_is_told_by_its_ends_and_the_last_interval() {
        MonthlyPanels data = panels(Scale.RATIO, new Point(4.42, 3.2, 6.0), Point.GAP, new Point(7.88, 5.76, 10.83));

        assertThat(said(data))
                .isEqualTo("Engagement: from 4.4 in November 2030 to 7.9 in January 2031,"
                        + " interval 5.8 to 10.8. No figure for one month.");
    }

    @Test
    void an_interval_that_leaves_one_out_is_told_so_that_it_does() {
        assertThat(said(panels(Scale.RATIO, new Point(1.2, 1.02, 1.4)))).endsWith("interval 1.02 to 1.4.");
        assertThat(said(panels(Scale.RATIO, new Point(2.1, 0.04, 9.0)))).endsWith("interval 0.040 to 9.0.");
    }

    @Test
    void shares_are_per_cent_and_what_has_no_interval_is_told_without() {
        assertThat(said(panels(Scale.SHARE, new Point(0.75, null, null), new Point(0.78, null, null))))
                .isEqualTo("Engagement: from 75\u00A0% in November 2030 to 78\u00A0% in December 2030.");
        assertThat(said(panels(Scale.SHARE, new Point(0.3, 0.27, 0.34)))).contains("interval 27 to 34\u00A0%");
        assertThat(said(panels(Scale.COUNT, Point.GAP))).isEqualTo("Engagement: no figures.");
    }

    @Test
    void a_ranking_is_told_by_its_largest_and_smallest_row() {
        RankedRatios data = new RankedRatios(List.of(
                new Row("tea", new Point(1.66, 1.35, 2.03), Tone.EMPLOYEES),
                new Row("rain", new Point(1.09, 0.9, 1.3), Tone.CONTEXT),
                new Row("news", new Point(0.7, 0.63, 0.78), Tone.EMPLOYEES)));

        assertThat(said(data))
                .isEqualTo("Largest: tea, 1.7, interval 1.4 to 2.0; smallest: news, 0.70,"
                        + " interval 0.63 to 0.78. Two of three differ clearly from 1.");
        assertThat(ChartTable.of(figure(data))).isEmpty();
    }

    @Test
    void a_ranking_of_shares_is_told_by_its_ends_in_per_cent() {
        RankedShares data = new RankedShares(List.of(
                new Row("Job boards", new Point(0.44, 0.38, 0.5), Tone.CONTEXT),
                new Row("Sharing", new Point(0.09, 0.06, 0.14), Tone.EMPLOYEES)));

        assertThat(said(data))
                .isEqualTo("Largest: Job boards, 44\u00A0%, interval 38 to 50\u00A0%; smallest: Sharing, 9\u00A0%,"
                        + " interval 6.0 to 14\u00A0%.");
    }

    @Test
    void bars_are_told_one_by_one_and_what_is_not_shown_is_never_zero() {
        Bars data = new Bars(List.of(
                new Bar("Applied", 75.0, 30.0, "about 75", "", Tone.EMPLOYEES),
                new Bar("Interviewed", 20.0, null, "about 20", "about 55 fewer", Tone.EMPLOYEES),
                new Bar("Hired", null, null, "not shown, to protect people", "", Tone.EMPLOYEES)));

        assertThat(said(data))
                .isEqualTo(
                        "Applied: about 75; Interviewed: about 20, about 55 fewer; Hired: not shown, to protect people.");
        assertThat(bars(data)).as("two of those who applied: settled and open").isEqualTo(3);
    }

    private static long bars(ChartData data) {
        return Jsoup.parse(Charts.draw(figure(data), Format.WIDE).themed())
                .select("rect[style*=fill:var(--employees]")
                .size();
    }

    @Test
    void steps_are_told_with_both_sides_and_stand_in_a_table() {
        Waterfall data = new Waterfall(
                YearMonth.of(2030, 11),
                4,
                YearMonth.of(2031, 1),
                8,
                List.of(
                        new Step("Posts", 1000, 1497, Math.log(1.497), Interval.CENSUS, Tone.EMPLOYEES),
                        new Step("Each earned", 6.371, 6.371, 0, new Interval(-0.1, 0.2, "jackknife"), Tone.EMPLOYEES),
                        new Step("Brand", 20, 14.97, Math.log(20 / 14.97), Interval.CENSUS, Tone.BRAND)));

        assertThat(said(data))
                .isEqualTo("From 4.0 in November 2030 to 8.0 in January 2031. Posts: 1,000 to 1,497, +50\u00A0%; Each"
                        + " earned: 6.37 both times, no change; Brand: 20 to 15, +34\u00A0%.");
        assertThat(ChartTable.of(figure(data)).orElseThrow().rows())
                .containsExactly(
                        List.of("Posts", "1,000", "1,497", "+50\u00A0%"),
                        List.of("Each earned", "6.37", "6.37", "no change (−10 to +22\u00a0%)"),
                        List.of("Brand", "20", "15", "+34\u00A0%"));
    }

    @Test
    void parts_are_told_now_and_at_first_those_of_one_name_together() {
        Composition data = new Composition(
                MONTHS,
                List.of(
                        new Part("own words", "Own words", Tone.OWN_WORDS, Arrays.asList(0.6, null, 0.5)),
                        new Part("copy, word for word", "Copies", Tone.COPIES, Arrays.asList(0.3, null, 0.2)),
                        new Part("one text by many", "Copies", Tone.COPIES, Arrays.asList(null, null, 0.3))));

        assertThat(said(data))
                .isEqualTo("January 2031: Own words 50\u00A0%, Copies 50\u00A0%."
                        + " November 2030: Own words 60\u00A0%, Copies 30\u00A0%.");
        assertThat(ChartTable.of(figure(data)).orElseThrow().columns())
                .containsExactly("Month", "Own words", "Copy, word for word", "One text by many");
        assertThat(ChartTable.of(figure(data)).orElseThrow().rows())
                .containsExactly(
                        List.of("January 2031", "50\u00A0%", "20\u00A0%", "30\u00A0%"),
                        List.of("December 2030", "–", "–", "–"),
                        List.of("November 2030", "60\u00A0%", "30\u00A0%", "–"));
    }

    @Test
    void moments_are_counted_and_the_largest_is_named() {
        Timeline data = new Timeline(
                YearMonth.of(2031, 1),
                List.of(
                        new Moment(LocalDateTime.parse("2031-01-04T08:00:00"), 10, "10 people", Tone.CONTEXT),
                        new Moment(LocalDateTime.parse("2031-01-17T08:00:00"), 49, "49 people", Tone.OWN_WORDS)));

        assertThat(said(data)).isEqualTo("Two moments in January 2031. The largest: 49 people on 17 January.");
    }

    @Test
    void the_table_of_a_line_has_every_month_newest_first() {
        MonthlyPanels data = panels(Scale.RATIO, new Point(4.42, 3.2, 6.01), Point.GAP, new Point(7.88, null, null));

        assertThat(ChartTable.of(figure(data)).orElseThrow().columns()).containsExactly("Month", "Engagement");
        assertThat(ChartTable.of(figure(data)).orElseThrow().rows())
                .containsExactly(
                        List.of("January 2031", "7.9"),
                        List.of("December 2030", "–"),
                        List.of("November 2030", "4.4 (3.2\u2060–\u20606.0)"));
    }

    private static MonthlyPanels panels(Scale scale, Point... points) {
        return new MonthlyPanels(
                MONTHS.subList(0, points.length),
                List.of(new Panel("Engagement", scale, Tone.EMPLOYEES, List.of(points))));
    }

    private static String said(ChartData data) {
        String drawing = Charts.draw(figure(data), Format.WIDE).themed();
        return Jsoup.parse(drawing).selectFirst("desc").wholeText();
    }

    private static Figure figure(ChartData data) {
        return new Figure("chart", "Title", "Subtitle", data);
    }

    @Test
    void rows_side_by_side_are_told_by_the_ends_of_each_column() {
        ChartData data = new ChartData.SideBySide(
                List.of("tea", "rain"),
                List.of(
                        new ChartData.Measured(
                                "Resonance",
                                Scale.RATIO,
                                List.of(new Point(1.2, 1.1, 1.4), new Point(.9, null, null)),
                                List.of(Tone.EMPLOYEES, Tone.CONTEXT)),
                        new ChartData.Measured(
                                "In own words",
                                Scale.SHARE,
                                List.of(Point.GAP, new Point(.2, .1, .3)),
                                List.of(Tone.OWN_WORDS, Tone.OWN_WORDS))));

        assertThat(said(data))
                .isEqualTo("Resonance. Largest: tea, 1.2, interval 1.1 to 1.4; smallest: rain, 0.90. In own words."
                        + " Largest: rain, 20\u00A0%, interval 10 to 30\u00A0%.");
    }
}
