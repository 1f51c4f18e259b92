package io.polyphony.dags.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Requests and answers of a real Airflow 3.3.2, in the folder of shared data beside the checkout. */
final class SharedSamples {
    private SharedSamples() {}

    /** One of them. */
    record Sample(String name, String call, JsonNode request, int status, JsonNode body) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The folder, whether it exists or not. */
    static Path folder() {
        return Optional.ofNullable(System.getProperty("polyphony.shared"))
                .or(() -> Optional.ofNullable(System.getenv("POLYPHONY_SHARED")))
                .map(Path::of)
                .orElseGet(() -> Path.of("..", "..", "shared"))
                .resolve("airflow/samples");
    }

    /** All of a folder, by name. */
    static List<Sample> all(String below) {
        try (Stream<Path> files = Files.list(folder().resolve(below))) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(SharedSamples::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path file) {
        try {
            JsonNode sample = new ObjectMapper().readTree(file.toFile());
            JsonNode request = sample.get("request");
            String path = request.get("path").asText().replaceAll("\\?.*", "");
            JsonNode response = sample.get("response");
            return new Sample(
                    file.getFileName().toString(),
                    request.get("method").asText() + " " + path,
                    request.get("body"),
                    response.get("status").asInt(),
                    response.path("body"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The test needs them; without them, it is skipped and says so loudly. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Present.class)
    @interface Required {}

    /** Looks for the folder. */
    static final class Present implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isDirectory(folder())) {
                return ConditionEvaluationResult.enabled("the samples are there");
            }
            System.err.println("*** SKIPPED, NO REAL ANSWERS: " + context.getDisplayName() + " needs the folder "
                    + folder() + " (or POLYPHONY_SHARED) ***");
            return ConditionEvaluationResult.disabled("no shared data");
        }
    }
}
