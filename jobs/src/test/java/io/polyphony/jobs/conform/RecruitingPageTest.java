package io.polyphony.jobs.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.land.Land;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.People;
import io.polyphony.schemas.table.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page of the docs about systems of recruiting: its example is read as it says. */
@ExtendWith(SparkSuite.class)
class RecruitingPageTest {
    private static final Path PAGE = Path.of("..", "docs", "recruiting.md");

    @TempDir
    private Path folder;

    @Test
    void theExampleDoesWhatThePageSays(SparkSession spark) throws IOException {
        PageExample.write(PAGE, folder);
        addWhatIsThereAlready();
        try (Conformed conformed = Conform.run(
                spark,
                Land.plan(folder),
                YearMonth.of(2026, 3),
                Settings.DEFAULT,
                PseudonymKey.demo(),
                Erased.NOBODY)) {
            Map<String, Long> taken = new TreeMap<>();
            conformed.landings().forEach(l -> taken.put(l.contract(), l.conformed()));
            assertThat(taken)
                    .containsAllEntriesOf(
                            Map.of("applications", 8L, "link_clicks", 2L, "requisitions", 2L, "costs", 2L));
            assertThat(conformed
                            .table(Applications.TABLE)
                            .where("referrer_person_id is not null")
                            .select(Applications.ATS_SOURCE)
                            .distinct()
                            .collectAsList())
                    .extracting(r -> r.getString(0))
                    .containsExactly("Employee referral");
        }
    }

    /** A row each: without accounts, people and posts nothing is read. */
    private void addWhatIsThereAlready() throws IOException {
        Map<String, String> tables = Map.of(
                Accounts.TABLE, "account_id,voice,network,measured_on\nhalden,brand,linkedin,2026-03-01\n",
                People.TABLE, "person_id,opted_in_at\nu-77,2026-01-01\n",
                Posts.TABLE,
                        "post_id,account_id,network,posted_at,text\n1,halden,linkedin,2026-03-02T08:00:00Z,Join us\n");
        for (Map.Entry<String, String> table : tables.entrySet()) {
            Files.writeString(folder.resolve(table.getKey() + ".csv"), table.getValue());
            Files.writeString(
                    folder.resolve("sources.yaml"),
                    "  - { path: %1$s.csv, contract: %1$s }\n".formatted(table.getKey()),
                    StandardOpenOption.APPEND);
        }
    }

    @Test
    void everyMappingThatItNamesIsShipped() throws IOException {
        assertThat(Pattern.compile("`([a-z0-9-]+-(?:csv|jsonl|json))`")
                        .matcher(Files.readString(PAGE))
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSize(6)
                .isSubsetOf(Mappings.ids());
    }
}
