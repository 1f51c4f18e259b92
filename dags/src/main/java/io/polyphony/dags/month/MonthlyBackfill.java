package io.polyphony.dags.month;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.polyphony.dags.api.Backfills;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.error.UnclearBackfillException;
import io.polyphony.dags.error.UnfitScheduleException;
import io.polyphony.dags.error.UnreadableAnswerException;
import io.polyphony.dags.model.Backfill;
import io.polyphony.dags.model.BackfillRequest;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.Reprocess;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs months of a DAG through a backfill. */
public final class MonthlyBackfill {
    private final MonthlyDag dag;
    private final Backfills backfills;
    private final Patience patience;
    private final Clock clock;

    /** Of a DAG. */
    public MonthlyBackfill(MonthlyDag dag, Patience patience, Clock clock) {
        this.dag = dag;
        this.backfills = dag.airflow().backfills();
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What a backfill would do; changes nothing. Months that are not over yet and months whose run is in work are not run.
     *
     * @throws UnfitScheduleException if the DAG would run anything else than these months
     */
    public BackfillPlan plan(Months months, Reprocess reprocess) {
        SortedMap<YearMonth, DagRun> existing = dag.runs(months);
        List<YearMonth> toRun = backfills.dryRun(BackfillPlan.request(dag.id(), months, reprocess, 1)).stream()
                .map(date -> month(date, months))
                .toList();
        return new BackfillPlan(months, reprocess, toRun, existing);
    }

    private YearMonth month(Instant date, Months months) {
        return DagMonth.startingAt(date)
                .filter(months::contains)
                .orElseThrow(() -> new UnfitScheduleException(dag.id(), date));
    }

    /**
     * Creates the backfill of a plan. If the answer leaves open what happened, the backfills and runs are read again, and
     * the one that was created after all is returned.
     *
     * @param maxActiveRuns how many months at a time, at least 1
     * @throws UnclearBackfillException if none was created, with the months whose runs Airflow lost over it
     */
    public Backfill create(BackfillPlan plan, int maxActiveRuns) {
        BackfillRequest request = BackfillPlan.request(dag.id(), plan.months(), plan.reprocess(), maxActiveRuns);
        Set<Long> before = backfills.of(dag.id()).stream().map(Backfill::id).collect(Collectors.toSet());
        try {
            return backfills.create(request);
        } catch (AirflowException e) {
            if (e.isTransient() || e instanceof UnreadableAnswerException) {
                return afterAll(plan, request, before, e);
            }
            throw e;
        }
    }

    private Backfill afterAll(BackfillPlan plan, BackfillRequest request, Set<Long> before, AirflowException failure) {
        try {
            return created(request, before).orElseThrow(() -> UnclearBackfillException.read(failure, lost(plan)));
        } catch (UnclearBackfillException e) {
            throw e;
        } catch (AirflowException e) {
            throw UnclearBackfillException.unread(failure, e);
        }
    }

    /** Looks a few times, since the server may still be at it when the answer was given up. */
    private Optional<Backfill> created(BackfillRequest request, Set<Long> before) {
        RetryPolicy<Optional<Backfill>> looks = RetryPolicy.<Optional<Backfill>>builder()
                .handleIf((seen, failure) -> failure == null && seen.isEmpty())
                .withMaxAttempts(3)
                .withBackoff(patience.firstLook(), patience.longest())
                .build();
        return Failsafe.with(looks)
                .get(() -> backfills.of(dag.id()).stream()
                        .filter(b -> !before.contains(b.id()))
                        .filter(b -> b.fromDate().equals(request.fromDate()))
                        .filter(b -> b.toDate().equals(request.toDate()))
                        .findFirst());
    }

    private List<YearMonth> lost(BackfillPlan plan) {
        Set<YearMonth> after = dag.runs(plan.months()).keySet();
        return plan.existing().keySet().stream().filter(m -> !after.contains(m)).toList();
    }

    /**
     * Watches the runs of a backfill until all are over, well or badly.
     *
     * @param months the months it runs
     * @param seen told of every look
     * @throws io.polyphony.dags.error.PausedDagException if nothing starts since the DAG is paused
     * @throws io.polyphony.dags.error.WaitExpiredException if nothing starts, or not all ends, in time
     */
    public BackfillView untilOver(Backfill backfill, List<YearMonth> months, Consumer<BackfillView> seen) {
        String what = "backfill " + backfill.id();
        Queueing queueing = new Queueing(dag, patience.queued(), clock);
        return new Poll(patience)
                .until(
                        what,
                        () -> {
                            BackfillView view = look(backfill.id(), months);
                            seen.accept(view);
                            queueing.seen(view.isWaiting(), what);
                            return view;
                        },
                        BackfillView::isOver);
    }

    private BackfillView look(long id, List<YearMonth> months) {
        Backfill now = backfills.get(id);
        Months span = new Months(
                months.stream().min(YearMonth::compareTo).orElseThrow(),
                months.stream().max(YearMonth::compareTo).orElseThrow());
        return new BackfillView(now, months, dag.runs(span));
    }
}
