package io.polyphony.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.polyphony.reports.files.MetricFiles;
import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.metric.Withheld;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Compared;
import io.polyphony.schemas.run.RunFacts.Window;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FileSchemasTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode METRICS = resource("metrics.schema.json");
    private static final JsonNode RUN = resource("run.schema.json");

    static Stream<MonthInput> months() {
        return Stream.of(
                SampleMonths.empty(),
                SampleMonths.minimal(),
                SampleMonths.rich(),
                SampleMonths.operations(),
                Hostile.month(),
                cut());
    }

    /** A month whose exports are cut. */
    private static MonthInput cut() {
        RunFacts facts = SampleMonths.rich().facts();
        Window window = new Window(Instant.parse("2031-03-02T08:00:00Z"), Instant.parse("2031-03-31T23:59:59Z"));
        return new MonthInput(
                List.of(),
                List.of(),
                java.util.Map.of(),
                new RunFacts(
                        facts.month(),
                        facts.runId(),
                        facts.codeVersion(),
                        facts.company(),
                        facts.settings(),
                        facts.landings(),
                        window,
                        facts.absent(),
                        facts.moments(),
                        facts.asks(),
                        facts.hiringTopics(),
                        List.of(new Compared(facts.month().minusMonths(1), "beef", "own_voice_rate", "", 0.04)),
                        facts.notes(),
                        facts.restatement()));
    }

    @ParameterizedTest
    @MethodSource("months")
    void what_every_sample_writes_is_as_the_schemas_say(MonthInput month) {
        assertThat(errors(METRICS, MetricFiles.json(month.values()))).isEmpty();
        assertThat(errors(RUN, MetricFiles.json(month.facts()))).isEmpty();
    }

    @Test
    void a_metrics_file_that_differs_is_told() {
        assertThat(metricsWith(row -> row.put("value", "7.9"))).isNotEmpty();
        assertThat(metricsWith(row -> row.remove("unit"))).isNotEmpty();
        assertThat(metricsWith(row -> row.put("person", "E-1042"))).isNotEmpty();
        assertThat(metricsWith(row -> row.put("month", "2031-13"))).isNotEmpty();
        assertThat(metricsWith(row -> row.putNull("interval_high").put("interval_low", 1.5)))
                .isNotEmpty();
        assertThat(metricsWith(row -> row.put("suppressed", "confidential"))).isNotEmpty();
        assertThat(metricsWith(row -> {})).isEmpty();
    }

    @Test
    void a_run_file_that_differs_is_told() {
        assertThat(runWith(run -> run.remove("unison_moments"))).isNotEmpty();
        assertThat(runWith(run -> moment(run).put("people", "ten"))).isNotEmpty();
        assertThat(runWith(run -> moment(run).put("started_at", "yesterday"))).isNotEmpty();
        assertThat(runWith(run -> moment(run).put("request", "order"))).isNotEmpty();
        assertThat(runWith(run -> run.put("file", "posts-of-ann.csv"))).isNotEmpty();
        assertThat(runWith(run -> {})).isEmpty();
    }

    @Test
    void codes_in_the_schema_are_those_of_the_code() {
        JsonNode fields = METRICS.path("items").path("properties");

        assertThat(codes(fields.path("evidence")))
                .containsExactlyElementsOf(
                        Arrays.stream(Evidence.values()).map(Evidence::text).toList());
        assertThat(codes(fields.path("rounded")))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rounding.values()).map(Rounding::code).toList());
        assertThat(fields.path("suppressed").path("description").asText())
                .contains(Arrays.stream(Withheld.values()).map(Withheld::code).toList());
    }

    private static List<String> codes(JsonNode field) {
        return StreamSupport.stream(field.path("enum").spliterator(), false)
                .map(code -> code.isNull() ? null : code.asText())
                .toList();
    }

    private static List<Error> metricsWith(Consumer<ObjectNode> change) {
        ArrayNode rows = (ArrayNode) tree(MetricFiles.json(SampleMonths.rich().values()));
        change.accept((ObjectNode) rows.get(0));
        return errors(METRICS, rows.toString());
    }

    private static List<Error> runWith(Consumer<ObjectNode> change) {
        ObjectNode run = (ObjectNode) tree(MetricFiles.json(SampleMonths.rich().facts()));
        change.accept(run);
        return errors(RUN, run.toString());
    }

    private static ObjectNode moment(ObjectNode run) {
        return (ObjectNode) run.path("unison_moments").get(0);
    }

    private static List<Error> errors(JsonNode schema, String json) {
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
        return read.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode resource(String name) {
        try (InputStream in = MetricFiles.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
