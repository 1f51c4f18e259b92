package io.polyphony.schemas.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrainTest {
    @Test
    void keysAreSorted() {
        assertThat(Grain.of(Map.of("voice", "employee", "network", "x")).text()).isEqualTo("network=x;voice=employee");
    }

    @Test
    void theTotalIsEmpty() {
        assertThat(Grain.TOTAL.text()).isEmpty();
        assertThat(Grain.parse("")).isEqualTo(Grain.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R&D; Sales", "a=b", "back\\slash", "\\;=", "", "=", "العربية", "<b>"})
    void anyValueIsReadAsItWasWritten(String topic) {
        Grain grain = Grain.of(Map.of("topic", topic, "voice", "brand"));
        assertThat(Grain.parse(grain.text())).isEqualTo(grain);
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> Grain.of("person", "p1")).hasMessageContaining("person");
    }
}
