package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test that docs/privacy-review.md names is there. */
class PrivacyReviewTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern OF_ONE_CLASS = Pattern.compile("`(\\w+Test)`: (`\\w+`(?:, `\\w+`)*)");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void everyFindingIsHeldByTestsThatAreThere() throws IOException {
        String page = Files.readString(HOME.resolve("docs/privacy-review.md"));
        Map<String, Path> sources = sources();
        int found = 0;
        for (Matcher one = OF_ONE_CLASS.matcher(page); one.find(); ) {
            assertThat(sources).containsKey(one.group(1));
            String source = Files.readString(sources.get(one.group(1)));
            for (Matcher method = NAME.matcher(one.group(2)); method.find(); found++) {
                assertThat(source).as(one.group(1)).contains("void " + method.group(1) + "(");
            }
        }
        assertThat(found).isGreaterThan(24);
        assertThat(page.lines().filter(line -> line.matches("\\| \\d+ \\|.*`\\w+Test`.*")))
                .hasSize(24);
    }

    private static Map<String, Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(HOME)) {
            return all.filter(path -> path.toString().contains("src/test/java")
                            && path.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            path -> path.getFileName().toString().replace(".java", ""), path -> path, (a, b) -> a));
        }
    }
}
