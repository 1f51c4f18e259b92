package io.polyphony.dags.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.polyphony.dags.error.RefusalException;
import io.polyphony.dags.http.SharedSamples.Sample;
import io.polyphony.dags.model.Asset;
import io.polyphony.dags.model.AssetEvent;
import io.polyphony.dags.model.Backfill;
import io.polyphony.dags.model.BackfillRequest;
import io.polyphony.dags.model.Dag;
import io.polyphony.dags.model.DagRun;
import io.polyphony.dags.model.Health;
import io.polyphony.dags.model.ImportError;
import io.polyphony.dags.model.LogPart;
import io.polyphony.dags.model.TaskInstance;
import io.polyphony.dags.model.Version;
import io.polyphony.dags.month.DagMonth;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@SharedSamples.Required
class SamplesTest {
    private static final String DAG = " /api/v2/dags/[^/]+";
    private static final String RUNS = DAG + "/dagRuns";
    private static final String RUN = RUNS + "/[^/]+";

    /** The calls of this client and what their answers are read as; others that were recorded are none of its calls. */
    private static final Map<String, Consumer<JsonNode>> CALLS = calls();

    private static Map<String, Consumer<JsonNode>> calls() {
        Map<String, Consumer<JsonNode>> calls = new LinkedHashMap<>();
        calls.put(
                "GET /api/v2/version",
                b -> assertThat(read(b, Version.class).major()).isEqualTo(3));
        calls.put("GET /api/v2/monitor/health", b -> {
            assertThat(read(b, Health.class).parts())
                    .containsOnlyKeys("dag_processor", "metadatabase", "scheduler", "triggerer");
            assertThat(read(b, Health.class).unhealthy()).isEmpty();
        });
        calls.put(
                "GET /api/v2/importErrors",
                b -> each(b, "import_errors", ImportError.class, e -> {
                    assertThat(e.cause()).startsWith("ModuleNotFoundError");
                    assertThat(e.filename()).isNotBlank();
                }));
        calls.put(
                "(GET|PATCH)" + DAG, b -> assertThat(read(b, Dag.class).dagId()).isNotBlank());
        calls.put("GET" + RUNS, b -> each(b, "dag_runs", DagRun.class, SamplesTest::isRun));
        calls.put("POST" + RUNS, b -> isRun(read(b, DagRun.class)));
        calls.put("GET" + RUN, b -> isRun(read(b, DagRun.class)));
        calls.put("POST" + RUN + "/clear", SamplesTest::cleared);
        calls.put(
                "GET" + RUN + "/taskInstances",
                b -> each(b, "task_instances", TaskInstance.class, t -> {
                    assertThat(t.taskId()).isNotBlank();
                    assertThat(t.state().name()).isNotBlank();
                }));
        calls.put("GET" + RUN + "/taskInstances/[^/]+/logs/\\d+", SamplesTest::log);
        calls.put("GET" + RUN + "/upstreamAssetEvents", SamplesTest::events);
        calls.put("GET /api/v2/assets/events", SamplesTest::events);
        calls.put(
                "GET /api/v2/assets",
                b -> each(b, "assets", Asset.class, a -> assertThat(a.uri()).isNotBlank()));
        calls.put("POST /api/v2/backfills", b -> isBackfill(read(b, Backfill.class)));
        calls.put("GET /api/v2/backfills/\\d+", b -> isBackfill(read(b, Backfill.class)));
        calls.put("PUT /api/v2/backfills/\\d+/(pause|unpause|cancel)", b -> isBackfill(read(b, Backfill.class)));
        calls.put("GET /api/v2/backfills", b -> each(b, "backfills", Backfill.class, SamplesTest::isBackfill));
        calls.put(
                "POST /api/v2/backfills/dry_run",
                b -> b.get("backfills")
                        .forEach(e -> assertThat(
                                        Instant.parse(e.get("logical_date").asText()))
                                .isNotNull()));
        calls.put(
                "POST /auth/token",
                b -> assertThat(b.get("access_token").asText()).isNotBlank());
        return calls;
    }

