package io.polyphony.reports.programme;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.chapters.AdviceChapter;
import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.chapters.Chapters;
import io.polyphony.reports.chapters.Notices;
import io.polyphony.reports.chapters.OfferedChapter;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import java.util.List;
import java.util.Optional;

/** The report for who runs the programme: is it still people's own thing, and what to try next. */
public final class ProgrammeReport implements AudienceReport {
    /** Who runs the programme. */
    public static final Audience AUDIENCE =
            new Audience("programme", "Programme", "Programme report", "What to try next", true, 3);

    private static final List<ChapterSource> CHAPTERS = List.of(
            new SignalsChapter(),
            new RequestsChapter(),
            new StayingChapter(),
            new JoiningChapter(),
            new IdeasChapter(),
            new OfferedChapter(),
            new StartChapter(),
            new AdviceChapter(ProgrammeSuggestions::of));

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    /** Whether it is known of people that they take part, be their number shown or not. */
    @Override
    public Optional<String> requires() {
        return Optional.of(Metrics.OPTED_IN);
    }

    @Override
    public ReportRecord of(MonthInput input) {
        Months months = new Months(input);
        List<Chapter> chapters = chapters(months);
        return new ReportRecord(
                AUDIENCE,
                input.facts().month(),
                OutsideText.of(input.facts().company()),
                OutsideText.of(input.facts().runId()),
                Notices.of(months, "Data and method"),
                ProgrammeFirstScreen.headline(months),
                ProgrammeFirstScreen.sentences(months),
                ProgrammeSuggestions.of(months),
                ProgrammeFirstScreen.forward(months),
                chapters,
                Chapters.glossary(months, chapters),
                input.settings());
    }

    private static List<Chapter> chapters(Months months) {
        String month = FigureText.month(months.facts().month());
        return Chapters.of(months, CHAPTERS)
                .withData(
                        months,
                        "Who joined and ideas are about the twelve months that end with " + month
                                + ", who stays about all months that are known; other figures are about " + month
                                + " alone.",
                        List.of());
    }
}
