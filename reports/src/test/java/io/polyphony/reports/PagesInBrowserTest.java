package io.polyphony.reports;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that is written of every golden record, as a reader's browser shows it. */
class PagesInBrowserTest {
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Path> pages() {
        return GoldenRecord.all().flatMap(record -> record.written(".html"));
    }

    /** For axe-core a page that differs from another in words and in how often something occurs is the same again. */
    static Stream<Path> pagesOfEachMake() {
        Set<Set<String>> seen = new HashSet<>();
        return pages().filter(page -> seen.add(make(page)));
    }

    /** Which elements stand in which, with which classes and attributes. */
    private static Set<String> make(Path page) {
        try {
            return Jsoup.parse(page).getAllElements().stream()
                    .map(PagesInBrowserTest::make)
                    .collect(toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Element element) {
        return Stream.concat(Stream.ofNullable(element.parent()), Stream.of(element))
                .map(one -> one.tagName() + "." + one.className())
                .collect(joining(
                        " > ",
                        "",
                        element.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList()
                                .toString()));
    }

    @ParameterizedTest
    @MethodSource("pagesOfEachMake")
    void everybody_can_read_it_in_light_and_in_dark(Path page) {
        browser.open(page);
        browser.unfold();
        browser.width(390);
        browser.colours("light");
        assertThat(browser.inaccessible()).isEmpty();
        browser.width(1440);
        browser.colours("dark");
        assertThat(browser.illegible()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_cut_or_covered_at_any_width(Path page) {
        browser.open(page);
        browser.unfold();
        for (int width : new int[] {320, 390, 768, 1440, 1920}) {
            browser.width(width);
            assertThat(browser.run("layout.js")).as("%s px", width).isEmpty();
        }
    }

    /** So that the test above can fail. */
    @Test
    void what_is_cut_or_covered_is_found(@TempDir Path folder) throws IOException {
        browser.open(Files.writeString(folder.resolve("faulty.html"), """
                <!DOCTYPE html><title>Faulty</title>
                <p style="width:5rem;overflow:hidden;white-space:nowrap">A sentence that is too long</p>
                <p style="width:90rem">Wide</p>
                <p style="position:relative;left:-3rem">Left</p>
                <figure><svg width="100" height="40" viewBox="0 0 100 40">
                <text x="5" y="20">One</text><text x="10" y="25">Two</text><text x="80" y="38">Three</text>
                </svg></figure>
                """));
        browser.width(390);

        assertThat(browser.run("layout.js"))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("the page is 1"),
                        fault -> assertThat(fault).isEqualTo("P cuts “A sentence that is too long”"),
                        fault -> assertThat(fault).isEqualTo("beside the window: “Left”"),
                        fault -> assertThat(fault).isEqualTo("“Two” covers “One”"),
                        fault -> assertThat(fault).isEqualTo("beyond the chart: “Three”"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void it_asks_for_nothing_and_runs_nothing(Path page) throws IOException {
        browser.requests();
        browser.open(page);
        String text = browser.text();

        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.run("policy.js")).containsExactlyInAnyOrder("script-src-elem", "img-src", "connect-src");
        browser.scripts(false);
        browser.open(page);
        String plain = browser.text();
        browser.scripts(true);
        assertThat(plain).isEqualTo(text);
        assertThat(Files.size(page)).isLessThan(1_500_000);
    }
}
