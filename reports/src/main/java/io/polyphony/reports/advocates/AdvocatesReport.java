package io.polyphony.reports.advocates;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.chapters.AudienceReport;
import io.polyphony.reports.chapters.ChapterSource;
import io.polyphony.reports.chapters.Chapters;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import java.util.List;
import java.util.Optional;

/**
 * One page for those who take part: what their voices did together, what they asked for, what was made of it, what is owed.
 * Written to them; nothing is about one of them, and nobody is compared.
 */
public final class AdvocatesReport implements AudienceReport {
    /** Those who take part. */
    public static final Audience AUDIENCE =
            new Audience("advocates", "For you who take part", "The page for those who take part", "", false, 4);

    private static final List<ChapterSource> CHAPTERS = List.of(
            new ToldChapter(), new ResponseChapter(), new WishesChapter(), new ChoiceChapter(), new ContactChapter());

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    /** Whether it is known of people that they take part, be their number shown or not. */
    @Override
    public Optional<String> requires() {
        return Optional.of(Metrics.OPTED_IN);
    }

    /** A chapter without values is left out in silence: the page has no room for what there is not. */
    @Override
    public ReportRecord of(MonthInput input) {
        Months months = new Months(input);
        return new ReportRecord(
                AUDIENCE,
                input.facts().month(),
                OutsideText.of(input.facts().company()),
                OutsideText.of(input.facts().runId()),
                notices(months),
                Together.headline(months),
                Together.sentences(months),
                List.of(),
                Optional.empty(),
                Chapters.of(months, CHAPTERS).told(),
                List.of(),
                input.settings());
    }

    private static List<String> notices(Months months) {
        return months.exact() ? List.of("Public figures: numbers may be about one person") : List.of();
    }
}
