package io.polyphony.reports.chapters;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.findings.BoardLine;
import io.polyphony.reports.findings.FirstScreen;
import io.polyphony.reports.findings.Suggestions;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.record.Table;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts;
import java.util.Comparator;
import java.util.List;

/** The report for marketing leadership: what voices added, what resonated, what was only repeated, what to do next. */
public final class MarketingReport implements AudienceReport {
    /** Marketing leadership. */
    public static final Audience AUDIENCE =
            new Audience("marketing", "Marketing", "Marketing report", "What to decide", true, 1);

    private static final List<ChapterSource> CHAPTERS = List.of(
            new AmplificationChapter(),
            new ReachChapter(),
            new OrganicChapter(),
            new ResonanceChapter(),
            new OfferedChapter(),
            new OwnVoiceChapter(),
            new UnisonChapter(),
            new ParticipationChapter(),
            new OutcomesChapter(),
            new AdviceChapter(Suggestions::of));

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    @Override
    public ReportRecord of(MonthInput input) {
        Months months = new Months(input);
        RunFacts facts = input.facts();
        List<Chapter> chapters = chapters(months);
        return new ReportRecord(
                AUDIENCE,
                facts.month(),
                OutsideText.of(facts.company()),
                OutsideText.of(facts.runId()),
                Notices.of(months, "Data and method"),
                FirstScreen.headline(months),
                FirstScreen.sentences(months),
                Suggestions.of(months),
                BoardLine.of(months),
                chapters,
                Chapters.glossary(months, chapters),
                input.settings());
    }

    private static List<Chapter> chapters(Months months) {
        return Chapters.of(months, CHAPTERS)
                .and(AnalystChapter.of(months))
                .withData(
                        months,
                        "All figures are about " + Behind.period(months.facts()) + OutcomesChapter.counted(months)
                                + ".",
                        seen(months));
    }

    /** How small a change from the month before can be and be seen; none if none was looked at. */
    private static List<Table> seen(Months months) {
        List<List<String>> rows = months.changes().all().stream()
                .filter(told -> told.since() == Since.LAST_MONTH)
                .sorted(Comparator.comparing(Told::subject))
                .map(told -> List.of(told.figure(), ChangeText.smallest(told.change())))
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Table(
                        "What change from the month before would be seen in four of five cases",
                        List.of("Figure", "From about"),
                        rows));
    }
}
