package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import io.polyphony.schemas.metric.MetricValue;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnVoiceChapterTest {
    private static final String CAPTION = "Own words by topic, then and now";

    private static Sample words(int back, double tea) {
        return new Sample(Sample.MONTH.minusMonths(back))
                .point("voice_class_share", "voice_class=own_words", .4, .3, .5)
                .point("own_voice_rate", "topic=tea", tea, tea - .1, tea + .1);
    }

    private static Chapter chapter(Sample now, Sample... before) {
        Map<YearMonth, List<MetricValue>> earlier = new TreeMap<>();
        for (Sample sample : before) {
            earlier.put(sample.values().get(0).month(), sample.values());
        }
        MonthInput month =
                new MonthInput(List.of(), now.values(), earlier, Sample.facts("Halden", Map.of(), List.of()));
        return new MarketingReport()
                .of(month).chapters().stream()
                        .filter(chapter -> chapter.id().equals("own-voice"))
                        .findFirst()
                        .orElseThrow();
    }

    private static Optional<Table> table(Chapter chapter) {
        return chapter.tables().stream()
                .filter(table -> table.caption().equals(CAPTION))
                .findFirst();
    }

    @Test
    void own_words_by_topic_are_told_of_the_first_month_the_one_before_and_this_one() {
        Sample now = words(0, .5)
                .point("own_voice_rate", "topic=rain", .2, .1, .3)
                .suppressed("own_voice_rate", "topic=snow", "share");
        Table table =
                table(chapter(now, words(5, .2), words(3, .3), words(1, .4))).orElseThrow();

        assertThat(table.columns()).containsExactly("Topic", "October 2030", "February 2031", "March 2031");
        assertThat(table.rows())
                .containsExactly(
                        List.of("rain", Table.NOTHING, Table.NOTHING, "20\u00A0%"),
                        List.of("tea", "20\u00A0%", "40\u00A0%", "50\u00A0%"));
        assertThat(table(chapter(now, words(5, .2))).orElseThrow().columns())
                .containsExactly("Topic", "October 2030", "March 2031");
    }

    @Test
    void of_one_month_there_is_nothing_to_tell_of_then_and_now() {
        assertThat(table(chapter(words(0, .5)))).isEmpty();
    }

    @Test
    void posts_about_products_are_told_by_whether_they_say_for_whom_their_author_works() {
        Sample now = words(0, .5).point("disclosure_rate", "", .24, .16, .34);

        assertThat(chapter(now).sentences())
                .contains(
                        "24\u00A0% (16\u2060–\u206034\u00A0%) of posts about products said clearly, as “I work at” does, for whom"
                                + " their author works; such phrases are known in English alone.");
        assertThat(chapter(now.point("disclosure_unclear", "", .11, .06, .19)).sentences())
                .anyMatch(text ->
                        text.contains(", 11\u00A0% only hinted at it; such phrases are known in English alone."));
    }
}
