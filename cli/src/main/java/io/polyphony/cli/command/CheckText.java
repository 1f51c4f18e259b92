package io.polyphony.cli.command;

import io.polyphony.jobs.conform.FileCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The check of a file as people read it; no value of the file is in it. */
final class CheckText {
    private CheckText() {}

    /** The lines, columns first, then each contract with its faults. */
    static List<String> lines(Path file, FileCheck check) {
        List<String> lines = new ArrayList<>();
        lines.add(file + ", read as " + check.mapping());
        columns("Columns that nothing reads: ", check.unknownColumns(), lines);
        columns("Optional columns it does not have: ", check.absentColumns(), lines);
        if (check.garbledRows() > 0) {
            lines.add(check.garbledRows()
                    + " rows have text in the wrong character set (SÃ£o for São): export the file again as UTF-8.");
        }
        check.tables().forEach(t -> table(t, lines));
        lines.add("Whether accounts, people and posts are known shows only together with the other files.");
        return lines;
    }

    private static void columns(String title, List<String> columns, List<String> lines) {
        if (!columns.isEmpty()) {
            lines.add(title + String.join(", ", columns));
        }
    }

    private static void table(FileCheck.Table table, List<String> lines) {
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d rows, %d rejected, %d filtered, %d identical repetitions",
                table.contract(),
                table.rows(),
                table.rejected(),
                table.filtered(),
                table.duplicates()));
        table.faults().forEach(f -> lines.add(fault(f)));
    }

    private static String fault(FileCheck.Fault fault) {
        return String.format(
                Locale.ROOT,
                "  %-16s %-22s %6d in all, first in row %d. %s",
                fault.column() == null ? "(whole row)" : fault.column(),
                fault.reason().code(),
                fault.rows(),
                fault.firstRow(),
                fault.reason().sentence());
    }
}
