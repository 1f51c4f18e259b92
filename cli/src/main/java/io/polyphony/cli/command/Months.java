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
        try {
            workplace.run(months, keys, progress, result -> ended(result, reporter));
        } finally {
            reporter.shutdown();
            reports.forEach(Months::await);
        }
        if (!failures.isEmpty()) {
            throw new MonthsException(failures);
        }
    }

    private void ended(MonthResult result, ExecutorService reporter) {
        if (result.failure() == null) {
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
