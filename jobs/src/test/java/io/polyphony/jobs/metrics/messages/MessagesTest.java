package io.polyphony.jobs.metrics.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.measure.FactTable;
import io.polyphony.jobs.measure.Findings;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** Shares of one item by so many people, each with a message. */
    private static String item(String content, int people, IntFunction<String> message) {
        return IntStream.range(0, people)
                .mapToObj(i -> "p" + i + ",p" + i + ",employee," + content + "," + message.apply(i) + ",1\n")
                .collect(Collectors.joining());
    }

    private static Findings of(String rows) {
        return Findings.of(new Messages(), FactTable.csv("who,person_id,voice,content_id,message_id,shares\n" + rows));
    }

    @Test
    void fiftyEqualSharesAreOneMessageAndThePushOfAButton() {
        Findings found = of(item("c", 50, i -> "m"));

        assertThat(found.value("effective_messages", "")).isEqualTo(1);
        assertThat(found.value("button_click_index", "")).isEqualTo(1);
        assertThat(found.at("button_click_index", "").estimate().interval().known())
                .isFalse();
    }

    @Test
    void fiftyDifferentSharesAreFiftyMessages() {
        Findings found = of(item("c", 50, i -> "m" + i));

        assertThat(found.value("effective_messages", "")).isEqualTo(50);
        assertThat(found.value("button_click_index", "")).isZero();
    }

    @Test
    void itemsAreWeightedByTheirShares() {
        Findings found = of(item("c", 20, i -> "m" + i % 2) + item("d", 10, i -> "n"));

        assertThat(found.value("effective_messages", "")).isCloseTo((20 * 2 + 10 * 1) / 30.0, within(1e-12));
        assertThat(found.value("button_click_index", "")).isCloseTo((20 * (1 - 1 / 19.0) + 10) / 30.0, within(1e-12));
        assertThat(found.at("effective_messages", "").n()).isEqualTo(20);
        assertThat(found.at("effective_messages", "").estimate().interval().method())
                .isEqualTo("jackknife over people");
    }

    @Test
    void fewerThanFivePeopleAreNoItem() {
        assertThat(of(item("c", 4, i -> "m")).all()).isEmpty();
        assertThat(of(item("c", 4, i -> "m" + i) + item("d", 5, i -> "n")).value("effective_messages", ""))
                .isEqualTo(1);
    }

    @Test
    void oneShareAloneGivesNoValue() {
        assertThat(of(item("c", 1, i -> "m")).all()).isEmpty();
    }
}
