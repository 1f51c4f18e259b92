package io.polyphony.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the docs about settings: prose by hand, its table from the code. */
class SettingsPageTest {
    private static final Path FILE = Path.of("..", "docs", "settings.md");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- generated: settings -->\\n).*?(<!-- end -->)", Pattern.DOTALL);

    @Test
    void its_table_has_every_setting_with_its_default_and_meaning() throws IOException {
        String page =
                TABLE.matcher(Files.readString(FILE)).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(FILE, page);
        }

        assertThat(FILE)
                .as("docs/settings.md is not what the code gives; rewrite it with mvn -pl cli -am test"
                        + " -Dtest=SettingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.rewrite=true")
                .hasContent(page);
        assertThat(page).contains("| `report.time-zone` | `UTC` |");
    }

    private static String table() {
        return "| setting | default | what it does |\n|---|---|---|\n"
                + Arrays.stream(Key.values()).map(SettingsPageTest::row).collect(Collectors.joining());
    }

    private static String row(Key key) {
        String fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
        return "| `%s` | %s | %s |\n".formatted(key.path(), fallback, key.meaning());
    }
}
