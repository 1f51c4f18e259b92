package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;

import io.polyphony.jobs.warehouse.Warehouse;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.Posts;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What one person alone wrote.
 *
 * @param texts whole texts that nobody else posted and the programme did not offer
 * @param pieces parts of them, of at least 24 characters, that are in no text of anybody else
 */
record OwnTexts(Set<String> texts, Set<String> pieces) {
    /** A person without posts. */
    static final OwnTexts NONE = new OwnTexts(Set.of(), Set.of());

    /** A shorter piece is anybody's. */
    private static final int SHORTEST = 24;
    /** What no way of writing a file escapes or breaks. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum} ,.:;!?()-]+");

    /** The texts of a person's posts, in every version on disk. */
    static OwnTexts of(Stock stock, Warehouse warehouse, Footprint footprint) {
        if (!warehouse.exists(Posts.TABLE)) {
            return NONE;
        }
        Contract posts = Contracts.of(Posts.TABLE);
        Column theirs = footprint.isTheirs(posts);
        Dataset<Row> rows = stock.rows(posts).filter(col(Posts.TEXT).isNotNull());
        Dataset<Row> own = rows.filter(theirs).select(Posts.TEXT);
        Dataset<Row> others = rows.filter(not(theirs)).select(Posts.TEXT).union(offered(warehouse, own));
        Set<String> texts =
                new TreeSet<>(own.except(others).as(Encoders.STRING()).collectAsList());
        Set<String> pieces = pieces(texts);
        pieces.removeAll(foundIn(others, pieces));
        return new OwnTexts(texts, pieces);
    }

    private static Dataset<Row> offered(Warehouse warehouse, Dataset<Row> like) {
        return warehouse.exists(Content.TABLE)
                ? warehouse
                        .read(Content.TABLE)
                        .select(col(Content.SUGGESTED_TEXT).as(Posts.TEXT))
                        .filter(col(Posts.TEXT).isNotNull())
                : like.limit(0);
    }

    private static Set<String> pieces(Collection<String> texts) {
        Set<String> pieces = new TreeSet<>();
        texts.forEach(text -> PLAIN.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(piece -> piece.length() >= SHORTEST)
                .forEach(pieces::add));
        return pieces;
    }

    private static List<String> foundIn(Dataset<Row> others, Set<String> pieces) {
        String piece = "piece";
        Column each = array(pieces.stream().map(functions::lit).toArray(Column[]::new));
        return pieces.isEmpty()
                ? List.of()
                : others.distinct()
                        .select(col(Posts.TEXT), explode(each).as(piece))
                        .filter(col(Posts.TEXT).contains(col(piece)))
                        .select(piece)
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList();
    }
}
