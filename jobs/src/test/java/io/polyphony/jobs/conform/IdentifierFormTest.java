package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierFormTest {
    private static final String ONLY = ", and beside letters, digits and blanks an id has only . _ : # + = ~ / -";

    @ParameterizedTest
    @ValueSource(strings = {"R-12", "4000123", "c-1:2024/a", "Sales engineer Aarhus", "Gjør/2026#1="})
    void whatIsAnIdHasNoFault(String text) {
        assertThat(IdentifierForm.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Embedded software engineer (m/f/d), Flensburg|( ) , are in it",
                "R-12; R-13|; is in it",
                "R&D, M\u00fcnchen|& , are in it",
                "R\u00a012|an unusual blank is in it"
            })
    void theSignsThatAreWrongAreSaidAndNothingElseOfTheText(String text, String fault) {
        assertThat(IdentifierForm.fault(text)).contains(fault + ONLY);
    }

    @Test
    void otherFaultsAreSaidInWords() {
        assertThat(IdentifierForm.fault("R-12\nR-13")).contains("a line break or another control character is in it");
        assertThat(IdentifierForm.fault("zq14@corp.example")).contains("an address or a handle is in it");
        assertThat(IdentifierForm.fault("x".repeat(201))).contains("it is longer than 200 characters");
        assertThat(IdentifierForm.fault("R-12.")).contains("it begins or ends with a blank or a sign");
    }
}
