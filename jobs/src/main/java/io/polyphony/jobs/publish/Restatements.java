package io.polyphony.jobs.publish;

import static java.util.stream.Collectors.toMap;

import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Change;
import io.polyphony.schemas.run.RunFacts.Restatement;
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

/** What a run changes of a month that was published before: which values, and what went into it. */
public final class Restatements {
    /** As many digits as {@code metrics.csv} has. */
    private static final MathContext PUBLISHED = new MathContext(12);

    private final Warehouse warehouse;
    private final PeopleBetween people;

    /** The restatements of a warehouse. */
    public Restatements(Warehouse warehouse, PeopleBetween people) {
        this.warehouse = warehouse;
        this.people = people;
    }

    /**
     * How a run differs from the version before it.
     *
     * @param before that version's run
     * @param then its values
     * @param facts the run's facts
     * @param values its values
     * @param files the hashes of what was delivered, by file
     * @return empty: no value differs
     */
    public Optional<Restatement> of(
            PublishedRun before,
            List<MetricValue> then,
            RunFacts facts,
            List<MetricValue> values,
            Map<String, String> files) {
        List<Change> changes = changes(then, values);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Restatement(before.runId(), causes(before, facts, files), changes));
    }

    /** Files are not named: a name may be a person's, and the file that somebody exported tells whose rows changed. */
    private List<String> causes(PublishedRun before, RunFacts now, Map<String, String> files) {
        List<String> causes = new ArrayList<>();
        if (!files(before).equals(files)) {
            causes.add("other files were delivered");
        }
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
        return warehouse.read(run, Landings.TABLE).select(Landings.FILE, Landings.SHA256).collectAsList().stream()
                .collect(toMap(r -> r.getString(0), r -> r.getString(1), (one, same) -> one, TreeMap::new));
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
