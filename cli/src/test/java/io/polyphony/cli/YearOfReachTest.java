package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reach of twelve months is made of what each month keeps, whichever command ran it. */
class YearOfReachTest {
    private static final List<String> MONTHS = List.of("2026-08", "2026-09", "2026-10");

    @TempDir
    private Path folder;

    /** Five follow in some month, three at its end. */
    @Test
    void monthsOneByOneAndAtOnceSayTheSame() throws IOException {
        TinyCompany apart = company("apart");
        TinyCompany together = company("together");
        for (String month : MONTHS) {
            apart.does("run", "--month", month).done();
        }
        together.does("backfill", "--from", MONTHS.get(0), "--to", MONTHS.get(2))
                .done();

        for (String month : MONTHS) {
            assertThat(year("apart", month)).isEqualTo(year("together", month));
        }
        assertThat(year("apart", "2026-08")).isEmpty();
        assertThat(year("apart", "2026-09"))
                .containsExactly("listed_people_year 1", "reach_year_months 2", "unique_reach_year 4");
        assertThat(year("apart", "2026-10"))
                .containsExactly("listed_people_year 1", "reach_year_months 3", "unique_reach_year 5");
    }

    /** The month between them was published before: what each keeps counts, whichever pass ran it. */
    @Test
    void monthsOfAPassSeeThoseBetweenThem() throws IOException {
        TinyCompany company = company("between");
        company.does("run", "--month", "2026-09").done();

        company.does("backfill", "--from", MONTHS.get(0), "--to", MONTHS.get(2)).done();

        assertThat(year("between", "2026-10")).contains("reach_year_months 3", "unique_reach_year 5");
    }

    @Test
    void aMonthWhoseEarlierMonthsWereGivenUpSaysWhatItSaid() throws IOException {
        TinyCompany company = company("kept");
        company.does("backfill", "--from", MONTHS.get(0), "--to", MONTHS.get(2)).done();
        List<String> then = year("kept", "2026-10");
        company.does("backfill", "--from", MONTHS.get(0), "--to", MONTHS.get(2), "--retain-months", "1")
                .done();

        company.does("run", "--month", "2026-10").done();

        assertThat(year("kept", "2026-10")).isEqualTo(then).isNotEmpty();
    }

    @Test
    void aMonthBeforeItThatIsPublishedAgainIsSaidToConcernIt() throws IOException {
        TinyCompany company = company("again");
        company.does("backfill", "--from", MONTHS.get(0), "--to", MONTHS.get(2)).done();
        lists(
                "again",
                "f1,2026-08-01",
                "f2,2026-08-01",
                "f6,2026-08-01",
                "f2,2026-09-01",
                "f3,2026-09-01",
                "f4,2026-09-01");
        company.does("run", "--month", "2026-08").done();

        company.does("run", "--month", "2026-10").done();

        assertThat(year("again", "2026-10")).contains("reach_year_months 3", "unique_reach_year 5");
    }

    private TinyCompany company(String name) throws IOException {
        TinyCompany company = new TinyCompany(folder.resolve(name));
        company.posts("posts-2.csv", "p8,2026-08-02T10:00:00Z", "p9,2026-09-02T10:00:00Z");
        lists(
                name,
                "f1,2026-08-01",
                "f2,2026-08-01",
                "f2,2026-09-01",
                "f3,2026-09-01",
                "f4,2026-09-01",
                "f2,2026-10-01",
                "f3,2026-10-01",
                "f5,2026-10-01");
        return company;
    }

    /** Who follows the brand: rows are {@code member,day}. */
    private void lists(String name, String... rows) throws IOException {
        StringBuilder text = new StringBuilder("member_id,measured_on,account_id\n");
        for (String row : rows) {
            text.append(row).append(",@b\n");
        }
        Files.writeString(folder.resolve(name).resolve("in/audience.csv"), text);
    }

    /** The figures of twelve months that a month has published. */
    private List<String> year(String name, String month) throws IOException {
        return Files.readAllLines(
                        folder.resolve(name).resolve("out").resolve(month).resolve("metrics.csv"))
                .stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].contains("_year"))
                .map(cells -> cells[1] + " " + cells[4])
                .toList();
    }
}
