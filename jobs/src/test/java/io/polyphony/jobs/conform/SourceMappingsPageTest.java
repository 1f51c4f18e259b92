package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SparkSuite.class)
class SourceMappingsPageTest {
    @TempDir
    private Path folder;

    @Test
    void itsTablesSayWhatTheCodeSays() throws IOException {
        String page = new SourceMappingsPage().generated();
        if (Boolean.getBoolean("docs.rewrite")) {
            Files.writeString(SourceMappingsPage.FILE, page);
        }

        assertThat(SourceMappingsPage.FILE)
                .as("docs/source-mappings.md is not what the code gives; rewrite it with mvn -pl schemas,jobs test"
                        + " -Dtest=SourceMappingsPageTest -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.rewrite=true")
                .hasContent(page);
        assertThat(page).contains("| `x-timeline-csv` |", "| `spoilt_id` |");
    }

    static Stream<String> keys() throws ClassNotFoundException {
        String sources = "io.polyphony.jobs.land.SourcesFile";
        return Stream.of(
                        Class.forName(sources),
                        Class.forName(sources + "$Entry"),
                        SourceMapping.class,
                        SourceFormat.class,
                        SourceColumn.class,
                        MappingOutput.class,
                        Unpivoted.class)
                .flatMap(c -> Arrays.stream(c.getRecordComponents()))
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsExplained(String key) throws IOException {
        assertThat(new SourceMappingsPage().text()).containsPattern("\\|[^|]*`" + key + "`");
    }

    @Test
    void theExampleDoesWhatThePageSays(SparkSession spark) throws IOException {
        PageExample.write(SourceMappingsPage.FILE, folder);
        try (Conformed conformed = Conform.run(
                spark,
                Land.plan(folder),
                YearMonth.of(2026, 3),
                Settings.DEFAULT,
                PseudonymKey.demo(),
                Erased.NOBODY)) {
            Map<String, Long> taken = new TreeMap<>();
            conformed.landings().forEach(l -> taken.put(l.contract(), l.conformed()));
            assertThat(taken).isEqualTo(Map.of("people", 2L, "accounts", 3L, "posts", 3L, "engagements", 5L));
            assertThat(conformed.landings())
                    .filteredOn(l -> l.contract().equals(Posts.TABLE))
                    .extracting(ContractBalance::filtered)
                    .containsExactly(2L);
            assertThat(conformed.table(Posts.TABLE).select(Posts.POSTED_AT).collectAsList())
                    .extracting(r -> r.<Instant>getAs(0))
                    .contains(Instant.parse("2026-03-02T08:15:00Z"));
        }
    }
}
