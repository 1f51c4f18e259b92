package io.polyphony.cli.study;

import io.polyphony.cli.study.Rise.Verdicts;
import java.util.List;
import java.util.Locale;

/** What was said of changes, as Markdown. */
final class ChangeTable {
    private ChangeTable() {}

    static String of(List<Rise> rises) {
        StringBuilder text = new StringBuilder();
        for (Rise rise : rises) {
            text.append(head(rise));
            text.append("| figure | companies | covered % | called clear % | the right way % | intervals apart % |"
                    + " standard error |\n|---|---|---|---|---|---|---|\n");
            rise.byFigure().forEach((figure, verdicts) -> text.append(row(figure, verdicts)));
        }
        return text.toString();
    }

    private static String head(Rise rise) {
        return String.format(
                Locale.ROOT,
                "%nEngagement of employees' posts × %.1f, %d companies: a change that is none called clear in %.1f %%;"
                        + " a headline of a change in %.1f %%, of these false %.1f %%.%n%n",
                rise.factor(),
                rise.companies(),
                percent(rise.criedWolf(), rise.companies()),
                percent(rise.headlines(), rise.companies()),
                percent(rise.falseHeadlines(), rise.headlines()));
    }

    private static String row(String figure, Verdicts v) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %.3f |%n",
                figure,
                v.companies(),
                percent(v.covered(), v.companies()),
                percent(v.clear(), v.companies()),
                percent(v.right(), v.companies()),
                percent(v.apart(), v.companies()),
                v.meanError());
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
