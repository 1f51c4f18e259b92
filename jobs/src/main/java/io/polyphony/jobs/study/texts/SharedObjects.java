package io.polyphony.jobs.study.texts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.polyphony.jobs.features.CopyIndex;
import io.polyphony.jobs.features.CopyStar;
import io.polyphony.jobs.features.Share;
import io.polyphony.jobs.features.SharePair;
import io.polyphony.jobs.features.SharedText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pairs of accounts that shared the same object within some seconds, through the engine that finds copies: an object in
 * the place of a text.
 *
 * <p>Counted as the package CooRTweet does with two shares at least: accounts with one share are left out; of the pairs of two
 * accounts and two contents, ends included, those stay of which one content's account has at least two contents in them.
 */
public final class SharedObjects {
    private static final long SECOND = 1_000_000;
    private static final int LEAST_SHARES = 2;
    private final CopyStar copies;

    private SharedObjects(List<Share> shares, List<SharedText> objects) {
        this.copies = new CopyStar(shares, new CopyIndex(objects));
    }

    /** Reads the shares of the sample data in a folder. */
    public static SharedObjects read(Path data) {
        return of(ZippedCsv.rows(data.resolve("06_coordinated_sharing/russian_coord_tweets.csv.gz")));
    }

    private static SharedObjects of(List<NamedCsvRecord> rows) {
        Map<String, Integer> shares = new HashMap<>();
        rows.forEach(r -> shares.merge(r.getField("account_id"), 1, Integer::sum));
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<Share> kept = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            if (shares.get(row.getField("account_id")) >= LEAST_SHARES) {
                kept.add(share(row, positions));
            }
        }
        List<SharedText> objects = positions.values().stream()
                .map(i -> new SharedText(i, 0, new long[0], new long[0]))
                .toList();
        return new SharedObjects(kept, objects);
    }

    private static Share share(NamedCsvRecord row, Map<String, Integer> positions) {
        String object = row.getField("object_id");
        positions.putIfAbsent(object, positions.size());
        return new Share(
                positions.get(object),
                SECOND * Long.parseLong(row.getField("timestamp_share")),
                row.getField("account_id"),
                "x",
                row.getField("content_id"));
    }

    /** How many pairs of shares lie at most some seconds apart. */
    public int pairs(int seconds) {
        List<SharePair> pairs = copies.pairs(seconds * SECOND)
                .filter(p -> !p.first().postId().equals(p.second().postId()))
                .toList();
        Set<String> often = contentsOfThoseWithSeveral(pairs);
        return (int) pairs.stream()
                .filter(p -> often.contains(p.first().postId())
                        || often.contains(p.second().postId()))
                .count();
    }

    /** Of the contents in pairs, those whose account has several rows with such. */
    private Set<String> contentsOfThoseWithSeveral(List<SharePair> pairs) {
        Set<String> paired = new HashSet<>();
        pairs.forEach(p -> paired.addAll(List.of(p.first().postId(), p.second().postId())));
        Map<String, List<String>> byAccount = new HashMap<>();
        copies.shares().stream()
                .filter(share -> paired.contains(share.postId()))
                .forEach(share -> byAccount
                        .computeIfAbsent(share.author(), a -> new ArrayList<>())
                        .add(share.postId()));
        Set<String> often = new HashSet<>();
        byAccount.values().stream().filter(of -> of.size() >= LEAST_SHARES).forEach(often::addAll);
        return often;
    }
}
