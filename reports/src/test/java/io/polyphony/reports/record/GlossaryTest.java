package io.polyphony.reports.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void a_caveat_of_several_measures_is_said_once_and_one_of_a_single_measure_stays_with_it() {
        Glossary glossary = Glossary.of(List.of(
                measure("a", "Cut exports count in part.", "Only of a."),
                measure("b", "No people.", "Cut exports count in part."),
                measure("c", "No people.")));

        assertThat(glossary.notes())
                .containsExactly(
                        new Glossary.Note("a", "Cut exports count in part."), new Glossary.Note("b", "No people."));
        assertThat(glossary.entries()).extracting(Glossary.Entry::letters).containsExactly("a", "a, b", "b");
        assertThat(glossary.entries())
                .extracting(Glossary.Entry::caveats)
                .containsExactly(List.of("Only of a."), List.of(), List.of());
    }

    private static GlossaryEntry measure(String id, String... caveats) {
        return new GlossaryEntry(id, 1, id, "?", ".", "÷", "ratio", List.of(caveats));
    }
}
