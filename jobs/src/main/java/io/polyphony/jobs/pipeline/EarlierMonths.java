package io.polyphony.jobs.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import io.polyphony.jobs.features.Features;
import io.polyphony.jobs.features.Past;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.ReachFeatures;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What months take from months before them: the programme's history up to the last one, the posts of the two before, and who followed
 * the accounts that posted in the year. These runs are inputs of theirs.
 *
 * <p>Rows under another key can't be told from those of other people, and count as not kept. A month whose earlier months are no
 * longer kept says what it said when they were; where that is not kept either it is another run.
 */
final class EarlierMonths {
    /** So many months hold the eight weeks before any request that belongs to the month after them. */
    private static final int POSTS = 2;

    private static final String NOT_KEPT = "not kept";

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final SortedMap<YearMonth, List<PublishedRun>> published;
    private final String keyId;
    private final SortedMap<YearMonth, String> made = new TreeMap<>();
    private final Set<YearMonth> listed = new TreeSet<>();
    private final SortedMap<YearMonth, PublishedRun> asBefore = new TreeMap<>();

    /**
     * The months before those of a pass.
     *
     * @param published the runs of each published month, the last one in force
     * @param keyId the key that rows have now
     */
    EarlierMonths(
            SparkSession spark, Warehouse warehouse, SortedMap<YearMonth, List<PublishedRun>> published, String keyId) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.published = published;
        this.keyId = keyId;
    }

    /**
     * Names the next month of the pass.
     *
     * @param lists whether it is told who follows whom
     * @param by the run's name by the runs that it takes something from
     */
    RunId name(YearMonth month, boolean lists, Function<SortedMap<YearMonth, String>, RunId> by) {
        if (lists) {
            listed.add(month);
        }
        SortedMap<YearMonth, String> runs = of(month);
        RunId id = by.apply(runs);
        List<YearMonth> lost = runs.keySet().stream()
                .filter(other -> !made.containsKey(other) && !isKept(other, month))
                .toList();
        if (!lost.isEmpty()) {
            Optional<PublishedRun> same = same(id);
            if (same.isPresent()) {
                asBefore.put(month, same.get());
            } else {
                lost.forEach(other -> runs.put(other, NOT_KEPT));
                id = by.apply(runs);
            }
        }
        made.put(month, id.text());
        return id;
    }

    /** The runs that a month takes something from, by month. */
    private SortedMap<YearMonth, String> of(YearMonth month) {
        SortedMap<YearMonth, String> runs = new TreeMap<>();
        published.keySet().forEach(other -> runs.put(other, inForce(other).runId()));
        runs.putAll(made);
        SortedMap<YearMonth, String> before = new TreeMap<>(runs);
        before.keySet().removeIf(other -> !other.isBefore(month));
        if (!before.isEmpty()) {
            YearMonth last = before.lastKey();
            before.keySet().removeIf(other -> !other.equals(last) && !isNear(other, month) && !isOfYear(other, month));
        }
        return before;
    }

    private static boolean isNear(YearMonth other, YearMonth month) {
        return !other.isBefore(month.minusMonths(POSTS));
    }

    /** Whether a month's lists are among those of the year that ends with another one. */
    private boolean isOfYear(YearMonth other, YearMonth month) {
        boolean lists = made.containsKey(other)
                ? listed.contains(other)
                : inForce(other).snapshots().containsKey(ReachFeatures.TABLE);
        return lists && listed.contains(month) && !other.isBefore(month.minusMonths(Features.MONTHS_OF_A_YEAR - 1));
    }

    private Optional<PublishedRun> same(RunId id) {
        return published.getOrDefault(id.month(), List.of()).stream()
                .filter(run -> run.runId().equals(id.text()) && isKept(run, ProgrammeFeatures.TABLE))
                .reduce((one, later) -> later);
    }

    private PublishedRun inForce(YearMonth month) {
        List<PublishedRun> runs = published.get(month);
        return runs.get(runs.size() - 1);
    }

    private boolean isKept(YearMonth other, YearMonth month) {
        PublishedRun run = inForce(other);
        return isKept(run, ProgrammeFeatures.TABLE)
                && isKept(run, PostFeatures.TABLE)
                && (!isOfYear(other, month) || isKept(run, ReachFeatures.TABLE));
    }

    private boolean isKept(PublishedRun run, String table) {
        return run.keyId().equals(keyId) && warehouse.holds(run, table);
    }

    /**
     * The rows of {@code programme_features} of the months of the pass.
     *
     * @param tables what was delivered
     * @param posts their rows of {@code post_features}
     * @param population their rows of {@code population}
     * @param months the months, in order
     */
    Dataset<Row> programme(
            Map<String, Dataset<Row>> tables, Dataset<Row> posts, Dataset<Row> population, List<YearMonth> months) {
        asBefore.keySet().retainAll(months);
        Dataset<Row> rows = Features.programme(spark, tables, posts, population, months, before(months.get(0)));
        if (asBefore.isEmpty()) {
            return rows;
        }
        Dataset<Row> others = rows.where(not(Warehouse.in(List.copyOf(asBefore.keySet()))));
        return asBefore.values().stream()
                .map(run -> warehouse.read(run, ProgrammeFeatures.TABLE))
                .reduce(others, Dataset::unionByName);
    }

    /**
     * The rows of {@code reach_features} of the months of the pass, with those of their years.
     *
     * @param own their own rows
     * @param months the months, in order
     */
    Dataset<Row> reach(Dataset<Row> own, List<YearMonth> months) {
        List<PublishedRun> year = published.keySet().stream()
                .filter(other -> !months.contains(other))
                .filter(other -> months.stream().anyMatch(month -> other.isBefore(month) && isOfYear(other, month)))
                .map(this::inForce)
                .filter(run -> isKept(run, ReachFeatures.TABLE))
                .toList();
        Dataset<Row> earlier = year.stream()
                .map(run -> warehouse.read(run, ReachFeatures.TABLE))
                .map(rows -> rows.where(col(ReachFeatures.MONTHS).isNull()))
                .reduce(Dataset::unionByName)
                .orElseGet(() -> own.limit(0));
        Set<YearMonth> kept = year.stream().map(PublishedRun::month).collect(Collectors.toSet());
        Dataset<Row> rows = Features.reachOfYears(own, earlier, months, kept);
        return asBefore.values().stream()
                .filter(run -> run.snapshots().containsKey(ReachFeatures.TABLE))
                .reduce(rows, this::withYearAsBefore, (one, other) -> one);
    }

    private Dataset<Row> withYearAsBefore(Dataset<Row> rows, PublishedRun run) {
        Column isOfYear = col(ReachFeatures.MONTHS).isNotNull();
        Column isItsMonth = Warehouse.in(List.of(run.month()));
        return rows.where(not(isItsMonth.and(isOfYear)))
                .unionByName(warehouse.read(run, ReachFeatures.TABLE).where(isOfYear));
    }

    private Past before(YearMonth first) {
        Past none = Past.none(spark);
        Optional<PublishedRun> own = Optional.ofNullable(asBefore.get(first));
        Optional<PublishedRun> last = own.or(() -> published.keySet().stream()
                .filter(month -> month.isBefore(first))
                .map(this::inForce)
                .filter(run -> isKept(run, ProgrammeFeatures.TABLE))
                .reduce((one, later) -> later));
        List<PublishedRun> two = Stream.of(first.minusMonths(2), first.minusMonths(1))
                .filter(month -> published.containsKey(month))
                .map(this::inForce)
                .filter(run -> isKept(run, PostFeatures.TABLE))
                .toList();
        return new Past(
                last.map(PublishedRun::month),
                last.map(run -> warehouse.read(run, ProgrammeFeatures.TABLE)).orElse(none.programme()),
                two.stream()
                        .map(run -> warehouse.read(run, PostFeatures.TABLE))
                        .reduce(Dataset::unionByName)
                        .orElse(none.posts()),
                two.stream().map(PublishedRun::month).collect(Collectors.toSet()));
    }
}
