package io.polyphony.reports.processing;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.settings.ReportSettings;
import io.polyphony.reports.values.FigureText;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.settings.Privacy;
import java.util.ArrayList;
import java.util.List;

/** How long data are kept and what protects them, by the settings in force. */
final class Measures {
    private final RunFacts facts;
    private final ReportSettings settings;

    Measures(RunFacts facts, ReportSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** Fewest people of a figure. */
    long floor() {
        return Long.parseLong(facts.settings().getOrDefault("privacy.floor", "0"));
    }

    /** For how long rows are kept. */
    String kept() {
        return settings.retainMonths().isPresent()
                ? FigureText.counted(settings.retainMonths().getAsInt(), "month", "months")
                : "as long as the warehouse is";
    }

    /** Time limits. */
    Chapter limits() {
        return ProcessingReport.chapter(
                "limits",
                "Time limits",
                "Rows go, figures stay (Article 30 (1) (f))",
                List.of(
                        settings.retainMonths().isPresent()
                                ? "Rows about people of all but the latest "
                                        + FigureText.counted(
                                                settings.retainMonths().getAsInt(), "month", "months")
                                        + " are given up after each run (privacy.retain-months)."
                                : "No time limit is set: privacy.retain-months gives up rows about people of older months after each run.",
                        "Of who took part a letter a month is carried on from month to month (posted, silent, out), under the pseudonym, to see who"
                                + " goes on.",
                        "Who is erased goes at once. Published figures are kept: nobody can be told from them."));
    }

    /** Technical and organisational measures. */
    Chapter chapter() {
        Privacy privacy = Privacy.of(facts.settings().getOrDefault("privacy.mode", Privacy.NORMAL.text()));
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Identifiers become keyed pseudonyms (HMAC-SHA-256) when files are read; the key lies apart from the warehouse.");
        if (privacy == Privacy.PUBLIC_FIGURES) {
            sentences.add("The accounts are those of public figures: no floor holds, and figures are exact.");
        } else {
            sentences.add("No figure is about fewer than " + FigureText.counted(floor(), "person", "people")
                    + ", nor about one or two above all; what such a figure could be worked out from is coarser or withheld, which a second method"
                    + " tries before anything is published.");
            sentences.add("Counts of people are rounded.");
        }
        sentences.add(
                switch (privacy) {
                    case STRICT ->
                        "The mode is strict: nothing is told by department, and nothing by day, only by week and month.";
                    case NORMAL ->
                        "Cells of departments need ten people at least; posts are told by day, rounded. The strict mode does without both.";
                    case PUBLIC_FIGURES -> "Departments and days are told.";
                });
        sentences.add("A month that differs from what was published before by a few people's rows stays as it is.");
        return ProcessingReport.chapter(
                "measures",
                "Measures",
                "Pseudonyms, a floor of " + floor() + ", and an attack before each publication (Article 30 (1) (g))",
                sentences);
    }
}
