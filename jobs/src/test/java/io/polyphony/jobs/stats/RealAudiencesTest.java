package io.polyphony.jobs.stats;

import static java.util.stream.Collectors.groupingBy;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.measure.Followers;
import io.polyphony.jobs.spark.SmallestHashes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who really follows whom: 639 politicians' audiences in a panel of 29,788 people, with all overlaps known. */
@RequiresShared
@ExtendWith(SparkSuite.class)
class RealAudiencesTest {
    private static final long PANEL = 29_788;
    private static final int GROUPS = 500;
    private static final int LEAST = 5;
    /**
     * As many as the largest party has. Several hundred accounts drawn from all reach nearly the whole panel, and more than
     * chance would: it holds only people who follow ten of the accounts or more.
     */
    private static final int MOST = 164;

    private static final int PAIRS = 10;
    private static final int HALVES = 30;

    @Test
    void hardBoundsAlwaysHoldTheTruthLikelyOnesMostlyAndTenPairsGiveAPoint(SparkSession spark) {
        List<Account> accounts = accounts(spark);
        Map<String, List<Account>> parties = accounts.stream().collect(groupingBy(Account::party));

        assertThat(figures(accounts)).isEqualTo("639 accounts, sum 895345, unique 29788");
        assertThat(figures(parties.get("LR"))).isEqualTo("164 accounts, sum 245539, unique 25970");
        assertThat(figures(parties.get("PS"))).isEqualTo("159 accounts, sum 291697, unique 27182");
        assertThat(figures(parties.get("FN"))).isEqualTo("65 accounts, sum 48582, unique 8481");
        assertThat(PANEL).isEqualTo(unique(accounts));

        Random random = new Random(24);
        List<List<Account>> alike =
                parties.values().stream().filter(party -> party.size() >= LEAST).toList();
        List<Trial> colleagues = trials(() -> draw(alike.get(random.nextInt(alike.size())), random), random);
        List<Trial> strangers = trials(() -> draw(accounts, random), random);
        List<Trial> all = new ArrayList<>(colleagues);
        all.addAll(strangers);
        report(colleagues, strangers, all);

        assertThat(all).allMatch(Trial::bounded);
        assertThat(share(all)).isGreaterThanOrEqualTo(.985);
        assertThat(median(colleagues, Trial::error)).isLessThanOrEqualTo(.10);
        assertThat(median(strangers, Trial::error)).isLessThanOrEqualTo(.22);
    }

    /** As Spark makes the sets, and as the metric puts them together: nobody is missed and nobody counted twice. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"LR, 25970", "PS, 27182", "FN, 8481", ", 29788"})
    void setsOfFollowersGiveTheTruth(String party, double unique, SparkSession spark) {
        Dataset<Row> follows = spark.read()
                .parquet(SharedData.data("05_follower_overlap/follows_2019.parquet")
                        .toString());
        Dataset<Row> sets = follows.join(parties(spark), "account")
                .where(party == null ? lit(true) : col("party").equalTo(party))
                .groupBy("account")
                .agg(SmallestHashes.of(col("follower").cast("string")).as("followers"));
        SortedMap<Integer, long[]> byAccount = new TreeMap<>();
        sets.select("followers")
                .collectAsList()
                .forEach(row -> byAccount.put(
                        byAccount.size(),
                        row.<Long>getList(0).stream().mapToLong(Long::longValue).toArray()));

        Audiences audiences = Audiences.of(byAccount);

        assertThat(audiences.unique()).isEqualTo(unique);
        assertThat(audiences.exact()).isTrue();
    }

    /** Half of a party's accounts, drawn at random, reach what is said of them, and so does a quarter more, up to 2 %. */
    @Test
    void whatSomeOfTheAccountsReachIsAsExpected(SparkSession spark) {
        List<Account> party = accounts(spark).stream()
                .filter(account -> account.party().equals("LR"))
                .toList();
        Random random = new Random(7);
        double[] half = new double[2];
        double[] more = new double[2];
        int rounds = 60;
        for (int round = 0; round < rounds; round++) {
            List<Account> drawn = shuffled(party, random);
            List<Account> some = drawn.subList(0, 80);
            double truth = unique(some);
            Audiences sets = sets(some);
            half[0] += sets.grown(.5, null) * truth;
            half[1] += IntStream.range(0, HALVES)
                    .mapToLong(i -> unique(shuffled(some, random).subList(0, 40)))
                    .average()
                    .orElseThrow();
            more[0] += sets.grown(1.25, null) * truth;
            more[1] += unique(drawn.subList(0, 100));
        }
        System.out.printf("expected ÷ reached: half %.4f, a quarter more %.4f%n", half[0] / half[1], more[0] / more[1]);
        assertThat(half[0] / half[1]).isCloseTo(1, within(.02));
        assertThat(more[0] / more[1]).isCloseTo(1, within(.02));
    }

