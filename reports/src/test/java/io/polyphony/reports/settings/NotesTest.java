package io.polyphony.reports.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.reports.record.Prose;
import io.polyphony.reports.record.Prose.Listing;
import io.polyphony.reports.record.Prose.Paragraph;
import io.polyphony.reports.record.Prose.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotesTest {
    @TempDir
    private Path folder;

    @Test
    void paragraphs_emphasis_and_lists_come_through() {
        Prose prose =
                Markdown.read("One\nline, *two* and **three *four***.\n\n1. first\n2. second\n   - inner\n", "note");

        assertThat(prose.blocks())
                .containsExactly(
                        new Paragraph(List.of(
                                plain("One"),
                                plain(" "),
                                plain("line, "),
                                new Words("two", true, false),
                                plain(" and "),
                                new Words("three ", false, true),
                                new Words("four", true, true),
                                plain("."))),
                        new Listing(
                                true,
                                List.of(
                                        new Prose(List.of(paragraph("first"))),
                                        new Prose(List.of(
                                                paragraph("second"),
                                                new Listing(
                                                        false, List.of(new Prose(List.of(paragraph("inner"))))))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [our page](https://a.example/x)   | our page (https://a.example/x)
            <https://a.example/x>             | https://a.example/x
            [HTTP](HTTP://a.example)          | HTTP (HTTP://a.example)
            "Kites" are *"ours"*, it's '80s   | “Kites” are “ours”, it’s ‘80s
            ("so") – "and" so                 | (“so”) – “and” so
            Tom &amp; &lt;b&gt;               | Tom & <b>
            """)
    void links_say_their_address_and_quotation_marks_are_curly(String text, String printed) {
        assertThat(words(Markdown.read(text, "note"))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # A heading                      | note, line 3: notes hold paragraphs, emphasis, lists and links; this is something else (Heading)
            ![kite](https://a.example/x.png) | (Image)
            <b>bold</b>                      | (Html Inline)
            <div>block</div>                 | (Html Block)
            `code`                           | (Code)
            > quoted                         | (Block Quote)
            ***                              | (Thematic Break)
            [x](javascript:alert)            | a link leads to 'javascript:alert'
            [x](mailto:ann@a.example)        | http and https addresses only
            [x](//a.example)                 | http and https addresses only
            """)
    void all_else_is_refused_and_named(String text, String reason) {
        assertThatThrownBy(() -> Markdown.read("Fine.\n\n" + text, "note"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("note, line 3: ")
                .hasMessageContaining(reason);
    }

    @Test
    void lists_and_emphasis_far_inside_each_other_are_refused_before_they_exhaust_anything() {
        assertThatThrownBy(() -> Markdown.read("- ".repeat(2_900) + "x", "note"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too deep inside each other");
        assertThatThrownBy(() -> Markdown.read("*a **b ".repeat(400) + "c** d*".repeat(400), "note"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too deep inside each other");
        assertThat(Markdown.read("- - - - - *so **deep***", "note").blocks()).hasSize(1);
    }

    @Test
    void a_month_has_the_file_that_is_named_after_it() throws IOException {
        write("2026-10.md", "October");
        write("picture.png", "no note");
        write(".hidden.md", "no note");

        Notes notes = NotesFolder.read(folder);

        assertThat(notes.of(YearMonth.of(2026, 10)))
                .hasValueSatisfying(prose -> assertThat(words(prose)).isEqualTo("October"));
        assertThat(notes.of(YearMonth.of(2026, 9))).isEmpty();
        assertThat(notes.months()).hasSize(1);
    }

    @Test
    void a_name_that_is_no_month_is_refused_because_its_note_would_be_missed() throws IOException {
        write("2026-13.md", "Typo");

        assertThatThrownBy(() -> NotesFolder.read(folder))
                .hasMessageContaining("2026-13.md is not named after a month");
    }

    @Test
    void notes_are_bounded_and_must_be_readable() throws IOException {
        assertThatThrownBy(() -> NotesFolder.read(folder.resolve("none"))).hasMessageContaining("can't be read");
        write("2026-10.md", "x".repeat(6_000));
        assertThat(NotesFolder.read(folder).months()).hasSize(1);
        write("2026-10.md", "x".repeat(6_001));
        assertThatThrownBy(() -> NotesFolder.read(folder)).hasMessageContaining("at most 6000 characters");
        Files.write(folder.resolve("2026-10.md"), new byte[] {(byte) 0xC3, 0x28});
        assertThatThrownBy(() -> NotesFolder.read(folder)).hasMessageContaining("can't be read");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static Words plain(String text) {
        return new Words(text, false, false);
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(List.of(plain(text)));
    }

    private static String words(Prose prose) {
        StringBuilder words = new StringBuilder();
        ((Paragraph) prose.blocks().get(0)).words().forEach(part -> words.append(part.text()));
        return words.toString();
    }
}
