package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.CLEAR;
import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Table;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviceChapterTest {
    @Test
    void advice_of_last_month_is_looked_at_again_with_what_was_done_and_what_came_of_it() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        List<MetricValue> then = new Sample(february)
                .topic("tea", 1.8, 1.4, 2.4, CLEAR)
                .count("posts", "topic=tea;voice=employee", 40, "posts")
                .values();
        Sample now = new Sample(Sample.MONTH)
                .topic("tea", 1.2, 0.9, 1.6, "")
                .count("posts", "topic=tea;voice=employee", 60, "posts");

        Table table = chapter(report(now, Map.of(february, then), List.of()), "advice")
                .tables()
                .get(0);

        assertThat(table.caption()).isEqualTo("Start asking the people who write about tea what they need.");
        assertThat(table.columns()).containsExactly("Measure", "February", "March");
        assertThat(table.rows())
                .containsExactly(
                        List.of("posts", "40", "60"),
                        List.of("resonance", "1.8 (1.4\u2060–\u20602.4)", "1.2 (0.9\u2060–\u20601.6)"));
    }

    @Test
    void it_is_said_whether_there_were_fewer_posts_as_advised() {
        assertThat(followed(60)).contains("Posts about tea went from 40 to 60: that advice was not followed.");
        assertThat(followed(20)).contains("Posts about tea went from 40 to 20, as advised.");
        assertThat(followed(40)).noneMatch(sentence -> sentence.startsWith("Posts about tea"));
    }

    @Test
    void it_is_said_whether_there_were_more_new_pieces_as_advised() {
        assertThat(offered(5)).contains("New pieces about tea went from 2 to 5, as advised.");
        assertThat(offered(1)).contains("New pieces about tea went from 2 to 1: that advice was not followed.");
    }

    private static List<String> offered(int pieces) {
        YearMonth february = Sample.MONTH.minusMonths(1);
        YearMonth january = february.minusMonths(1);
        List<MetricValue> then = wanted(february).pieces("topic=tea", 2).values();
        Sample now = new Sample(Sample.MONTH).pieces("topic=tea", pieces);
        return chapter(report(now, Map.of(january, wanted(january).values(), february, then), List.of()), "advice")
                .sentences();
    }

    private static Sample wanted(YearMonth month) {
        return new Sample(month).topic("topic_take_up", "tea", 2.1, 1.6, 2.9, CLEAR);
    }

    private static List<String> followed(double posts) {
        YearMonth february = Sample.MONTH.minusMonths(1);
        List<MetricValue> then = new Sample(february)
                .topic("tea", 0.5, 0.4, 0.8, CLEAR)
                .count("posts", "topic=tea;voice=employee", 40, "posts")
                .values();
        Sample now = new Sample(Sample.MONTH)
                .topic("tea", 1.2, 0.9, 1.6, "")
                .count("posts", "topic=tea;voice=employee", posts, "posts");
        return chapter(report(now, Map.of(february, then), List.of()), "advice").sentences();
    }

    @Test
    void advice_of_last_month_is_what_its_report_said_moments_included() {
        YearMonth february = Sample.MONTH.minusMonths(1);
        UnisonMoment moment =
                new UnisonMoment(Instant.parse("2031-02-02T10:00:00Z"), 19, 50, "offered", Request.MANDATORY);
        Sample then = new Sample(february).share("unison_rate", "unison_window=24h", 0.1, 0.05, 0.2);
        Sample now = new Sample(Sample.MONTH).share("unison_rate", "unison_window=24h", 0.01, 0.0, 0.02);
        RunFacts facts = Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of());
        MonthInput input = new MonthInput(
                List.of(),
                now.values(),
                Map.of(february, then.values()),
                Map.of(february, Sample.facts(february, SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of(moment))),
                facts);

        assertThat(chapter(new MarketingReport().of(input), "advice").tables()).satisfiesExactly(table -> {
            assertThat(table.caption()).isEqualTo("Stop mandatory requests with ready-made text.");
            assertThat(table.rows())
                    .containsExactly(List.of(
                            "unison rate",
                            "10\u00A0% (5\u2060–\u206020\u00A0%)",
                            "1.0\u00A0% (0.0\u2060–\u20602.0\u00A0%)"));
        });
    }
}
