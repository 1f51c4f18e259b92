package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputException;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;

/** Finds the input's fault in what Spark reports. */
final class ReadFailure {
    private ReadFailure() {}

    /**
     * Does what Spark may fail in.
     *
     * @param undo what is done after a failure
     * @throws InputException if the input is at fault
     */
    static <T> T told(Callable<T> work, Runnable undo) {
        try {
            return work.call();
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
            undo.run();
            throw of(e);
        }
    }

    /** The input error behind a failure, or the failure itself if it is not the input's fault. */
    static RuntimeException of(Exception failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof InputException known) {
                return known;
            }
            if (t instanceof AnalysisException e) {
                return new InputException(
                        "an expression does not fit the columns: " + e.getSimpleMessage(),
                        "mapping or sources.yaml",
                        "Correct the expression, or add the constant that it needs",
                        failure);
            }
            if (t instanceof SparkThrowable e && isOfData(e)) {
                // Its message holds the value, so only its name is told.
                return new InputException(
                        "an expression fails on a value (" + e.getCondition() + ")",
                        "mapping or sources.yaml",
                        "Use functions that give null instead, such as try_cast",
                        failure);
            }
        }
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    /** SQL calls failures of values class 22. */
    private static boolean isOfData(SparkThrowable failure) {
        return failure.getSqlState() != null && failure.getSqlState().startsWith("22");
    }
}
