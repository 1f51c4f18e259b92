package io.polyphony.jobs.metrics.synchrony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.schemas.metric.Interval;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinutesToShareTest {
    private static final String ID = "synchrony_median_minutes";

    private static Findings of(String rows) {
        return Findings.of(new MinutesToShare(), FactTable.csv("who,voice,minutes_after,posts_timed\n" + rows));
    }

    @Test
    void halfOfThePostsCameWithinTheMedian() {
        Findings found = of("""
                a,employee,0,1
                a,employee,4,1
                b,employee,30,1
                b,employee,1200,1
                c,employee,,
                acme,brand,,
                """);

        assertThat(found.value(ID, "")).isEqualTo(5);
        assertThat(found.at(ID, "").n()).isEqualTo(2);
        assertThat(found.at(ID, "").disclosure().people()).isEqualTo(2);
        assertThat(found.at(ID, "").disclosure().total()).isEqualTo(4);
    }

    @ParameterizedTest(name = "all in the class of minute {0}: {1}")
    @CsvSource({"0, .5", "99, 99.5", "100, 105", "990, 995", "1000, 1050", "43000, 43500"})
    void thePostsOfAClassLieEvenlyInIt(long minute, double median) {
        assertThat(of("a,employee," + minute + ",6\n").value(ID, "")).isCloseTo(median, within(1e-9));
    }

    @Test
    void ofNoOfferedPieceNothingIsSaid() {
        assertThat(of("a,employee,,\nacme,brand,3,1\n").all()).isEmpty();
    }

    @Test
    void theIntervalIsOfTheShareWithinTheMedianAndNeedsTenPeople() {
        assertThat(interval(9).known()).isFalse();
        Interval interval = interval(40);
        assertThat(interval.known()).isTrue();
        // 40 people with a post each in minutes 0 to 39: the share within 20 minutes is .5 and its standard error
        // .0801.
        assertThat(interval.low()).isCloseTo(13.6, within(.5));
        assertThat(interval.high()).isCloseTo(26.4, within(.5));
    }

    @Test
    void whoSharesOftenMakesItWider() {
        String one = IntStream.range(0, 20)
                .mapToObj(i -> "p" + i + ",employee," + i + "," + (i % 2 == 0 ? 1 : 9) + "\n")
                .collect(Collectors.joining());
        String even = one.replace(",9\n", ",1\n");

        assertThat(width(of(one))).isGreaterThan(width(of(even)));
    }

    private static double width(Findings found) {
        Interval interval = found.at(ID, "").estimate().interval();
        return interval.high() - interval.low();
    }

    private static Interval interval(int people) {
        return of(IntStream.range(0, people)
                        .mapToObj(i -> "p" + i + ",employee," + i + ",1\n")
                        .collect(Collectors.joining()))
                .at(ID, "")
                .estimate()
                .interval();
    }
}
