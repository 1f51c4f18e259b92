package io.polyphony.reports.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.polyphony.reports.findings.Drivers;
import io.polyphony.reports.findings.Drivers.Part;
import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * changes.csv: every change that the report looked at, whether it tells of it or not, and the counts that moved the ratio of
 * voices. A quotient of 1 or a difference of 0 is no change. {@code smallest_seen} is the smallest rise that would have been
 * beyond chance in four of five such months. Intervals come from the two months' own, or from what the run told of its
 * changes.
 */
public final class ChangesFile {
    private static final List<String> COLUMNS = List.of(
            "metric_id",
            "grain",
            "month",
            "since",
            "value",
            "value_since",
            "kind",
            "change",
            "interval_low",
            "interval_high",
            "verdict",
            "smallest_seen");
    private static final Comparator<Change> ORDER = Comparator.<Change, String>comparing(
                    change -> change.now().metricId())
            .thenComparing(change -> change.now().grain())
            .thenComparing(change -> change.before().month());

    private ChangesFile() {}

    /** The file: RFC 4180 with LF, rows by metric, grain and earlier month. */
    public static String csv(Months months) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            months.changes().all().stream()
                    .sorted(Comparator.comparing(Told::change, ORDER))
                    .forEach(told -> csv.writeRecord(cells(told.change(), verdict(told.verdict()))));
            Drivers.of(months).ifPresent(drivers -> {
                csv.writeRecord(cells(drivers.brand(), "counted"));
                csv.writeRecord(cells(drivers.employees(), "counted"));
                drivers.parts().forEach(part -> csv.writeRecord(cells(drivers.ratio(), part)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String verdict(Comparison verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /** A part of what moved the ratio: its own values, and by what factor it moved the ratio. */
    private static List<String> cells(Change ratio, Part part) {
        return List.of(
                ratio.now().metricId(),
                "part=" + part.code(),
                ratio.now().month().toString(),
                ratio.before().month().toString(),
                PlainDecimal.of(part.now()),
                PlainDecimal.of(part.before()),
                "quotient",
                PlainDecimal.of(StrictMath.exp(part.effect())),
                PlainDecimal.of(ratio.natural(part.interval().low())),
                PlainDecimal.of(ratio.natural(part.interval().high())),
                part.interval().known() ? "estimated" : "counted",
                "");
    }

    private static List<String> cells(Change change, String verdict) {
        return List.of(
                change.now().metricId(),
                change.now().grain().text(),
                change.now().month().toString(),
                change.before().month().toString(),
                PlainDecimal.of(change.now().value()),
                PlainDecimal.of(change.before().value()),
                change.isDifference() ? "difference" : "quotient",
                PlainDecimal.of(change.natural(change.size())),
                PlainDecimal.of(change.natural(change.interval().low())),
                PlainDecimal.of(change.natural(change.interval().high())),
                verdict,
                change.interval().known() ? PlainDecimal.of(change.natural(change.smallestSeen())) : "");
    }
}
