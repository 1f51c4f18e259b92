package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months that go through one pass together end as if each had been alone. */
class BackfillTest {
    @TempDir
    private Path folder;

    @Test
    void aMonthThatFailsHoldsBackNoOther() throws IOException {
        TinyCompany company = new TinyCompany(folder);
        company.posts("posts-8.csv", "p2,2026-08-02T10:00:00Z");

        Invocation all = company.does("backfill", "--from", "2026-08", "--to", "2026-10");

        assertThat(all.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(all.err())
                .startsWith("2026-09 is not published:\nposts: no post is of 2026-09;"
                        + " the files hold posts of 2026-08, 2026-10.");
        assertThat(company.plain("status").done().out())
                .contains("2026-08  published", "2026-10  published")
                .containsPattern("2026-09: the run that began at .* failed \\(not_delivered\\) and published nothing");
        assertThat(folder.resolve("out/2026-08/marketing.html")).exists();
        assertThat(folder.resolve("out/2026-10/marketing.html")).exists();
        assertThat(folder.resolve("out/2026-09")).doesNotExist();

        company.posts("posts-9.csv", "p3,2026-09-02T10:00:00Z");
        Invocation rest =
                company.does("backfill", "--from", "2026-08", "--to", "2026-10").done();
        assertThat(rest.out())
                .contains("2026-08 is published, skipped", "2026-10 is published, skipped")
                .contains("Read first:  " + folder.resolve("out/2026-10/marketing.html"));
        assertThat(folder.resolve("out/2026-09/marketing.html")).exists();
    }
}
