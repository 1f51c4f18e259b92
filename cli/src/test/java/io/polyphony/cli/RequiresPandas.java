package io.polyphony.cli;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test needs a Python with what dev/requirements.txt lists (pandas and more): {@code POLYPHONY_PYTHON}, which dev/test sets and which then must be sound, else
 * {@code python3}; without it, the test is skipped and says so loudly.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresPandas.Present.class)
@interface RequiresPandas {

    /** Looks for the interpreter. */
    final class Present implements ExecutionCondition {
        private static final String VARIABLE = "POLYPHONY_PYTHON";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (System.getenv(VARIABLE) != null || hasPandas()) {
                return ConditionEvaluationResult.enabled("pandas is there");
            }
            System.err.println("*** SKIPPED, NO PANDAS: " + context.getDisplayName() + " needs " + interpreter()
                    + " with dev/requirements.txt (or " + VARIABLE + "); ./dev/test installs it ***");
            return ConditionEvaluationResult.disabled("no pandas");
        }

        /** The interpreter. */
        static String interpreter() {
            return System.getenv().getOrDefault(VARIABLE, "python3");
        }

        private static boolean hasPandas() {
            try {
                Process process = new ProcessBuilder(
                                interpreter(),
                                "-c",
                                "import pandas, scipy, lifelines, jsonschema, open_data_contract_standard, fastavro, pyarrow, pypdf, pyiceberg, duckdb")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
