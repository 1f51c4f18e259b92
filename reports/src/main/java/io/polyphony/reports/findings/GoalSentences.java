package io.polyphony.reports.findings;

import io.polyphony.reports.settings.Goals.Headline;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Goal;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.stream.Stream;

/** What is said of figures that have a goal: the figure, its interval, and the verdict. */
public final class GoalSentences {
    private GoalSentences() {}

    /** What is joined to a sentence that tells the figure, {@code ; the ratio is above the goal of 5}; empty without a goal. */
    static String clause(Months months, MetricValue value, String subject) {
        return months.goal(value)
                .map(goal -> "; " + subject + (goal.clear() ? " is " : " ") + goal.said() + goal.why())
                .orElse("");
    }

    /** A sentence for each of these metrics that has a goal and a figure this month, in the order of the report. */
    public static Stream<String> of(Months months, List<String> metrics) {
        return months.settings().goals().figures().stream()
                .filter(figure -> metrics.contains(figure.metric()))
                .flatMap(figure -> of(months, figure));
    }

    private static Stream<String> of(Months months, Headline figure) {
        return months.now().shown(figure.metric(), figure.grain()).flatMap(months::goal).stream()
                .map(goal -> sentence(months, goal));
    }

    private static String sentence(Months months, Goal goal) {
        MetricValue value = goal.value();
        String interval = value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
        return Names.capital(months.title(value.metricId())) + ": " + FigureText.rounded(value) + interval + ", "
                + goal.said() + goal.why() + ".";
    }
}
