package io.polyphony.reports.record;

import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.reports.values.FigureText;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * One month's report for one audience, as plain values: every rendering shows the same.
 *
 * @param audience who reads it
 * @param month the month
 * @param company the company's name, as data
 * @param runId the run that made the values
 * @param notices what every page says in its header, for instance that the privacy floor was lifted; mostly empty
 * @param headline the answer to the reader's question
 * @param sentences three to five, the first screen
 * @param suggestions one to three
 * @param forward what may be passed on; empty where no figure carries it
 * @param chapters in reading order
 * @param glossary the definitions of every metric shown, by id
 * @param settings what makes it the company's own
 */
public record ReportRecord(
        Audience audience,
        YearMonth month,
        String company,
        String runId,
        List<String> notices,
        String headline,
        List<Sentence> sentences,
        List<Suggestion> suggestions,
        Optional<Forward> forward,
        List<Chapter> chapters,
        List<GlossaryEntry> glossary,
        ReportSettings settings) {
    public ReportRecord {
        notices = List.copyOf(notices);
        sentences = List.copyOf(sentences);
        suggestions = List.copyOf(suggestions);
        chapters = List.copyOf(chapters);
        glossary = List.copyOf(glossary);
    }

    /** The month by its name, and where it lies in the company's year: {@code October 2026 · fiscal 2026/27, month 7, Q3}. */
    public String period() {
        String fiscal = settings.fiscalYear().place(month);
        return FigureText.month(month) + (fiscal.isEmpty() ? "" : " · " + fiscal);
    }
}
