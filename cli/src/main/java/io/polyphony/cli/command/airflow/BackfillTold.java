package io.polyphony.cli.command.airflow;

import io.polyphony.dags.month.BackfillPlan;
import io.polyphony.dags.month.BackfillView;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what a backfill will do and did. */
final class BackfillTold {
    private BackfillTold() {}

    /** A backfill for a program; without an id if none was created. */
    private record Result(Long backfillId, List<String> toRun, Map<String, String> months) {}

    /** What will become of each month. */
    static void plan(BackfillPlan plan, Talk talk) {
        plan.months().all().forEach(month -> talk.say("%s  %s", month, fate(plan, month)));
    }

    private static String fate(BackfillPlan plan, YearMonth month) {
        boolean exists = plan.existing().containsKey(month);
        if (plan.toRun().contains(month)) {
            return exists ? "is run again, was " + plan.existing().get(month).state() : "is run";
        }
        return exists
                ? plan.existing().get(month).state() + ", left as it is"
                : "is not run: Airflow's schedule has no run for it, or not yet";
    }

    /** What became of the months that were run. */
    static void end(BackfillView view, Talk talk) {
        RunSummary.head(talk);
        for (YearMonth month : view.months()) {
            if (view.runs().containsKey(month)) {
                RunSummary.of(view.runs().get(month)).line(talk);
            } else {
                talk.say(RunSummary.FORMAT, month, view.state(month), "-", "-", "-");
            }
        }
    }

    /**
     * The result for a program.
     *
     * @param view null: nothing was created
     */
    static void result(BackfillPlan plan, BackfillView view, Talk talk) {
        Map<String, String> states = new LinkedHashMap<>();
        plan.months().all().forEach(m -> {
            boolean started = view != null && plan.toRun().contains(m);
            var existing = plan.existing().get(m);
            states.put(
                    m.toString(),
                    started
                            ? view.state(m)
                            : existing == null ? "no run" : existing.state().name());
        });
        List<String> toRun = plan.toRun().stream().map(YearMonth::toString).toList();
        talk.result(new Result(view == null ? null : view.backfill().id(), toRun, states));
    }
}
