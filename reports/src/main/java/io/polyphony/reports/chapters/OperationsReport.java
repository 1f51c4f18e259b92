package io.polyphony.reports.chapters;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.Audience;
import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ReportRecord;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.schemas.run.RunFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report for those who deliver the files: what came in, what was rejected and why, what changed, what was withheld.
 *
 * <p>It names inputs, never files or what rows hold. Runtimes are not in it, so that the same inputs give the same bytes;
 * {@code polyphony status} tells them.
 */
public final class OperationsReport implements AudienceReport {
    /** Those who deliver the files. */
    public static final Audience AUDIENCE =
            new Audience("operations", "Operations", "What came in and what did not", "To mend", false, 5);

    @Override
    public Audience audience() {
        return AUDIENCE;
    }

    /** Every chapter on deliveries is there: that there was nothing is an answer too. */
    @Override
    public ReportRecord of(MonthInput input) {
        Months months = new Months(input);
        RunFacts facts = input.facts();
        return new ReportRecord(
                AUDIENCE,
                facts.month(),
                OutsideText.of(facts.company()),
                OutsideText.of(facts.runId()),
                Notices.of(months, RestatedChapter.NAME),
                DataChapter.headline(facts),
                OperationsSummary.sentences(input),
                OperationsSummary.mend(facts),
                Optional.empty(),
                chapters(months, input),
                List.of(),
                input.settings());
    }

    private static List<Chapter> chapters(Months months, MonthInput input) {
        return Stream.of(
                        Optional.of(DeliveriesChapter.of(input)),
                        Optional.of(RejectsChapter.of(months.facts())),
                        Optional.of(RestatedChapter.of(months)),
                        Optional.of(WithheldChapter.of(months, input.values())),
                        TimingChapter.of(months),
                        Optional.of(settings(months.facts())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Chapter settings(RunFacts facts) {
        return new Chapter(
                "settings",
                "Settings",
                "How the month was made",
                List.of(),
                List.of("Version " + OutsideText.of(facts.codeVersion()) + " of the code. The figures are about a"
                        + " programme; they may not be used to appraise, rank or reward a person."),
                List.of(),
                List.of(DataChapter.settings(facts)),
                List.of());
    }
}