    private static Audiences sets(List<Account> accounts) {
        SortedMap<Integer, long[]> sets = new TreeMap<>();
        accounts.forEach(account -> sets.put(
                sets.size(),
                Followers.set(
                        account.followers().stream().mapToObj(Integer::toString).toList())));
        return Audiences.of(sets);
    }

    /** One account and who follows it. */
    private record Account(String party, BitSet followers) {
        long size() {
            return followers.cardinality();
        }
    }

    /** One group: how many people it reaches, and what its sizes and some known pairs say. */
    private record Trial(long truth, AudienceUnion union, double overlap) {
        boolean bounded() {
            return union.bounds().low() <= truth && truth <= union.bounds().high();
        }

        boolean likely() {
            return union.largest() <= truth && truth <= union.independent().orElseThrow();
        }

        double error() {
            return Math.abs(union.calibrated(overlap) / truth - 1);
        }

        double independenceError() {
            return Math.abs(union.independent().orElseThrow() / truth - 1);
        }
    }

    private static List<Trial> trials(Supplier<List<Account>> groups, Random random) {
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> trial(groups.get(), random))
                .toList();
    }

    private static Trial trial(List<Account> group, Random random) {
        long[] sizes = group.stream().mapToLong(Account::size).toArray();
        return new Trial(unique(group), new AudienceUnion(sizes, OptionalLong.of(PANEL)), overlap(group, random));
    }

    /** Some of the accounts, at least as many as have ten pairs. */
    private static List<Account> draw(List<Account> accounts, Random random) {
        return shuffled(accounts, random)
                .subList(0, LEAST + random.nextInt(Math.min(MOST, accounts.size()) - LEAST + 1));
    }

    private static List<Account> shuffled(List<Account> accounts, Random random) {
        List<Account> shuffled = new ArrayList<>(accounts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The mean of ten different pairs of the group. */
    private static double overlap(List<Account> group, Random random) {
        Map<List<Integer>, Double> known = new LinkedHashMap<>();
        while (known.size() < PAIRS) {
            int one = random.nextInt(group.size());
            int other = random.nextInt(group.size());
            if (one < other) {
                known.put(List.of(one, other), overlap(group.get(one), group.get(other)));
            }
        }
        return known.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    private static double overlap(Account one, Account other) {
        BitSet common = (BitSet) one.followers().clone();
        common.and(other.followers());
        return (double) common.cardinality() / Math.min(one.size(), other.size());
    }

    private static long unique(List<Account> group) {
        BitSet all = new BitSet();
        group.forEach(account -> all.or(account.followers()));
        return all.cardinality();
    }

    private static String figures(List<Account> group) {
        long sum = group.stream().mapToLong(Account::size).sum();
        return group.size() + " accounts, sum " + sum + ", unique " + unique(group);
    }

    private static double share(List<Trial> trials) {
        return trials.stream().filter(Trial::likely).count() / (double) trials.size();
    }

    private static double median(List<Trial> trials, ToDoubleFunction<Trial> figure) {
        double[] sorted = trials.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static void report(List<Trial> colleagues, List<Trial> strangers, List<Trial> all) {
        System.out.printf(
                "likely range holds the truth in %.1f %% (one party) and %.1f %% (mixed) of groups; median error of the"
                        + " calibrated point %.1f %% and %.1f %%, of independence %.1f %% and %.1f %%%n",
                100 * share(colleagues),
                100 * share(strangers),
                100 * median(colleagues, Trial::error),
                100 * median(strangers, Trial::error),
                100 * median(colleagues, Trial::independenceError),
                100 * median(strangers, Trial::independenceError));
        assertThat(all).hasSize(2 * GROUPS);
    }

    private static List<Account> accounts(SparkSession spark) {
        return spark
                .read()
                .parquet(SharedData.data("05_follower_overlap/follows_2019.parquet")
                        .toString())
                .groupBy("account")
                .agg(collect_list("follower").as("followers"))
                .join(parties(spark), "account")
                .orderBy("account")
                .select("party", "followers")
                .collectAsList()
                .stream()
                .map(row -> new Account(row.getString(0), people(row.getList(1))))
                .toList();
    }

    private static Dataset<Row> parties(SparkSession spark) {
        return spark.read()
                .option("header", true)
                .csv(SharedData.data("05_follower_overlap/accounts_2019.csv").toString())
                .select(col("twitter").as("account"), col("party"));
    }

    private static BitSet people(List<Long> followers) {
        BitSet people = new BitSet();
        followers.forEach(follower -> people.set(Math.toIntExact(follower)));
        return people;
    }
}
