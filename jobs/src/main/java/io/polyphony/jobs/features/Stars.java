package io.polyphony.jobs.features;

import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.Posts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * The {@link CopyStar}s of a group's shares, a group of a month in one task.
 *
 * <p>In: a row per month, group and distinct text with its grams, prefix (null: equal texts only) and shares. The group
 * without a name is that of events, every other one a content item's. Out: a row per share and star it lies in:
 * month, network, post_id, the star's column, the post_id of its hub.
 */
final class Stars {
    private static final StructType FOUND = new StructType()
            .add(Working.MONTH, DataTypes.StringType)
            .add(Posts.NETWORK, DataTypes.StringType)
            .add(Posts.POST_ID, DataTypes.StringType)
            .add(Working.STAR, DataTypes.StringType)
            .add(Working.HUB, DataTypes.StringType);

    private final String month;
    private final List<SharedText> texts = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();
    private final List<Share> withSeconds = new ArrayList<>();

    private Stars(String month, Iterator<Row> rows) {
        this.month = month;
        rows.forEachRemaining(this::add);
    }

    static Dataset<Row> in(Dataset<Row> texts) {
        Encoder<Tuple2<String, String>> monthAndGroup = Encoders.tuple(Encoders.STRING(), Encoders.STRING());
        return texts.groupByKey(
                        (MapFunction<Row, Tuple2<String, String>>)
                                r -> Tuple2.apply(r.getAs(Working.MONTH), r.getAs(Working.GROUP)),
                        monthAndGroup)
                .flatMapGroups(
                        (FlatMapGroupsFunction<Tuple2<String, String>, Row, Row>)
                                (key, rows) -> new Stars(key._1(), rows).found(key._2()),
                        Encoders.row(FOUND));
    }

    private void add(Row row) {
        row.<Row>getList(row.fieldIndex(Working.SHARES)).forEach(this::addShare);
        int words = row.isNullAt(row.fieldIndex(Working.WORDS)) ? 0 : row.<Integer>getAs(Working.WORDS);
        texts.add(new SharedText(row.getAs(Working.KEY), words, longs(row, Working.GRAMS), longs(row, Working.PREFIX)));
    }

    private void addShare(Row row) {
        Share share = new Share(
                texts.size(),
                row.getAs(Posts.POSTED_AT),
                row.getAs(Working.AUTHOR),
                row.getAs(Posts.NETWORK),
                row.getAs(Posts.POST_ID));
        shares.add(share);
        if (!row.<Boolean>getAs(PostFeatures.MINUTE_RESOLUTION)) {
            withSeconds.add(share);
        }
    }

    private Iterator<Row> found(String group) {
        CopyIndex index = new CopyIndex(texts);
        CopyStar all = new CopyStar(shares, index);
        List<Row> found = new ArrayList<>();
        if (group.isEmpty()) {
            add(found, new CopyStar(withSeconds, index), Star.MINUTE);
            Star.EVENTS.forEach(star -> add(found, all, star));
        } else {
            add(found, all, Star.MESSAGE);
        }
        return found.iterator();
    }

    private void add(List<Row> found, CopyStar copies, Star star) {
        int[] hubs = copies.hubs(star.window(), star.people());
        for (int i = 0; i < hubs.length; i++) {
            if (hubs[i] != CopyStar.NONE) {
                Share share = copies.shares().get(i);
                String hub = copies.shares().get(hubs[i]).postId();
                found.add(RowFactory.create(month, share.network(), share.postId(), star.column(), hub));
            }
        }
    }

    private static long[] longs(Row row, String column) {
        int at = row.fieldIndex(column);
        return row.isNullAt(at)
                ? new long[0]
                : row.<Long>getList(at).stream().mapToLong(Long::longValue).toArray();
    }
}
