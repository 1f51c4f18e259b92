package io.polyphony.jobs.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.conform.RejectReason;
import io.polyphony.jobs.warehouse.PublishedRun;
import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.run.RoughCount;
import io.polyphony.schemas.table.Rejects;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rows that a published run did not take over: where they are and why, never what they hold. */
public final class RejectedRows {
    private final Dataset<Row> rows;

    /** The rejected rows of a run, as it published them. */
    public RejectedRows(Warehouse warehouse, PublishedRun run) {
        this.rows = warehouse
                .read(Rejects.TABLE, run.snapshots().get(Rejects.TABLE))
                .filter(col(Rejects.MONTH).equalTo(run.month().toString()));
    }

    /**
     * Rows alike in all but their place.
     *
     * @param contract the contract they were meant for
     * @param reason why they were rejected
     * @param column the contract's column at fault; null: the row as a whole
     * @param rows about how many
     */
    public record Group(String contract, RejectReason reason, String column, long rows) {}

    /**
     * One rejected row.
     *
     * @param contract the contract it was meant for
     * @param file the delivered file
     * @param row its line
     * @param reason why it was rejected
     * @param column the contract's column at fault; null: the row as a whole
     */
    public record Place(String contract, String file, long row, RejectReason reason, String column) {}

    /** Counted by contract, reason and column, in that order; about, since a file may be one person's. */
    public List<Group> groups() {
        return rows
                .groupBy(Rejects.CONTRACT, Rejects.REASON, Rejects.COLUMN)
                .agg(count(lit(1)))
                .orderBy(Rejects.CONTRACT, Rejects.REASON, Rejects.COLUMN)
                .collectAsList()
                .stream()
                .map(r -> new Group(
                        r.getString(0), RejectReason.of(r.getString(1)), r.getString(2), RoughCount.of(r.getLong(3))))
                .toList();
    }

    /** Each row, by contract, file and line; read as it is asked for. */
    public Iterable<Place> places() {
        Dataset<Row> ordered = rows.select(Rejects.CONTRACT, Rejects.FILE, Rejects.ROW, Rejects.REASON, Rejects.COLUMN)
                .orderBy(Rejects.CONTRACT, Rejects.FILE, Rejects.ROW, Rejects.REASON, Rejects.COLUMN);
        return () -> places(ordered::toLocalIterator);
    }

    private static Iterator<Place> places(Iterable<Row> ordered) {
        return StreamSupport.stream(ordered.spliterator(), false)
                .map(r -> new Place(
                        r.getString(0), r.getString(1), r.getLong(2), RejectReason.of(r.getString(3)), r.getString(4)))
                .iterator();
    }
}
