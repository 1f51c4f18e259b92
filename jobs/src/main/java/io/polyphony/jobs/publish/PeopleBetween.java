package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.col;

import io.polyphony.jobs.erase.Tombstones;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The people who posted in one of two runs of a month and not in the other: a difference of figures tells about them. */
final class PeopleBetween {
    private final Warehouse warehouse;
    private final Tombstones tombstones;
    private final Settings settings;

    PeopleBetween(Warehouse warehouse, Tombstones tombstones, Settings settings) {
        this.warehouse = warehouse;
        this.tombstones = tombstones;
        this.settings = settings;
    }

    /** How many people were erased since a run. */
    long erasedSince(PublishedRun run) {
        return tombstones.since(run.finishedAt());
    }

    /**
     * They are fewer than the floor and not none. Where that can't be seen (rows under another key, or given up) they
     * are.
     */
    boolean areTooFew(PublishedRun before, String keyId, Dataset<Row> posts) {
        if (settings.publicFigures()) {
            return false;
        }
        long erased = erasedSince(before);
        Long snapshot = before.snapshots().get(PostFeatures.TABLE);
        if (snapshot == null || !before.keyId().equals(keyId) || isFew(erased)) {
            return true;
        }
        Dataset<Row> then = people(warehouse
                .read(PostFeatures.TABLE, snapshot)
                .filter(col(PostFeatures.MONTH).equalTo(before.month().toString())));
        Dataset<Row> now = people(posts);
        return isFew(erased + then.except(now).union(now.except(then)).count());
    }

    private boolean isFew(long people) {
        return people > 0 && people < settings.floor();
    }

    private static Dataset<Row> people(Dataset<Row> posts) {
        return posts.select(PostFeatures.PERSON_ID)
                .filter(col(PostFeatures.PERSON_ID).isNotNull())
                .distinct();
    }
}
