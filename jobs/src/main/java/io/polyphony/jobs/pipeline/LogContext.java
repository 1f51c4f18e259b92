package io.polyphony.jobs.pipeline;

import java.time.YearMonth;
import java.util.Locale;
import org.slf4j.MDC;

/**
 * What the lines of a log are about: {@code month}, {@code step} and {@code run_id} in this thread's diagnostic context.
 * They stay until the next month begins, so that a failure's last lines have them, too.
 */
public final class LogContext {
    private LogContext() {}

    /** A step begins. */
    public static void step(YearMonth month, Progress.Step step) {
        if (!month.toString().equals(MDC.get("month"))) {
            MDC.remove("run_id");
        }
        MDC.put("month", month.toString());
        MDC.put("step", step.name().toLowerCase(Locale.ROOT));
    }

    /** The run is known. */
    public static void run(String runId) {
        MDC.put("run_id", runId);
    }
}
