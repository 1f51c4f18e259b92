package io.polyphony.jobs.publish;

import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.RunLog;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Change;
import io.polyphony.schemas.run.RunFacts.Restatement;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Landings;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a run changes of a month that was published before: which values, and what went into it. */
public final class Restatements {
    /** As many digits as {@code metrics.csv} has. */
    private static final MathContext PUBLISHED = new MathContext(12);

    private final Warehouse warehouse;
    private final Published published;
    private final RunLog runs;
    private final PeopleBetween people;

    /** The restatements of a warehouse; the settings say how few people are too few to tell about. */
    public Restatements(SparkSession spark, Warehouse warehouse, Settings settings) {
        this.people = new PeopleBetween(warehouse, new Tombstones(spark, warehouse), settings);
        this.warehouse = warehouse;
        this.published = new Published(spark, warehouse);
        this.runs = new RunLog(spark, warehouse);
    }

    /**
     * How a run differs from the one of another id that was published before it.
     *
     * @param facts the run's facts
     * @param values its values
     * @param keyId fingerprint of its pseudonym key
     * @param posts its features of posts
     * @return empty: the month was not published before, or no value differs
     */
    public Optional<Restatement> of(RunFacts facts, List<MetricValue> values, String keyId, Dataset<Row> posts) {
        return runs.before(facts.month(), facts.runId())
                .map(before -> of(before, facts, changes(published.values(before), values), keyId, posts))
                .filter(restatement -> restatement.changed() > 0);
    }

    private Restatement of(
            PublishedRun before, RunFacts facts, List<Change> changes, String keyId, Dataset<Row> posts) {
        List<Change> told = changes.isEmpty() || !people.areTooFew(before, keyId, posts)
                ? changes
                : changes.stream().filter(Restatements::isOfBrand).toList();
        return new Restatement(before.runId(), causes(before, facts), told, changes.size() - told.size());
    }

    private static boolean isOfBrand(Change change) {
        return Grain.parse(change.grain())
                .get(Accounts.VOICE)
                .filter(Accounts.Voice.BRAND::equals)
                .isPresent();
    }

    private List<String> causes(PublishedRun before, RunFacts now) {
        List<String> causes = new ArrayList<>(FileChanges.between(files(before), FileChanges.hashes(now)));
        Map<String, String> settings = Published.facts(before).settings();
        Stream.concat(settings.keySet().stream(), now.settings().keySet().stream())
                .distinct()
                .sorted()
                .filter(name ->
                        !Objects.equals(settings.get(name), now.settings().get(name)))
                .forEach(name -> causes.add("the setting " + name + " changed"));
        if (!before.codeVersion().equals(now.codeVersion())) {
            causes.add("version " + now.codeVersion() + " of the code instead of " + before.codeVersion());
        }
        if (people.erasedSince(before) > 0) {
            causes.add("people were erased");
        }
        return causes.isEmpty() ? List.of("a mapping or sources.yaml changed") : causes;
    }

    private Map<String, String> files(PublishedRun run) {
        Map<String, String> files = new TreeMap<>();
        warehouse
                .read(Landings.TABLE, run.snapshots().get(Landings.TABLE))
                .filter(Landings.MONTH + " = '" + run.month() + "'")
                .select(Landings.FILE, Landings.SHA256)
                .collectAsList()
                .forEach(r -> files.put(r.getString(0), r.getString(1)));
        return files;
    }

    private static List<Change> changes(List<MetricValue> before, List<MetricValue> now) {
        Map<String, MetricValue> then = new TreeMap<>();
        before.forEach(v -> then.put(key(v), v));
        List<Change> changes = new ArrayList<>();
        for (MetricValue value : now) {
            MetricValue old = then.remove(key(value));
            add(changes, value, old == null ? null : old.value(), value.value());
        }
        then.values().forEach(gone -> add(changes, gone, gone.value(), null));
        return changes;
    }

    private static void add(List<Change> changes, MetricValue value, Double was, Double is) {
        if (!Objects.equals(rounded(was), rounded(is))) {
            changes.add(new Change(value.metricId(), value.grain().toString(), value.unit(), was, is));
        }
    }

    private static String rounded(Double value) {
        return value == null
                ? null
                : new BigDecimal(value).round(PUBLISHED).stripTrailingZeros().toPlainString();
    }

    private static String key(MetricValue value) {
        return value.metricId() + "\n" + value.grain() + "\n" + value.evidence();
    }
}
