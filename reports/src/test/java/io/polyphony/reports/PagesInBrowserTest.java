package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_can_read_it_in_light_and_in_dark(Path page) {
        browser.open(page);
        browser.unfold();
        browser.colours("light");
        assertThat(browser.inaccessible()).isEmpty();
        browser.colours("dark");
        assertThat(browser.illegible()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_is_cut_or_covered_at_any_width(Path page) {
        browser.open(page);
        for (int width : new int[] {320, 390, 768, 1440, 1920}) {
            browser.width(width);
            assertThat(browser.run("layout.js")).as("%s px", width).isEmpty();
        }
        browser.unfold();
        for (int width : new int[] {320, 390, 768, 1440, 1920}) {
            browser.width(width);
            assertThat(browser.run("layout.js")).as("%s px, unfolded", width).isEmpty();
        }
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
        assertThat(browser.text()).isEqualTo(text);
        browser.scripts(true);
        assertThat(Files.size(page)).isLessThan(1_500_000);
    }
}
