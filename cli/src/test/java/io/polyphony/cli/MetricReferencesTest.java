package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.measure.MetricCatalog;
import io.polyphony.reports.values.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricReferencesTest {
    /** Ids that are also plain words: units, parts of sentences, names of chapters. */
    private static final Set<String> WORDS = Set.of(
            "posts", "impressions", "clicks", "comments", "reactions", "reposts", "resonance", "ideas", "advocates");

    private static final Path REPORTS = Path.of("..", "reports", "src", "main", "java");

    private final Set<String> defined = MetricCatalog.discover().definitions().keySet();

    @Test
    void every_metric_that_reports_tell_of_is_defined() {
        assertThat(constants()).hasSizeGreaterThan(30).isSubsetOf(defined);
    }

    @Test
    void reports_write_the_id_of_a_metric_in_one_file_only() throws IOException {
        List<Path> sources;
        try (Stream<Path> files = Files.walk(REPORTS)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Metrics.java"))
                    .toList();
        }

        assertThat(sources)
                .hasSizeGreaterThan(50)
                .allSatisfy(file -> assertThat(written(file)).isEmpty());
    }

    private List<String> written(Path file) throws IOException {
        String source = Files.readString(file);
        return defined.stream()
                .filter(id -> !WORDS.contains(id))
                .filter(id -> source.contains('"' + id + '"'))
                .toList();
    }

    private static List<String> constants() {
        return Arrays.stream(Metrics.class.getFields())
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
