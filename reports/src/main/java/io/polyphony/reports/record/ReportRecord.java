package io.polyphony.reports.record;

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
        List<GlossaryEntry> glossary) {
    public ReportRecord {
        notices = List.copyOf(notices);
        sentences = List.copyOf(sentences);
        suggestions = List.copyOf(suggestions);
        chapters = List.copyOf(chapters);
        glossary = List.copyOf(glossary);
    }
}
