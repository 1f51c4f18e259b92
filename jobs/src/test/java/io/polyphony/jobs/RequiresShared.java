package io.polyphony.jobs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test needs the folder of real sample data, and is skipped with a loud line where it is absent. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresShared.Condition.class)
public @interface RequiresShared {
    /** Looks for the folder. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isDirectory(SharedData.folder().resolve("data"))) {
                return ConditionEvaluationResult.enabled("real data is there");
            }
            String line = "SKIPPED, no real data at " + SharedData.folder() + " (set POLYPHONY_SHARED): "
                    + context.getDisplayName();
            System.err.println("\n!!!!!!!! " + line + " !!!!!!!!\n");
            return ConditionEvaluationResult.disabled(line);
        }
    }
}
