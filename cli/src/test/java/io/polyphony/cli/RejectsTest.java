package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows are told, and come in once their file is mended, without anything counting twice. */
class RejectsTest {
    @TempDir
    private Path folder;

    @Test
    void rejectedRowsAreToldAndComeInOnceMended() throws IOException {
        TinyCompany company = new TinyCompany(folder);
        company.engagements("engagements.csv", "p1,click,2026-10-03,5,event", "p1,click,2026-10-04,seven,event");
        company.run();

        Path export = folder.resolve("rejects.csv");
        String told =
                company.month("rejects", "--export", export.toString()).done().out();

        assertThat(told)
                .containsPattern("(?m)^engagements +not_an_integer +count +about 1 in all\\. ")
                .doesNotContain("engagements.csv");
        assertThat(export)
                .hasContent("contract,file,row,reason,column\nengagements,engagements.csv,3,not_an_integer,count");
        assertThat(company.report("metrics.csv")).contains("2026-10,clicks,1,voice=brand,5,");

        assertThat(company.report("operations.html"))
                .contains("Mend about one row of engagements.", "Not a whole number in decimal digits.");

        company.engagements("engagements-2.csv", "p1,click,2026-10-03,5,event", "p1,click,2026-10-04,7,event");
        company.run();

        assertThat(company.report("metrics.csv")).contains("2026-10,clicks,1,voice=brand,12,");
        company.remove("engagements.csv");
        company.run();

        assertThat(company.month("rejects").done().out()).contains("No row of 2026-10 was rejected.");
        assertThat(company.report("metrics.csv")).contains("2026-10,clicks,1,voice=brand,12,");
    }
}
