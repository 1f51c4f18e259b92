package io.polyphony.dags.month;

import io.polyphony.dags.model.Backfill;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.RunState;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;

/**
 * A backfill at one look.
 *
 * @param backfill the backfill; its completion lags behind that of its runs
 * @param months the months it runs
 * @param runs their runs; a month may have none yet
 */
public record BackfillView(Backfill backfill, List<YearMonth> months, SortedMap<YearMonth, DagRun> runs) {
    /** State of a month for people: the run's, or that there is none. */
    public String state(YearMonth month) {
        return runs.containsKey(month) ? runs.get(month).state().name() : "no run";
    }

    /** How many months are over. */
    public long done() {
        return months.stream().filter(this::isOver).count();
    }

    /** Whether all months are over. */
    public boolean isOver() {
        return done() == months.size();
    }

    /** Whether all months are over and went well. */
    public boolean isSuccess() {
        return months.stream()
                .allMatch(m -> runs.containsKey(m) && runs.get(m).state().equals(RunState.SUCCESS));
    }

    /** Whether no month is in work, though some are left. */
    boolean isWaiting() {
        return !isOver()
                && months.stream()
                        .filter(m -> !isOver(m))
                        .allMatch(m ->
                                !runs.containsKey(m) || !runs.get(m).state().equals(RunState.RUNNING));
    }

    /** A run that ended before the backfill was created is still to be run again. */
    private boolean isOver(YearMonth month) {
        DagRun run = runs.get(month);
        if (run == null) {
            return backfill.completedAt() != null;
        }
        boolean stale = run.endDate() != null && run.endDate().isBefore(backfill.createdAt());
        return run.state().isFinal() && (!stale || backfill.completedAt() != null);
    }
}
