package io.polyphony.reports.talent;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.chapters.Chapters;
import io.polyphony.reports.chapters.Notices;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.metric.Grain;
import java.util.List;
import java.util.Optional;

/** The report for talent acquisition: whom sharing brought, how far they got beside others, what it cost, what to do next. */
public final class TalentReport implements AudienceReport {
    /** Talent acquisition. */
    public static final Audience AUDIENCE =
            new Audience("talent", "Talent acquisition", "Talent report", "What to do next", true, 2);

    private static final List<ChapterSource> CHAPTERS = List.of(
            new BroughtChapter(),
            new FunnelChapter(),
            new FurtherChapter(),
            new PlacesChapter(),
            new WitnessesChapter(),
            new JobPostsChapter(),
            new CostChapter(),
            new TimeToHireChapter());

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    @Override
    public Optional<String> requires() {
        return Optional.of(Metrics.APPLICANTS);
    }

    /** Whether applications were delivered that fall into the period, be their number shown or not. */
    @Override
    public boolean concerns(MonthInput input) {
        return new MonthValues(input.facts().month(), input.values())
                .find(Metrics.APPLICANTS, Grain.TOTAL)
                .filter(value -> value.suppressed() != null || value.value() != null)
                .isPresent();
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
                TalentFirstScreen.headline(months),
                TalentFirstScreen.sentences(months),
                TalentSuggestions.of(months),
                TalentFirstScreen.forward(months),
                chapters,
                Chapters.glossary(months, chapters),
                input.settings());
    }

    private static List<Chapter> chapters(Months months) {
        String period = counted(months) + "; figures of posts are about "
                + FigureText.month(months.facts().month()) + " alone.";
        return Chapters.of(months, CHAPTERS).withData(months, period, List.of());
    }

    /** What figures of the period count: clicks perhaps of other months than applications. */
    private static String counted(Months months) {
        String period = Recruiting.period(months);
        if (Recruiting.clicksAllAlong(months)) {
            return "Applicants, clicks, costs and hires are those " + period;
        }
        boolean clicks = months.now().find(Metrics.HUMAN_CLICKS, Grain.TOTAL).isPresent();
        return "Applicants, costs and hires are those " + period
                + (clicks ? ", clicks those of as many of these months as clicks are known of" : "");
    }
}
