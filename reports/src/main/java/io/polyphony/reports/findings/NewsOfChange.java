package io.polyphony.reports.findings;

import io.polyphony.reports.values.Change;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthChanges.Since;
import io.polyphony.reports.values.MonthChanges.Told;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import java.util.Optional;
import java.util.Set;

/** The clearest change from the month before as a headline. */
final class NewsOfChange {
    /** What the programme report tells: whether people stay is no news of what was posted. */
    private static final Set<String> OF_THE_PROGRAMME =
            Set.of(Metrics.PROMPT_SHARE, Metrics.STAYING_RATE, Metrics.TOP_DECILE_SHARE, Metrics.GINI);

    private NewsOfChange() {}

    /** The headline; empty without a clear change. */
    static Optional<String> headline(Months months) {
        return months.changes().all().stream()
                .filter(told -> told.since() == Since.LAST_MONTH && told.clear())
                .filter(told -> !OF_THE_PROGRAMME.contains(told.change().now().metricId()))
                .findFirst()
                .map(NewsOfChange::headline);
    }

    private static String headline(Told told) {
        Change change = told.change();
        String month = FigureText.month(change.before().month(), change.now().month());
        String amount = ChangeText.amount(change);
        if (ChangeText.isTimes(change)) {
            return Names.capital(told.subject()) + " is " + amount + " what it was in " + month;
        }
        return Names.capital(told.subject()) + (change.size() > 0 ? " rose by " : " fell by ") + amount + " since "
                + month;
    }
}
