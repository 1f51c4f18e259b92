package io.polyphony.jobs.pipeline;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;

/**
 * What the lines of a log are about: {@code month}, {@code step} and {@code run_id} in this thread's diagnostic context.
 * They stay until another month begins, so that a failure's last lines have them, too. Of months that go through a step
 * together {@code month} has the first and the last, as ISO 8601 writes an interval, and there is no {@code run_id}.
 */
public final class LogContext {
    private LogContext() {}

    /** A step begins. */
    public static void step(List<YearMonth> months, Progress.Step step) {
        String first = months.get(0).toString();
        String month = months.size() == 1 ? first : first + "/" + months.get(months.size() - 1);
        if (!month.equals(MDC.get("month"))) {
            MDC.remove("run_id");
        }
        MDC.put("month", month);
        MDC.put("step", step.name().toLowerCase(Locale.ROOT));
    }

    /** The run is known. */
    public static void run(String runId) {
        MDC.put("run_id", runId);
    }
}
