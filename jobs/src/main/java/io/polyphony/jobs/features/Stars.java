package io.polyphony.jobs.features;

import io.polyphony.schemas.table.Posts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@link CopyStar} over the groups of a table, a group in one task.
 *
 * <p>In: a row per group and distinct text with its grams, prefix and shares (posted in microseconds, author, network,
 * post_id). Out: a row per share that lies in a star: network, post_id, and the post_id of its hub.
 *
 * @param window length in microseconds
 * @param people fewest distinct authors of a star
 */
record Stars(long window, int people) implements Serializable {
    private static final StructType FOUND = new StructType()
            .add(Posts.NETWORK, DataTypes.StringType)
            .add(Posts.POST_ID, DataTypes.StringType)
            .add(Working.HUB, DataTypes.StringType);

    Dataset<Row> in(Dataset<Row> texts) {
        return texts.groupByKey((MapFunction<Row, String>) r -> r.getAs(Working.GROUP), Encoders.STRING())
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Row, Row>) (group, rows) -> found(rows), Encoders.row(FOUND));
    }

    private Iterator<Row> found(Iterator<Row> rows) {
        List<SharedText> texts = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        rows.forEachRemaining(row -> {
            row.<Row>getList(row.fieldIndex(Working.SHARES)).forEach(s -> shares.add(share(texts.size(), s)));
            texts.add(text(row));
        });
        return found(new CopyStar(shares, new CopyIndex(texts)));
    }

    private Iterator<Row> found(CopyStar star) {
        int[] hubs = star.hubs(window, people);
        List<Row> found = new ArrayList<>();
        for (int i = 0; i < hubs.length; i++) {
            if (hubs[i] != CopyStar.NONE) {
                Share share = star.shares().get(i);
                String hub = star.shares().get(hubs[i]).postId();
                found.add(RowFactory.create(share.network(), share.postId(), hub));
            }
        }
        return found.iterator();
    }

    private static Share share(int text, Row row) {
        return new Share(
                text,
                row.getAs(Posts.POSTED_AT),
                row.getAs(Working.AUTHOR),
                row.getAs(Posts.NETWORK),
                row.getAs(Posts.POST_ID));
    }

    private static SharedText text(Row row) {
        return new SharedText(
                row.getAs(Working.KEY),
                row.<Integer>getAs(Working.WORDS),
                longs(row, Working.GRAMS),
                longs(row, Working.PREFIX));
    }

    private static long[] longs(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at)
                ? new long[0]
                : row.<Long>getList(at).stream().mapToLong(Long::longValue).toArray();
    }
}
