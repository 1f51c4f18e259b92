package io.polyphony.jobs.pipeline;

import io.polyphony.jobs.conform.FileBalance;
import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.disclose.Before;
import io.polyphony.jobs.disclose.Earlier;
import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.metrics.counts.Counts;
import io.polyphony.jobs.publish.Changes;
import io.polyphony.jobs.publish.PeopleBetween;
import io.polyphony.jobs.publish.ReleasedValues;
import io.polyphony.jobs.publish.Restatements;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Restatement;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The versions of a month that were published before a run, and what the run may differ from them in. */
final class Versions {
    private final Warehouse warehouse;
    private final RunId runId;
    private final Settings settings;
    private final PseudonymKey key;
    private final ReleasedValues released;
    private final PeopleBetween people;
    private final List<PublishedRun> runs;
    private final Map<String, List<MetricValue>> values;

    /** @param published the month's runs in the order in which they were published */
    Versions(
            SparkSession spark,
            Warehouse warehouse,
            RunId runId,
            List<PublishedRun> published,
            Settings settings,
            PseudonymKey key) {
        this.warehouse = warehouse;
        this.runId = runId;
        this.settings = settings;
        this.key = key;
        this.released = new ReleasedValues(spark, warehouse);
        this.people = new PeopleBetween(warehouse, new Tombstones(spark, warehouse));
        this.runs = published.stream()
                .filter(run -> !run.runId().equals(runId.text()))
                .toList();
        this.values = new TreeMap<>(runs.isEmpty() ? Map.of() : released.but(runId.month(), runId.text()));
        // What was kept by a run that was killed before it became visible was seen by nobody.
        values.keySet().retainAll(runs.stream().map(PublishedRun::runId).toList());
    }

    /** The latest version that is another one than this. */
    Optional<PublishedRun> previous() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
    }

    /**
     * Whether so few people make the difference to the version before that publishing it would tell about them. Only
     * where nothing else differs, neither settings nor code; then a later delivery by more people takes theirs along.
     *
     * @param further rows of further tables by name, as {@code recruiting_features}
     */
    boolean differByTooFew(Dataset<Row> posts, Dataset<Row> population, Map<String, Dataset<Row>> further) {
        boolean canWait = !settings.publicFigures()
                && previous()
                        .filter(run -> run.configHash().equals(runId.configHash()))
                        .filter(run -> run.codeVersion().equals(runId.codeVersion()))
                        .isPresent();
        if (!canWait) {
            return false;
        }
        OptionalLong count = people.count(previous().orElseThrow(), key.fingerprint(), posts, population, further);
        return count.isPresent() && count.getAsLong() > 0 && count.getAsLong() < settings.floor();
    }

    /** What an attacker holds of the month already. */
    Before before(Dataset<Row> posts) {
        if (settings.publicFigures()) {
            return Before.NOTHING;
        }
        List<Earlier> versions = new ArrayList<>();
        Changes changes = new Changes(Counts.measures(), Counts.keys());
        values.forEach((id, published) -> {
            Optional<PublishedRun> run = runs.stream()
                    .filter(r -> r.runId().equals(id))
                    .filter(r -> r.keyId().equals(key.fingerprint()) && people.erasedSince(r) == 0)
                    .filter(r -> warehouse.holds(r, PostFeatures.TABLE))
                    .findFirst();
            versions.add(Earlier.of(
                    published,
                    run.map(r -> changes.between(posts, warehouse.read(r, PostFeatures.TABLE)))
                            .orElse(Map.of())));
        });
        return new Before(versions);
    }

    /** How the run differs from the version before; empty: it does not, or there is none. */
    Optional<Restatement> restatement(RunFacts facts, List<MetricValue> now, List<FileBalance> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.file(), file.sha256()));
        return previous()
                .filter(run -> values.containsKey(run.runId()))
                .flatMap(run ->
                        new Restatements(warehouse, people).of(run, values.get(run.runId()), facts, now, hashes));
    }

    /** Keeps this version's values for those that follow. */
    void keep(List<MetricValue> now) {
        released.keep(runId.month(), runId.text(), now);
    }
}
