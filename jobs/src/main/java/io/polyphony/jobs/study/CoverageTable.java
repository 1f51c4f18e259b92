package io.polyphony.jobs.study;

import java.util.List;
import java.util.Locale;

/** What intervals cover, as Markdown. */
public final class CoverageTable {
    private CoverageTable() {}

    /** A row for each figure. */
    public static String of(List<Coverage> coverage) {
        StringBuilder table =
                new StringBuilder("| figure | truth | bias | n | companies | no interval | covered | % | p |\n");
        table.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Coverage c : coverage) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.4g%s | %+.1f %% | %.0f | %d | %d | %d | %.1f | %.3f |%n",
                    c.figure().replace("|", " at "),
                    c.truth(),
                    c.generated() ? "" : " (mean)",
                    100 * c.bias(),
                    c.meanN(),
                    c.companies(),
                    c.without(),
                    c.covered(),
                    100 * c.rate(),
                    c.chance()));
        }
        return table.toString();
    }
}
