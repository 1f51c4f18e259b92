package io.polyphony.jobs.study.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Campaigns in the timelines of some senators: are their accounts told from the others?
 *
 * <p>Every day has a campaign with a text of its own. A fifth of the accounts, drawn, takes part: of each of these a share of the posts,
 * drawn, has the text of its day in the place of its own and keeps its time, so that nobody posts at the same moment
 * because of a campaign. Texts are those of senators' posts of 17 to 60 words, words that are added or swapped in those of other
 * posts. What is drawn for a share is part of what is drawn for a larger one. The product is offered the texts: unison events
 * are told without them, edited copies by them.
 */
public final class PlantedCampaigns {
    /** A fifth of the accounts. */
    private static final int ONE_IN = 5;

    private static final int YEAR = 2021;
    private static final double MANY_COPIES = .2;

    private final Timelines timelines;
    private final long seed;
    private final Map<String, List<String>> texts = new TreeMap<>();
    private final List<List<String>> own;
    private final Set<String> campaigning;

    private PlantedCampaigns(Timelines timelines, long seed) {
        this.timelines = timelines;
        this.seed = seed;
        Set<String> days =
                timelines.posts().stream().map(Timelines.Post::day).collect(Collectors.toCollection(TreeSet::new));
        List<List<String>> drawn = PlantedPosts.drawn(timelines.real(), seed, 2 * days.size());
        days.forEach(day -> texts.put(day, drawn.get(texts.size())));
        own = drawn.subList(days.size(), drawn.size());
        List<String> accounts = new ArrayList<>(timelines.accounts());
        Collections.shuffle(accounts, new Random(seed));
        campaigning = new HashSet<>(accounts.subList(0, accounts.size() / ONE_IN));
    }

    /**
     * A way to plant.
     *
     * @param wording how the texts are written
     * @param percent of the posts of those who take part
     */
    public record Campaign(Wording wording, int percent) {}

    /**
     * How well accounts are told.
     *
     * @param accounts how many take part in campaigns
     * @param byEvents by the share of their posts in unison events
     * @param byCopies by the share of their posts that are copies, also of what was offered
     */
    public record Separated(int accounts, Told byEvents, Told byCopies) {}

    /**
     * By one share of an account's posts.
     *
     * @param areaUnderCurve the chance that an account with campaigns has a larger one than an untouched account
     * @param found of the planted posts, how many belong to it
     * @param touched its mean over the accounts with campaigns
     * @param untouched the largest one of the others
     */
    public record Told(double areaUnderCurve, double found, double touched, double untouched) {}

    /**
     * People with many copies where there is no campaign; the texts are offered all the same.
     *
     * @param accounts how many
     * @param months of accounts with posts
     * @param suspectAccounts with a share of copies of .2 or more in all their posts
     * @param suspectMonths with such a share in the month's posts
     */
    public record Untouched(int accounts, int months, long suspectAccounts, long suspectMonths) {}

    /** What was seen: without a campaign, and with each. */
    public record Seen(Untouched untouched, Map<Campaign, Separated> campaigns) {}

    /** Campaigns for timelines, drawn with a seed. */
    public static PlantedCampaigns of(Timelines timelines, long seed) {
        return new PlantedCampaigns(timelines, seed);
    }

    /**
     * Plants nothing and each of some campaigns, and looks.
     *
     * <p>Months never meet, so each way has years of its own, and the step runs once.
     */
    public Seen seen(List<Campaign> campaigns) {
        List<Map<String, String>> planted = new ArrayList<>(List.of(Map.of()));
        campaigns.forEach(c -> planted.add(planted(c)));
        List<Timelines.Post> posts = new ArrayList<>();
        Map<String, String> offered = new TreeMap<>();
        for (int way = 0; way < planted.size(); way++) {
            int years = way;
            Map<String, String> said = planted.get(way);
            timelines
                    .posts()
                    .forEach(p -> posts.add(
                            p.saying(said.getOrDefault(p.row(), p.text())).later(years)));
            texts.forEach((day, words) -> offered.put(Timelines.later(day, years), String.join(" ", words)));
        }
        Map<Integer, List<Timelines.Told>> told = new Timelines(timelines.real(), posts)
                .told(offered).stream().collect(Collectors.groupingBy(Timelines.Told::year));
        Map<Campaign, Separated> separated = new LinkedHashMap<>();
        for (int way = 1; way < planted.size(); way++) {
            separated.put(
                    campaigns.get(way - 1),
                    separated(told.get(YEAR + way), planted.get(way).keySet()));
        }
        return new Seen(untouched(told.get(YEAR)), separated);
    }

    private Separated separated(List<Timelines.Told> told, Set<String> planted) {
        return new Separated(
                campaigning.size(),
                told(told, planted, Timelines.Told::inEvent),
                told(told, planted, Timelines.Told::copied));
    }

    private Told told(List<Timelines.Told> told, Set<String> planted, Predicate<Timelines.Told> what) {
        Map<String, Double> shares = Timelines.shares(told, Timelines.Told::account, what);
        List<Double> touched = shares(shares, true);
        List<Double> untouched = shares(shares, false);
        return new Told(
                AreaUnderCurve.of(touched, untouched),
                told.stream()
                        .filter(t -> planted.contains(t.row()))
                        .mapToInt(t -> what.test(t) ? 1 : 0)
                        .average()
                        .orElseThrow(),
                touched.stream().mapToDouble(s -> s).average().orElseThrow(),
                Collections.max(untouched));
    }

    private static Untouched untouched(List<Timelines.Told> told) {
        Map<String, Double> accounts = Timelines.shares(told, Timelines.Told::account, Timelines.Told::copied);
        Map<String, Double> months = Timelines.shares(told, t -> t.account() + "/" + t.month(), Timelines.Told::copied);
        return new Untouched(accounts.size(), months.size(), suspect(accounts), suspect(months));
    }

    private static long suspect(Map<String, Double> shares) {
        return shares.values().stream().filter(s -> s >= MANY_COPIES).count();
    }

    private List<Double> shares(Map<String, Double> ofAccounts, boolean taking) {
        return ofAccounts.entrySet().stream()
                .filter(e -> campaigning.contains(e.getKey()) == taking)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The planted words by row. */
    private Map<String, String> planted(Campaign campaign) {
        Random random = new Random(seed);
        Map<String, String> planted = new HashMap<>();
        List<String> accounts = timelines.accounts();
        for (int account = 0; account < accounts.size(); account++) {
            String name = accounts.get(account);
            if (campaigning.contains(name)) {
                List<Timelines.Post> posts = new ArrayList<>(timelines.posts().stream()
                        .filter(p -> p.account().equals(name))
                        .toList());
                Collections.shuffle(posts, new Random(seed + account));
                for (Timelines.Post post : posts.subList(0, Math.round(posts.size() * campaign.percent() / 100f))) {
                    List<String> other = own.get(random.nextInt(own.size()));
                    planted.put(
                            post.row(),
                            campaign.wording().of(texts.get(post.day()), other, account, planted.size(), random));
                }
            }
        }
        return planted;
    }
}
