package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.values.Months;
import java.util.List;
import java.util.Optional;

/** What the company's analyst wrote about the month. */
final class AnalystChapter {
    private AnalystChapter() {}

    /** The chapter; empty where nothing was written. */
    static Optional<Chapter> of(Months months) {
        return months.settings()
                .notes()
                .of(months.facts().month())
                .map(prose -> new Chapter(
                        "analyst",
                        "From the analyst",
                        "From the analyst",
                        List.of(),
                        prose,
                        List.of(
                                "These are the company's own notes on the month. People wrote them; nothing in them is computed"
                                        + " or checked."),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
