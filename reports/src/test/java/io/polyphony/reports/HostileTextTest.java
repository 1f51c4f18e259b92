package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.TextReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HostileTextTest {
    private final String page = HtmlReport.page(new MarketingReport().of(Hostile.month()));
    private final Document document = Jsoup.parse(page);

    @Test
    void markup_in_texts_becomes_no_element_and_no_attribute() {
        assertThat(document.select("script, iframe, object, b, main img, main a[href^=http]"))
                .isEmpty();
        assertThat(document.select("img")).hasSize(1);
        assertThat(document.getAllElements())
                .noneMatch(element -> element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void markup_is_shown_as_the_text_it_is() {
        assertThat(document.select("#resonance").text()).contains(Hostile.SCRIPT);
        assertThat(document.select("blockquote").text()).contains(Hostile.SCRIPT, "{{7*7}} ${1+1}");
        assertThat(document.select("header").text()).contains(Hostile.LONG_NAME);
    }

    @Test
    void notes_say_what_was_typed_and_the_logo_is_named_after_the_company() {
        assertThat(document.select("#analyst").text())
                .contains(
                        "<script>alert(3)</script> eviltxt.exe a <img src=x>",
                        "{{7*7}} ${1+1} https://x.example/?q=%22%3E%3Cscript%3E",
                        "a “ onmouseover=alert(4) (https://x.example/\"onload=alert(5))");
        assertThat(document.select("img").attr("alt")).isEqualTo("Logo of " + Hostile.LONG_NAME);
    }

    @Test
    void marks_that_turn_the_direction_of_text_and_control_characters_are_left_out() {
        assertThat(page).doesNotContain("\u202E", "\u0000", "\u0007", "\uD800").contains("eviltxt.exe");
    }

    @Test
    void a_mail_of_it_has_one_line_for_each_thing_said() {
        String text = TextReport.of(new MarketingReport().of(Hostile.month()));

        assertThat(text).doesNotContain("\u202E", "\u0000", "\u0007", "\uD800", "\u2060", "\n\n\n");
        assertThat(text.lines().findFirst()).get().asString().endsWith("· Marketing");
    }

    @Test
    void text_from_right_to_left_is_isolated_from_its_neighbours() {
        assertThat(page).contains("\u2068שלום עולם\u2069");
    }

    @Test
    void public_figures_are_named_in_the_header() {
        assertThat(document.select("header .notice").text()).contains("Public figures");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_defused() {
        String csv = MetricFiles.csv(new Sample(Sample.MONTH)
                .none("resonance", "topic=tea", "=1+1", "@SUM(A1)")
                .withheld("gini", "", "share", "-share")
                .values());

        assertThat(csv).contains(",'=1+1,", ",'@SUM(A1),", ",'-share,");
    }
}
