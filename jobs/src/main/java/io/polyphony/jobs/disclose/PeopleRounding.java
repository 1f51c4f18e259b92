package io.polyphony.jobs.disclose;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.schemas.metric.DisclosureRule;
import io.polyphony.schemas.metric.Rounding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds counts of people to a multiple of five or ten, up or down as secret thresholds say.
 *
 * <p>Rounding to the nearest would be finer by a person or two and useless: of two groups, one within the other, that are
 * both shown as 85 a reader would know that they differ by four people at most, and just those differences are what must
 * not be known (who took part in silence, who left). Here a count is at most three off, so two such groups can differ by
 * six. Each block of five has one threshold, the same for all figures of a crowd and all months: the larger of two groups is never shown
 * as the smaller, equal groups are shown as equals, and a group that stays the same is not told by averaging its months.
 */
final class PeopleRounding {
    private static final int FIVE = 5;
    private static final int TEN = 10;

    /** Counts that are rounded alike, from the first one on. */
    private record Block(String crowd, long first, Rounding rounding) {}

    private final PseudonymKey key;
    private final Map<Block, Threshold> drawn = new HashMap<>();

    PeopleRounding(PseudonymKey key) {
        this.key = key;
    }

    /** A count of employees as it is shown. */
    long round(long people, Rounding rounding) {
        return round(people, rounding, DisclosureRule.EMPLOYEES);
    }

    /** A count of people of a crowd as it is shown. */
    long round(long people, Rounding rounding, String crowd) {
        int block = block(rounding);
        long below = people / block * block;
        return people >= below + threshold(crowd, below, rounding).drawn() ? below + block : below;
    }

    /** What a count that is shown says, to who knows how counts are rounded. */
    List<Relation> says(Known count, long shown, Rounding rounding, String crowd) {
        Relation below = Relation.difference(count, threshold(crowd, shown, rounding), Double.NEGATIVE_INFINITY, -1);
        return shown == 0
                ? List.of(below)
                : List.of(
                        below,
                        Relation.difference(
                                count,
                                threshold(crowd, shown - block(rounding), rounding),
                                0,
                                Double.POSITIVE_INFINITY));
    }

    /** Of 0 … 4 beyond a multiple of five 0 and 1 go down, 4 goes up; of 0 … 9 beyond one of ten 0 to 3 and 7 to 9. */
    private Threshold threshold(String crowd, long block, Rounding rounding) {
        return drawn.computeIfAbsent(new Block(crowd, block, rounding), this::draw);
    }

    private Threshold draw(Block block) {
        Rounding rounding = block.rounding();
        int least = block(rounding) - slack(rounding);
        int most = slack(rounding) + 1;
        boolean ofEmployees = block.crowd().equals(DisclosureRule.EMPLOYEES);
        String purpose = ofEmployees ? rounding.code() : rounding.code() + " " + block.crowd();
        int drawn = least + key.drawn(purpose, block.first() / block(rounding), most - least + 1);
        return new Threshold(block.crowd(), block.first(), least, most, drawn);
    }

    private static int block(Rounding rounding) {
        return rounding == Rounding.PEOPLE_5 ? FIVE : TEN;
    }

    /** How far off a count can be. */
    static int slack(Rounding rounding) {
        return rounding == Rounding.PEOPLE_5 ? 3 : 6;
    }
}
