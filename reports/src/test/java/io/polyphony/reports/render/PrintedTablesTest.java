package io.polyphony.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.reports.chapters.MarketingReport;
import io.polyphony.reports.chapters.OperationsReport;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.Table;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrintedTablesTest {
    @Test
    void a_long_table_is_cut_to_ten_rows_and_named_as_being_in_the_annex() {
        PrintedTables tables =
                PrintedTables.of(chapter(table("Counts", 12), table("Rates", 1)), MarketingReport.AUDIENCE);

        assertThat(tables.printed()).containsExactly(table("Counts", 10));
        assertThat(tables.left()).isEqualTo("“Counts”, “Rates”");
    }

    @Test
    void a_second_table_with_little_room_is_printed_only_if_it_fits_whole() {
        PrintedTables tables = PrintedTables.of(
                chapter(table("Shares", 6), table("Rates", 5), table("Sums", 4), table("None", 0)),
                MarketingReport.AUDIENCE);

        assertThat(tables.printed()).containsExactly(table("Shares", 6), table("Sums", 4));
        assertThat(tables.left()).isEqualTo("“Rates”");
    }

    @Test
    void a_second_table_is_cut_while_there_is_room_for_five_rows() {
        PrintedTables tables =
                PrintedTables.of(chapter(table("Parts", 5), table("Rates", 13)), MarketingReport.AUDIENCE);

        assertThat(tables.printed()).containsExactly(table("Parts", 5), table("Rates", 5));
        assertThat(tables.left()).isEqualTo("“Rates”");
    }

    @Test
    void a_report_without_an_annex_has_all_rows() {
        PrintedTables tables = PrintedTables.of(chapter(table("Counts", 12)), OperationsReport.AUDIENCE);

        assertThat(tables.printed()).containsExactly(table("Counts", 12));
        assertThat(tables.left()).isEmpty();
    }

    private static Chapter chapter(Table... tables) {
        return new Chapter("c", "C", "C", List.of(), List.of(), List.of(), List.of(tables), List.of());
    }

    private static Table table(String caption, int rows) {
        List<List<String>> cells = IntStream.range(0, rows)
                .mapToObj(row -> List.of(Integer.toString(row)))
                .toList();
        return new Table(caption, List.of("Row"), cells);
    }
}
