package io.polyphony.reports;

import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.chapters.AudienceReports;
import io.polyphony.reports.files.ChangesFile;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.render.HtmlReport;
import io.polyphony.reports.render.PdfReport;
import io.polyphony.reports.render.TextReport;
import io.polyphony.reports.values.Months;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes what people read of a month: the same input gives the same bytes, wherever and whenever. */
public final class Reports {
    private Reports() {}

    /**
     * Writes {@code index.html} and the files of the month under a folder, which is made if need be: in {@code YYYY-MM}, for
     * each audience {@code marketing.html}, {@code .pdf} and {@code .txt} (the first screen), {@code marketing-annex.pdf}
     * where it has an annex, and {@code metrics.csv}, {@code metrics.json}, {@code changes.csv}, {@code run.json}.
     * Each file appears whole or not at all. An audience that the month does not concern has no files; those of an earlier
     * version of the month are deleted. The index lists the months whose report
     * lies in the folder.
     *
     * @param out the folder
     * @param input the month; no value need be there
     * @return the files written, the report first, the index last
     * @throws UncheckedIOException if the folder can't be written
     */
    public static List<Path> write(Path out, MonthInput input) {
        Path month = out.resolve(input.facts().month().toString());
        List<Path> written = new ArrayList<>();
        try {
            for (ReportRecord report : of(input)) {
                written.addAll(documents(month, report));
            }
            for (AudienceReport report : AudienceReports.all()) {
                if (!report.concerns(input)) {
                    remove(month, report.audience());
                }
            }
            written.add(write(month.resolve("metrics.csv"), MetricFiles.csv(input.values())));
            written.add(write(month.resolve("metrics.json"), MetricFiles.json(input.values())));
            written.add(write(month.resolve("changes.csv"), ChangesFile.csv(new Months(input))));
            written.add(write(month.resolve("run.json"), MetricFiles.json(input.facts())));
            written.add(write(out.resolve("index.html"), new IndexPage(out, input).html()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    /** What a month's reports say, one for each audience that it concerns. */
    public static List<ReportRecord> of(MonthInput input) {
        return AudienceReports.concernedBy(input).stream()
                .map(report -> report.of(input))
                .toList();
    }

    /**
     * Writes the documents of one audience.
     *
     * @param month the folder of the month
     * @throws IOException if it can't be written
     */
    public static List<Path> documents(Path month, ReportRecord report) throws IOException {
        Audience audience = report.audience();
        List<Path> written = new ArrayList<>();
        written.add(write(month.resolve(audience.fileName() + ".html"), HtmlReport.page(report)));
        written.add(write(month.resolve(audience.fileName() + ".pdf"), PdfReport.bytes(report)));
        written.add(write(month.resolve(audience.fileName() + ".txt"), TextReport.of(report)));
        if (audience.annex().isPresent()) {
            written.add(write(month.resolve(audience.annex().get()), PdfReport.annex(report)));
        }
        return written;
    }

    private static void remove(Path month, Audience audience) throws IOException {
        for (String file : audience.files()) {
            Files.deleteIfExists(month.resolve(file));
        }
    }

    private static Path write(Path file, String text) throws IOException {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        // A name of its own: two runs of one month may write their reports at once, and the last one's stay.
        Path partial = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".partial");
        try {
            Files.write(partial, bytes);
            return Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }
}
