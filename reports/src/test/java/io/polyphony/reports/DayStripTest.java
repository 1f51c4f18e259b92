package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.reports.charts.ChartTable;
import io.polyphony.reports.charts.Charts;
import io.polyphony.reports.charts.Colours;
import io.polyphony.reports.charts.Format;
import io.polyphony.reports.record.ChartData.Ask;
import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.record.Tone;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayStripTest {
    private static final YearMonth MONTH = YearMonth.of(2030, 5);

    @ParameterizedTest
    @EnumSource(names = {"WIDE", "PHONE"})
    void no_label_is_cut_or_covers_another(Format format) {
        DrawnLabels.check(drawn(strip(), format));
        DrawnLabels.check(drawn(bare(), format));
    }

    @Test
    void labels_that_would_meet_give_way_to_that_of_the_mandatory_request() {
        DayStrip strip = new DayStrip(
                MONTH,
                strip().kinds(),
                List.of(new Ask(16, false, "a request of the day before"), new Ask(17, true, "49 people, one text")));

        assertThat(drawn(strip, Format.WIDE).select("text").eachText())
                .contains("49 people, one text")
                .doesNotContain("a request of the day before");
    }

    @Test
    void the_key_names_the_signs_that_are_there_and_no_others() {
        DayStrip asked = new DayStrip(MONTH, strip().kinds(), List.of(new Ask(3, false, "")));

        assertThat(drawn(asked, Format.WIDE).select("text").eachText())
                .contains("request")
                .doesNotContain("mandatory");
        assertThat(drawn(bare(), Format.WIDE).select("text").eachText()).doesNotContain("request", "mandatory");
    }

    @Test
    void a_mandatory_request_has_another_form_than_a_request() {
        assertThat(paths(new Ask(9, true, ""))).isGreaterThan(paths(new Ask(9, false, "")));
    }

    @Test
    void on_paper_it_is_drawn_in_outlines() {
        String paper = Charts.draw(figure(strip()), Format.PRINT).literal(Colours.DEFAULT);

        assertThat(paper).contains("<path").doesNotContain("<text");
    }

    @Test
    void it_is_told_in_words_to_those_who_do_not_see_it() {
        assertThat(drawn(strip(), Format.WIDE).selectFirst("desc").text())
                .isEqualTo("Posts a day, May 2030. Own words: 10; Edited: 5; Copies: 15 to 40, most on day 17."
                        + " No figure for one day. Requests on: 1, 5. Mandatory requests on: 17.");
        assertThat(drawn(bare(), Format.WIDE).selectFirst("desc").text())
                .endsWith("Requests: none. Mandatory requests: none.");
    }

    @Test
    void its_table_has_a_row_per_day_and_a_dash_for_what_is_not_known() {
        Table table = ChartTable.of(figure(strip())).orElseThrow();

        assertThat(table.columns()).containsExactly("Day", "Own words", "Edited", "Copies", "Requests");
        assertThat(table.rows()).hasSize(31);
        assertThat(table.rows().get(16)).containsExactly("17", "10", "5", "40", "mandatory");
        assertThat(table.rows().get(30)).containsExactly("31", "–", "–", "–", "");
    }

    @Test
    void a_day_that_the_month_has_not_is_refused() {
        assertThatThrownBy(() -> new DayStrip(YearMonth.of(2030, 2), strip().kinds(), List.of()))
                .hasMessageContaining("28 days");
        assertThatThrownBy(() -> new DayStrip(MONTH, List.of(), List.of(new Ask(32, true, ""))))
                .hasMessageContaining("31 days");
    }

    private static DayStrip strip() {
        return new DayStrip(
                MONTH,
                List.of(
                        new Daily("Own words", Tone.OWN_WORDS, posts(10, 10)),
                        new Daily("Edited", Tone.EDITED, posts(5, 5)),
                        new Daily("Copies", Tone.COPIES, posts(15, 40))),
                List.of(
                        new Ask(1, false, "a first request"),
                        new Ask(5, false, ""),
                        new Ask(17, true, "49 people, one text, 19 minutes")));
    }

    private static DayStrip bare() {
        return new DayStrip(
                MONTH, List.of(new Daily("Own words", Tone.OWN_WORDS, Collections.nCopies(31, 0))), List.of());
    }

    /** So many each day, others on the 17th; of the last day nothing is known. */
    private static List<Integer> posts(int each, int then) {
        return IntStream.rangeClosed(1, 31)
                .mapToObj(day -> day == 31 ? null : Integer.valueOf(day == 17 ? then : each))
                .toList();
    }

    private static int paths(Ask ask) {
        return drawn(new DayStrip(MONTH, strip().kinds(), List.of(ask)), Format.WIDE)
                .select("path, line")
                .size();
    }

    private static Element drawn(DayStrip strip, Format format) {
        return Stream.of(Charts.draw(figure(strip), format).themed())
                .map(svg -> Jsoup.parse(svg).selectFirst("svg"))
                .findFirst()
                .orElseThrow();
    }

    private static Figure figure(DayStrip strip) {
        return new Figure("chart-days", "The month by day", "Posts by day", strip);
    }
}
