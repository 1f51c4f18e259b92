package io.polyphony.jobs.metrics.unison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Findings;
import io.polyphony.jobs.stats.Jackknife;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnisonTest {
    private static final String HEADER = "who,voice,unison_60s,unison_1h,unison_24h,texts,texts_60s\n";

    private static Findings of(String rows) {
        return Findings.of(new Unison(), FactTable.csv(HEADER + rows));
    }

    /** People with a post each in an event, and as many posts of their own. */
    private static String event(String name, int people, int ownPosts) {
        return IntStream.range(0, people)
                .mapToObj(i -> name + i + ",employee,,," + name + ",1,1\n" + name + i + ",employee,,,," + ownPosts + ","
                        + ownPosts + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theRateIsAShareOfAllPostsWithText() {
        Findings found = of(event("e", 6, 3));

        assertThat(found.value("unison_rate", "unison_window=24h")).isEqualTo(0.25);
        assertThat(found.value("unison_rate", "unison_window=1h")).isZero();
        assertThat(found.at("unison_rate", "unison_window=24h").n()).isEqualTo(6);
    }

    @Test
    void fewerThanFivePeopleAreNoEvent() {
        assertThat(of(event("e", 4, 3)).value("unison_rate", "unison_window=24h"))
                .isZero();
        assertThat(of(event("e", 4, 3)).value("unison_events", "event_size=5-9;unison_window=24h"))
                .isZero();
    }

    @Test
    void eventsAreCountedBySizeAndZerosArePublished() {
        Findings found =
                of(event("a", 5, 0) + event("b", 9, 0) + event("c", 10, 0) + event("d", 19, 0) + event("e", 20, 0));

        assertThat(found.value("unison_events", "event_size=5-9;unison_window=24h"))
                .isEqualTo(2);
        assertThat(found.value("unison_events", "event_size=10-19;unison_window=24h"))
                .isEqualTo(2);
        assertThat(found.value("unison_events", "event_size=20+;unison_window=24h"))
                .isEqualTo(1);
        assertThat(found.value("unison_events", "event_size=20+;unison_window=1h"))
                .isZero();
        assertThat(found.at("unison_events", "event_size=20+;unison_window=1h")
                        .disclosure()
                        .people())
                .isEqualTo(63);
    }

    @Test
    void timesOfWholeMinutesGiveNoValueWithin60Seconds() {
        Findings found = of("ann,employee,,,,3,\nbob,employee,,,,2,\n");
        Finding none = found.at("unison_rate", "unison_window=60s");

        assertThat(none.estimate().value()).isNull();
        assertThat(none.estimate().interval().method()).isEqualTo("no value: times have minutes only");
        assertThat(found.value("unison_rate", "unison_window=1h")).isZero();
        assertThat(found.names()).noneMatch(n -> n.startsWith("unison_events") && n.endsWith("60s"));
    }

    @Test
    void networksWithSecondsAloneMakeThe60SecondsRate() {
        String fine = IntStream.range(0, 5)
                .mapToObj(i -> "p" + i + ",employee,e,e,e,1,1\n")
                .collect(Collectors.joining());
        Findings found = of(fine + "zoe,employee,,,,5,5\nzoe,employee,,,,90,\n");

        assertThat(found.value("unison_rate", "unison_window=60s")).isEqualTo(0.5);
        assertThat(found.value("unison_rate", "unison_window=1h")).isEqualTo(0.05);
    }

    @Test
    void anEventOfFiveVanishesWithoutAnyOneOfThem() {
        Finding finding = of(event("e", 5, 1) + event("f", 15, 1)).at("unison_rate", "unison_window=24h");

        // 20 of 40 posts; without one of the five the event's other 4 go too: 15 of 38; without one of the 15: 19 of 38
        double a = Math.log(15.0 / 23);
        double b = 0;
        double mean = (5 * a + 15 * b) / 20;
        double v = 19.0 / 20 * (5 * (a - mean) * (a - mean) + 15 * (b - mean) * (b - mean));
        double half = Jackknife.quantile(19) * Math.sqrt(v);
        assertThat(finding.estimate().value()).isEqualTo(0.5);
        assertThat(finding.estimate().interval().high()).isCloseTo(1 / (1 + Math.exp(-half)), within(1e-12));
    }

    @Test
    void aBrandIsNeverInUnison() {
        assertThat(of("brand,brand,e,e,e,9,9\n").all()).isEmpty();
    }
}
