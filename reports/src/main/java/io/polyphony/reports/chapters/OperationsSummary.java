package io.polyphony.reports.chapters;

import static io.polyphony.reports.values.FigureText.counted;

import io.polyphony.reports.MonthInput;
import io.polyphony.reports.record.Sentence;
import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.OutsideText;
import io.polyphony.reports.values.RowCounts;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The first screen of the operations report. */
final class OperationsSummary {
    private static final int MOST = 3;

    private OperationsSummary() {}

    /** What became of the rows, then what needs a look: one to four sentences. */
    static List<Sentence> sentences(MonthInput input) {
        RunFacts facts = input.facts();
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(rows(facts));
        if (facts.restatement() != null) {
            int changed = facts.restatement().changes().size();
            sentences.add(new Sentence(
                    "The month was published before: ",
                    counted(changed, "figure", "figures"),
                    (changed == 1 ? " differs" : " differ") + " from then."));
        }
        long withheld = WithheldChapter.withheld(input.values());
        if (withheld > 0) {
            sentences.add(new Sentence(
                    "Of " + counted(input.values().size(), "value", "values") + ", ",
                    FigureText.inWords(withheld),
                    (withheld == 1 ? " is" : " are") + " withheld."));
        }
        return sentences;
    }

    /** Without a total: sums of rounded counts would not add up to it. */
    private static Sentence rows(RunFacts facts) {
        List<Landing> landings = facts.landings();
        long used = RowCounts.sum(landings, Landing::used);
        List<String> others = new ArrayList<>();
        other(landings, Landing::otherMonths, "of other months", others);
        other(landings, Landing::rejected, "rejected", others);
        other(
                landings,
                Landing::leftOut,
                "left out (passed over by a mapping or filter, told again, or of people who did not take part)",
                others);
        return new Sentence(
                "For " + FigureText.month(facts.month()) + " ",
                RowCounts.rows(used),
                (used == 1 ? " is" : " are") + " taken over"
                        + (others.isEmpty() ? "." : "; " + String.join(", ", others) + "."));
    }

    private static void other(List<Landing> landings, ToLongFunction<Landing> count, String what, List<String> others) {
        long rows = RowCounts.sum(landings, count);
        if (rows > 0) {
            others.add(RowCounts.inWords(rows) + (rows == 1 ? " is " : " are ") + what);
        }
    }

    /** The reasons whose mending brings most rows; none where nothing was rejected. */
    static List<Suggestion> mend(RunFacts facts) {
        return RejectsChapter.groups(facts).stream()
                .limit(MOST)
                .map(g -> new Suggestion(
                        "mend",
                        "Mend " + RowCounts.rows(g.reason().rows()) + " of " + g.input() + ".",
                        RejectsChapter.meaning(g.reason()) + " "
                                + OutsideText.of(g.reason().advice())))
                .toList();
    }
}
