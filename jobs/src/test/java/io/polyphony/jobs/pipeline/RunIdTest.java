package io.polyphony.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.settings.Settings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RunIdTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    private static RunId of(String inputs) {
        return RunId.of(MAY, inputs, 0, Settings.DEFAULT, "1");
    }

    @Test
    void theFirstVersionIsNamedByItsInputsAlone() {
        assertThat(of("a").following(List.of())).isEqualTo(of("a"));
        assertThat(of("a").following(List.of(of("a").text()))).isEqualTo(of("a"));
    }

    /** What was published before decides what may be published now. */
    @Test
    void aLaterVersionIsNamedByTheEarlierOnesToo() {
        String first = of("a").text();

        assertThat(of("b").following(List.of(first)).text()).isNotEqualTo(of("b").text());
        assertThat(of("b").following(List.of(first))).isNotEqualTo(of("b").following(List.of(of("c").text())));
    }

    @Test
    void theSameInputsAgainAreTheSameVersionHoweverOften() {
        List<String> published = new ArrayList<>(List.of(of("a").text()));
        String second = of("b").following(published).text();
        for (int again = 0; again < 3; again++) {
            published.add(second);
            assertThat(of("b").following(published).text()).isEqualTo(second);
        }
    }

    @Test
    void aMonthThatIsComparedWithAnotherRunOfTheMonthBeforeIsAnotherRun() {
        YearMonth april = MAY.minusMonths(1);
        RunId alone = of("a");

        assertThat(alone.from(new TreeMap<>())).isEqualTo(alone);
        assertThat(alone.from(new TreeMap<>(Map.of(april, "x"))).text())
                .isNotEqualTo(alone.text())
                .isNotEqualTo(alone.from(new TreeMap<>(Map.of(april, "y"))).text());
    }

    @Test
    void goingBackIsAVersionOfItsOwn() {
        String first = of("a").text();
        String second = of("b").following(List.of(first)).text();
        String back = of("a").following(List.of(first, second)).text();

        assertThat(back).isNotIn(first, second);
        assertThat(of("a").following(List.of(first, second, back)).text()).isEqualTo(back);
    }
}
