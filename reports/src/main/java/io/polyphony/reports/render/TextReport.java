package io.polyphony.reports.render;

import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first screen of a record as plain text, for the body of a mail. */
public final class TextReport {
    /** Word joiners, which mail programs draw as boxes, and what no line of text may hold. */
    private static final Pattern UNWANTED = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\u2060\uFFFE\uFFFF]");

    private TextReport() {}

    /**
     * Paragraphs of one line each, with an empty line between. The first is the title (month, company, audience), then come
     * notices, headline, sentences, suggestions, and last the run.
     */
    public static String of(ReportRecord report) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(String.join(
                " · ", report.period(), report.company(), report.audience().title()));
        paragraphs.addAll(report.notices());
        paragraphs.add(report.headline());
        report.sentences().stream().map(Sentence::text).forEach(paragraphs::add);
        if (!report.suggestions().isEmpty()) {
            paragraphs.add(report.audience().advice() + ":");
            report.suggestions().stream().map(TextReport::line).forEach(paragraphs::add);
        }
        report.forward().ifPresent(forward -> {
            paragraphs.add("To pass on: " + forward.line());
            paragraphs.add("What this report does not say: " + forward.limits());
        });
        paragraphs.add("Run " + report.runId());
        return paragraphs.stream()
                .map(paragraph -> Typography.text(UNWANTED.matcher(paragraph).replaceAll("")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String line(Suggestion suggestion) {
        return "– " + suggestion.proposal() + " " + suggestion.because();
    }
}
