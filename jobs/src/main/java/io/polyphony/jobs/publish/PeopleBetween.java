package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.table.OutcomeFeatures;
import io.polyphony.schemas.table.PageFeatures;
import io.polyphony.schemas.table.Population;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.ProgrammeFeatures;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The people who make the difference between two runs of a month: who has a row in one that the other has not. */
public final class PeopleBetween {
    private static final String PERSON = PostFeatures.PERSON_ID;

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
     * @param features the month's rows of each table of features now
     * @return empty: it can't be seen, because the rows of then are under another key or were given up
     */
    public OptionalLong count(PublishedRun before, String keyId, Map<String, Dataset<Row>> features) {
        if (!before.keyId().equals(keyId)
                || !warehouse.holds(before, PostFeatures.TABLE)
                || !warehouse.holds(before, Population.TABLE)) {
            return OptionalLong.empty();
        }
        long people = features.keySet().stream()
                .filter(table -> warehouse.holds(before, table))
                .map(table -> whose(table, differing(before, table, features.get(table))))
                .reduce(Dataset::union)
                .orElseThrow()
                .filter(col(PERSON).isNotNull())
                .distinct()
                .count();
        return OptionalLong.of(people + erasedSince(before));
    }

    /** The people whose rows these are; of clicks, applications and links each is one, and the brand's pages are nobody's. */
    private static Dataset<Row> whose(String table, Dataset<Row> rows) {
        Column person = switch (table) {
            case RecruitingFeatures.TABLE ->
                when(col(RecruitingFeatures.KIND).isin(Kind.APPLICATION, Kind.CLICK), col(RecruitingFeatures.SUBJECT));
            case ProgrammeFeatures.TABLE, OutcomeFeatures.TABLE -> col(ProgrammeFeatures.SUBJECT);
            case PageFeatures.TABLE -> lit(null);
            default -> col(PERSON);
        };
        return rows.select(person.as(PERSON));
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
