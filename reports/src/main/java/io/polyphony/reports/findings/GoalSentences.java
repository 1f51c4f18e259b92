package io.polyphony.reports.findings;

import io.polyphony.reports.record.Sentence;
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

    /** A sentence for each figure of the month that has a goal, in the order of the report. */
    static Stream<Sentence> all(Months months) {
        return months.settings().goals().figures().stream().flatMap(figure -> of(months, figure));
    }

    /** The same for some metrics alone. */
    public static Stream<Sentence> of(Months months, List<String> metrics) {
        return months.settings().goals().figures().stream()
                .filter(figure -> metrics.contains(figure.metric()))
                .flatMap(figure -> of(months, figure));
    }

    private static Stream<Sentence> of(Months months, Headline figure) {
        return months.now().shown(figure.metric(), figure.grain()).flatMap(months::goal).stream()
                .map(goal -> sentence(months, goal));
    }

    private static Sentence sentence(Months months, Goal goal) {
        MetricValue value = goal.value();
        String interval = value.interval().known() ? " (" + FigureText.interval(value) + ")" : "";
        return new Sentence(
                Names.capital(months.title(value.metricId())) + ": " + FigureText.rounded(value) + interval + ", ",
                goal.said(),
                goal.why() + ".");
    }
}
