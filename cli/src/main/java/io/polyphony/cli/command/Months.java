package io.polyphony.cli.command;

import io.polyphony.jobs.pipeline.MonthResult;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Months run together; the reports of one are written while the next is being published. */
final class Months {
    private final Workplace workplace;
    private final Keys keys;
    private final ProgressLine progress;
    private final List<Future<?>> reports = new ArrayList<>();
    private final SortedMap<YearMonth, RuntimeException> failures = new TreeMap<>();

    Months(Workplace workplace, Keys keys, ProgressLine progress) {
        this.workplace = workplace;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * Runs months and writes the reports of those that are published.
     *
     * @throws MonthsException if some of them failed, when all have ended
     */
    void run(List<YearMonth> months) {
        ExecutorService reporter = Executors.newSingleThreadExecutor();
        RuntimeException failure =
                failure(() -> workplace.run(months, keys, progress, result -> ended(result, reporter)));
        reporter.shutdown();
        for (Future<?> report : reports) {
            RuntimeException unwritten = failure(() -> await(report));
            failure = failure == null ? unwritten : failure;
        }
        if (failure == null && !failures.isEmpty()) {
            failure = new MonthsException(failures);
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** What work fails with; null: it does not. Every report is waited for, whatever failed before it. */
    private static RuntimeException failure(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void ended(MonthResult result, ExecutorService reporter) {
        if (result.failure() == null) {
            progress.ended(result.run());
            reports.add(reporter.submit(() -> report(result.month())));
        } else {
            failures.put(result.month(), result.failure());
        }
    }

    private void report(YearMonth month) {
        workplace.report(month, progress);
    }

    private static void await(Future<?> report) {
        try {
            report.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a report was being written", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a report could not be written", e.getCause());
        }
    }
}
