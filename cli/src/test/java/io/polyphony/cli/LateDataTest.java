package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come after their month was published are told, until the month is run again. */
class LateDataTest {
    @TempDir
    private Path folder;

    @Test
    void aPublishedMonthIsNamedIfItHasNewRows() throws IOException {
        TinyCompany company = new TinyCompany(folder);
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event", "p1,comment,2026-10-04,2,event");
        company.run();
        assertThat(company.status()).contains("Nothing was delivered").containsPattern("[0-9a-f]{16} +\\d+ s ");

        company.posts("posts-2.csv", "p2,2026-11-01T08:00:00Z");
        assertThat(company.status()).contains("Nothing was delivered").doesNotContain("run it again");

        company.posts("posts-3.csv", "p1,2026-10-02T10:00:00Z", "p3,2026-10-31T08:00:00Z");
        company.engagements("engagements-2.csv", "p1,click,2026-10-03,6,event");
        assertThat(company.status())
                .contains("2026-10 has about 2 new or corrected rows since it was published, about 1 no longer hold:"
                        + " run it again.");

        company.run();
        assertThat(company.status()).contains("Nothing was delivered");
        assertThat(company.report("metrics.csv"))
                .contains("2026-10,clicks,1,voice=brand,6,", "2026-10,posts,1,voice=brand,2,");
    }
}
