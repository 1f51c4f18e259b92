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

/** The test needs the real data of {@link SharedData}; without it, it is skipped and says so loudly. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresShared.Present.class)
public @interface RequiresShared {

    /** Looks for the folder. */
    final class Present implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isDirectory(SharedData.data(""))) {
                return ConditionEvaluationResult.enabled("the shared data are there");
            }
            System.err.println("*** SKIPPED, NO REAL DATA: " + context.getDisplayName() + " needs the folder "
                    + SharedData.folder() + " (or POLYPHONY_SHARED) ***");
            return ConditionEvaluationResult.disabled("no shared data");
        }
    }
}
