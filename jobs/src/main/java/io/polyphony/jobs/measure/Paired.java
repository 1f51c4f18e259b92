package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.Replicates;
import io.polyphony.schemas.table.PostFeatures;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * What people contribute to two months. Each of them is a unit of the jackknife, whether in one month or in both; who is
 * known by another pseudonym than before counts as two, which is cautious.
 *
 * @param people by person, in order
 * @param all of all of them
 */
public record Paired(Map<String, Contribution> people, Contribution all) {
    /**
     * Two sums in either month.
     *
     * @param over that are divided
     * @param under by these
     */
    private record Sums(long over, long under) {
        static final Sums NONE = new Sums(0, 0);

        Sums and(Sums more) {
            return new Sums(over + more.over, under + more.under);
        }

        Sums without(Sums some) {
            return new Sums(over - some.over, under - some.under);
        }
    }

    /** The sums of the earlier month and of the later one. */
    record Contribution(Sums before, Sums now) {
        static final Contribution NONE = new Contribution(Sums.NONE, Sums.NONE);

        Contribution and(Contribution more) {
            return new Contribution(before.and(more.before), now.and(more.now));
        }

        Contribution without(Contribution some) {
            return new Contribution(before.without(some.before), now.without(some.now));
        }
    }

    /**
     * The contributions to a sum, or to one sum of several.
     *
     * @param before cells of the earlier month with the person among their keys
     * @param now cells of the later one
     * @param over the measure that is divided
     * @param under the measure it is divided by
     */
    public static Paired of(List<Cell> before, List<Cell> now, Measure over, Measure under) {
        Map<String, Contribution> people = new TreeMap<>();
        before.forEach(cell -> add(people, cell, new Contribution(sums(cell, over, under), Sums.NONE)));
        now.forEach(cell -> add(people, cell, new Contribution(Sums.NONE, sums(cell, over, under))));
        return new Paired(people, people.values().stream().reduce(Contribution.NONE, Contribution::and));
    }

    private static void add(Map<String, Contribution> people, Cell cell, Contribution one) {
        people.merge(Objects.requireNonNullElse(cell.key(PostFeatures.PERSON_ID), ""), one, Contribution::and);
    }

    private static Sums sums(Cell cell, Measure over, Measure under) {
        return new Sums(cell.sum(over.name()), cell.sum(under.name()));
    }

    /** Sum now ÷ sum before. */
    public Replicates ofSums() {
        return replicates((before, now) -> Samples.quotient(now.over, before.over));
    }

    /** Quotient now ÷ quotient before. */
    public Replicates ofQuotients() {
        return replicates((before, now) -> share(now) / share(before));
    }

    /** Share now − share before. */
    public Replicates ofShares() {
        return replicates((before, now) -> share(now) - share(before));
    }

    private static double share(Sums sums) {
        return Samples.quotient(sums.over, sums.under);
    }

    private Replicates replicates(ToDoubleBiFunction<Sums, Sums> statistic) {
        return Replicates.of(people.values(), people.size(), "people", left -> {
            Contribution rest = left == null ? all : all.without(left);
            return statistic.applyAsDouble(rest.before, rest.now);
        });
    }
}
