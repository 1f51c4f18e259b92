package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContactTest {
    @Test
    void it_is_one_line_of_at_most_120_characters() {
        assertThat(Contact.of(" Mara Lind,\n voices@halden.example ").text())
                .isEqualTo("Mara Lind, voices@halden.example");
        assertThat(Contact.of("x".repeat(120)).text()).hasSize(120);
        assertThatThrownBy(() -> Contact.of("x".repeat(121)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("report.contact has 121 characters; the most is 120");
    }
}
