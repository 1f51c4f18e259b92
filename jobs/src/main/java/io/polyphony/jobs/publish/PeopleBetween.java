package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The people who make the difference between two runs of a month: who has a row in one that the other has not. */
public final class PeopleBetween {
    /** Which rows of further tables are about a person, their subject. */
    private static final Map<String, Column> PEOPLE_OF = Map.of(
            RecruitingFeatures.TABLE, col(RecruitingFeatures.KIND).isin(Kind.APPLICATION, Kind.CLICK),
            OutcomeFeatures.TABLE, col(OutcomeFeatures.SUBJECT).isNotNull());

    private final Warehouse warehouse;
    private final Tombstones tombstones;

    /** @param tombstones of the same warehouse */
    public PeopleBetween(Warehouse warehouse, Tombstones tombstones) {
        this.warehouse = warehouse;
        this.tombstones = tombstones;
    }

    /**
     * How many they are, those included who were erased since.
     *
     * @param keyId the key that the rows have now
     * @param posts rows of {@code post_features} now
     * @param population rows of {@code population} now
     * @param further rows now of {@code recruiting_features}, of whose applicants and clicks each is a person, and of
     *     {@code outcome_features}, of whose links each is one; by name, where there are any
     * @return empty: it can't be seen, because the rows of then are under another key or were given up
     */
    public OptionalLong count(
            PublishedRun before,
            String keyId,
            Dataset<Row> posts,
            Dataset<Row> population,
            Map<String, Dataset<Row>> further) {
        if (!before.keyId().equals(keyId)
                || !warehouse.holds(before, PostFeatures.TABLE)
                || !warehouse.holds(before, Population.TABLE)) {
            return OptionalLong.empty();
        }
        Dataset<Row> differing = differing(before, PostFeatures.TABLE, posts)
                .select(PostFeatures.PERSON_ID)
                .union(differing(before, Population.TABLE, population).select(Population.PERSON_ID));
        for (Map.Entry<String, Column> table : PEOPLE_OF.entrySet()) {
            if (further.containsKey(table.getKey()) && warehouse.holds(before, table.getKey())) {
                differing = differing.union(differing(before, table.getKey(), further.get(table.getKey()))
                        .filter(table.getValue())
                        .select(RecruitingFeatures.SUBJECT));
            }
        }
        long people = differing
                .filter(col(PostFeatures.PERSON_ID).isNotNull())
                .distinct()
                .count();
        return OptionalLong.of(people + erasedSince(before));
    }

    /** How many people were erased since a run. */
    public long erasedSince(PublishedRun run) {
        return tombstones.since(run.finishedAt());
    }

    /** By the columns that say something of the row alone: else one late post would make everybody's rows differ. */
    private Dataset<Row> differing(PublishedRun before, String table, Dataset<Row> rows) {
        Column[] compared = Contracts.of(table).fields().stream()
                .filter(field -> !field.relative())
                .map(field -> col(field.name()))
                .toArray(Column[]::new);
        Dataset<Row> now = rows.select(compared);
        Dataset<Row> then = warehouse.read(before, table).select(compared);
        return now.exceptAll(then).union(then.exceptAll(now));
    }
}
