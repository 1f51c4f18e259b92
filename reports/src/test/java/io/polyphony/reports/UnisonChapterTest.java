package io.polyphony.reports;

import static io.polyphony.reports.FirstScreens.chapter;
import static io.polyphony.reports.FirstScreens.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.record.Chapter;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnisonChapterTest {
    private static final String NOT_ALL = "Not all of the month's ";

    /** Moments of an offered text, of people's own texts, and how many the table counts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 | 0 | 4 | four moments of a day are printed: three are, the largest first.
            2 | 1 | 3 | three moments of a day are printed: people's own texts never are.
            1 | 0 | 2 | two moments of a day are printed: others are not told, to protect people.
            4 | 1 | 6 | six moments of a day are printed: three are, the largest first; people's own texts never are; others are not told, to protect people.
            """)
    void why_not_all_moments_are_printed_is_said(int offered, int own, int counted, String said) {
        assertThat(of(offered, own, counted).sentences()).contains(NOT_ALL + said);
    }

    @Test
    void where_all_are_printed_nothing_is_said() {
        assertThat(of(3, 0, 3).sentences()).noneMatch(sentence -> sentence.startsWith(NOT_ALL));
        assertThat(of(0, 0, 0).sentences()).noneMatch(sentence -> sentence.startsWith(NOT_ALL));
    }

    private static Chapter of(int offered, int own, int counted) {
        Sample sample = new Sample(Sample.MONTH)
                .point("unison_rate", "unison_window=24h", 0.12, 0.09, 0.16)
                .count("unison_events", "event_size=5-9;unison_window=24h", counted, "count")
                .count("unison_events", "event_size=5-9;unison_window=1h", 7, "count");
        List<UnisonMoment> moments = Stream.concat(
                        Collections.nCopies(offered, moment("Kite week starts on Monday.")).stream(),
                        Collections.nCopies(own, moment(null)).stream())
                .toList();
        return chapter(report(sample, Map.of(), moments), "unison");
    }

    private static UnisonMoment moment(String text) {
        return new UnisonMoment(Instant.parse("2031-03-04T08:15:00Z"), 640, 10, text, null);
    }
}
