package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of the docs about rejected rows: prose by hand, its table from the code. */
class RejectsPageTest {
    private static final Path FILE = Path.of("..", "docs", "rejects.md");
    private static final Pattern TABLE =
            Pattern.compile("(<!-- generated: reasons -->\\n).*?(<!-- end -->)", Pattern.DOTALL);

    @Test
    void itsTableHasEveryReasonWithItsMeaningAndWhatToDo() throws IOException {
        String page =
                TABLE.matcher(Files.readString(FILE)).replaceFirst("$1" + Matcher.quoteReplacement(table()) + "$2");
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(FILE, page);
        }

        assertThat(FILE)
                .as("docs/rejects.md is not what the code gives; rewrite it with mvn -pl schemas,jobs test"
                        + " -Dtest=RejectsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.rewrite=true")
                .hasContent(page);
        assertThat(page).contains("| `spoilt_id` |");
    }

    private static String table() {
        return "| reason | meaning | what to do |\n|---|---|---|\n"
                + Arrays.stream(RejectReason.values())
                        .map(r -> "| `%s` | %s | %s |\n".formatted(r.code(), r.sentence(), r.advice()))
                        .collect(Collectors.joining());
    }
}
