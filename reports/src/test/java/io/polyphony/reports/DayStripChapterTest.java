package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.record.ChartData.Ask;
import io.polyphony.reports.record.ChartData.Daily;
import io.polyphony.reports.record.ChartData.DayStrip;
import io.polyphony.reports.record.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What of the days of a month is drawn. */
class DayStripChapterTest {
    @Test
    void kinds_are_drawn_and_what_a_day_does_not_tell_apart_is_drawn_together() {
        DayStrip strip = strip(SampleMonths.rich()).orElseThrow();

        assertThat(strip.kinds())
                .extracting(Daily::label)
                .containsExactly("Own words", "Edited or commented", "Copies", "Not told apart");
        assertThat(of(strip, 14)).containsExactly(5, 5, 50, null);
        assertThat(of(strip, 1)).containsExactly(5, null, null, 5);
        assertThat(strip.posts(31)).isNull();
    }

    @Test
    void requests_are_marked_and_named_after_the_moment_that_followed_them() {
        assertThat(strip(SampleMonths.rich()).orElseThrow().asks())
                .containsExactly(
                        new Ask(14, true, "≈\u00A050\u00A0people, one text"),
                        new Ask(27, false, "≈\u00A015\u00A0people, one text"));
    }

    @Test
    void a_kind_that_is_shown_on_few_days_is_not_told_apart() {
        Sample sample = new Sample(Sample.MONTH);
        IntStream.rangeClosed(1, 31)
                .forEach(day -> sample.day(day, 15, day > 15 ? 10 : null, day > 16 ? 5 : null, null));

        DayStrip strip = strip(month(sample)).orElseThrow();

        assertThat(strip.kinds()).extracting(Daily::label).containsExactly("Own words", "Not told apart");
        assertThat(of(strip, 20)).containsExactly(10, 5);
        assertThat(of(strip, 10)).containsExactly(null, 15);
    }

    @Test
    void where_no_kind_is_shown_the_posts_are() {
        Sample sample = new Sample(Sample.MONTH);
        IntStream.rangeClosed(1, 31).forEach(day -> sample.day(day, 15, null, null, null));

        assertThat(strip(month(sample)).orElseThrow().kinds())
                .extracting(Daily::label)
                .containsExactly("Posts");
    }

    @Test
    void of_fewer_than_twenty_days_there_is_no_strip_and_no_sentence() {
        Sample few = new Sample(Sample.MONTH);
        IntStream.rangeClosed(1, 19).forEach(day -> few.day(day, 15, 5, 5, 5));

        assertThat(strip(month(few))).isEmpty();
        assertThat(strip(month(few.day(20, 15, 5, 5, 5)))).isPresent();
    }

    private static List<Integer> of(DayStrip strip, int day) {
        List<Integer> posts = new ArrayList<>();
        strip.kinds().forEach(kind -> posts.add(kind.posts().get(day - 1)));
        return posts;
    }

    private static MonthInput month(Sample sample) {
        sample.point("voice_class_share", "voice_class=own_words", 0.5, 0.4, 0.6);
        return new MonthInput(
                List.of(),
                sample.values(),
                Map.of(),
                Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of()));
    }

    private static Optional<DayStrip> strip(MonthInput input) {
        return new MarketingReport()
                .of(input).chapters().stream()
                        .flatMap(chapter -> chapter.figures().stream())
                        .map(Figure::data)
                        .filter(DayStrip.class::isInstance)
                        .map(DayStrip.class::cast)
                        .findFirst();
    }
}
