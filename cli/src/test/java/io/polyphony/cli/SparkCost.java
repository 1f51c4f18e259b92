package io.polyphony.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a command cost, in counts that are the same on every machine, from Spark's event log and the warehouse. */
final class SparkCost {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SCAN = "BatchScan ";

    private final Map<String, Long> counts = new TreeMap<>();

    private SparkCost() {}

    /**
     * The counts by name.
     *
     * @param events a folder with the event log of one command
     * @param warehouse the command's own warehouse
     */
    static Map<String, Long> of(Path events, Path warehouse) throws IOException {
        SparkCost cost = new SparkCost();
        try (Stream<Path> logs = Files.list(events);
                Stream<String> lines = Files.lines(logs.findFirst().orElseThrow())) {
            for (String line : (Iterable<String>) lines::iterator) {
                cost.add(JSON.readTree(line));
            }
        }
        cost.counts.put("commits", commits(warehouse));
        return cost.counts;
    }

    private void add(JsonNode event) {
        String kind = event.get("Event").asText();
        switch (kind.substring(kind.lastIndexOf('.') + 1)) {
            case "SparkListenerJobStart" -> count("jobs", 1);
            case "SparkListenerTaskEnd" -> count("tasks", 1);
            case "SparkListenerSQLExecutionStart" -> scans(event.get("sparkPlanInfo"));
            case "SparkListenerStageCompleted" -> {
                count("stages", 1);
                sums(event.get("Stage Info").get("Accumulables"));
            }
            default -> {}
        }
    }

    private void scans(JsonNode plan) {
        String name = plan.get("nodeName").asText();
        if (name.startsWith(SCAN)) {
            count("scans of tables", 1);
        }
        plan.get("children").forEach(this::scans);
    }

    private void sums(JsonNode accumulables) {
        for (JsonNode sum : accumulables) {
            switch (sum.get("Name").asText()) {
                case "internal.metrics.input.recordsRead" ->
                    count("rows read", sum.get("Value").asLong());
                case "internal.metrics.shuffle.write.recordsWritten" ->
                    count("rows shuffled", sum.get("Value").asLong());
                case "internal.metrics.output.recordsWritten" ->
                    count("rows written", sum.get("Value").asLong());
                default -> {}
            }
        }
    }

    /** Versions of tables; not the lease, which beats with the clock. */
    private static long commits(Path warehouse) throws IOException {
        try (Stream<Path> files = Files.walk(warehouse)) {
            return files.filter(file -> file.toString().endsWith(".metadata.json"))
                    .filter(file -> !file.toString().contains("/lease/"))
                    .count();
        }
    }

    private void count(String name, long more) {
        counts.merge(name, more, Long::sum);
    }
}