    private static <T> T read(JsonNode body, Class<T> type) {
        return Json.read("sample", body, type);
    }

    private static <T> void each(JsonNode body, String field, Class<T> type, Consumer<T> check) {
        assertThat(body.has("total_entries")).isTrue();
        body.get(field).forEach(entry -> check.accept(read(entry, type)));
    }

    private static void isRun(DagRun run) {
        assertThat(run.dagRunId()).isNotBlank();
        assertThat(run.state().name()).isIn("queued", "running", "success", "failed");
        assertThat(run.queuedAt()).isNotNull();
    }

    private static void isBackfill(Backfill backfill) {
        assertThat(backfill.fromDate()).isBeforeOrEqualTo(backfill.toDate());
        assertThat(backfill.createdAt()).isNotNull();
    }

    private static void cleared(JsonNode body) {
        if (body.has("task_instances")) {
            each(
                    body,
                    "task_instances",
                    TaskInstance.class,
                    t -> assertThat(t.state().isFinal()).isTrue());
        } else {
            isRun(read(body, DagRun.class));
        }
    }

    private static void log(JsonNode body) {
        if (!body.isTextual()) {
            assertThat(read(body, LogPart.class).content())
                    .allSatisfy(l -> assertThat(l.toString()).isNotNull());
        }
    }

    private static void events(JsonNode body) {
        each(
                body,
                "asset_events",
                AssetEvent.class,
                e -> assertThat(e.timestamp()).isNotNull());
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerToACallOfOursIsRead() {
        return recorded().stream()
                .filter(s -> s.status() / 100 == 2 && reader(s) != null)
                .map(s -> DynamicTest.dynamicTest(s.name(), () -> reader(s).accept(s.body())));
    }

    @TestFactory
    Stream<DynamicTest> everyRefusalHasItsTypeAndSaysWhy() {
        return recorded().stream()
                .filter(s -> s.status() >= 400)
                .map(s -> DynamicTest.dynamicTest(s.name(), () -> {
                    String detail = Detail.of(s.body(), text -> text);
                    assertThat(detail).isNotBlank().doesNotContain("no reason given", "hidden");
                    assertThat(RefusalException.of(s.call(), s.status(), detail).status())
                            .isEqualTo(s.status());
                }));
    }

    @Test
    void everyCallThatWasRecordedHasASampleThatIsRead() {
        List<String> without = new ArrayList<>(CALLS.keySet());
        recorded().stream().filter(s -> s.status() / 100 == 2).forEach(s -> without.removeIf(s.call()::matches));

        assertThat(without).isEmpty();
        assertThat(recorded()).hasSizeGreaterThan(90);
    }

    @Test
    void whatIsSentHasOnlyFieldsThatARealAirflowTook() {
        String trigger = Json.write(new DagMonth(YearMonth.of(2026, 5)).request(Map.of()));
        String backfill = Json.write(new BackfillRequest("d", Instant.EPOCH, Instant.EPOCH, "none", 1));

        assertThat(fields("POST" + RUNS)).containsAll(fields(trigger, "body"));
        assertThat(fields("POST /api/v2/backfills")).containsAll(fields(backfill, "body"));
        assertThat(fields("POST" + RUN + "/clear")).contains("dry_run", "only_failed");
        assertThat(fields("PATCH" + DAG)).contains("is_paused");
    }

    private static Set<String> fields(String json, String what) {
        Set<String> names = new TreeSet<>();
        read(parsed(json, what), JsonNode.class).fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode parsed(String json, String what) {
        try {
            return Json.tree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(what, e);
        }
    }

    private static Set<String> fields(String call) {
        Set<String> names = new TreeSet<>();
        recorded().stream()
                .filter(s -> s.status() == 200 && s.call().matches(call))
                .forEach(s -> s.request().fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static Consumer<JsonNode> reader(Sample sample) {
        return CALLS.entrySet().stream()
                .filter(e -> sample.call().matches(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static List<Sample> recorded() {
        return Stream.of("", "sqlite-only", "infra-failure-wrong-execution-url")
                .flatMap(folder -> SharedSamples.all(folder).stream())
                .toList();
    }
}
