package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All changes that a month's report looks at, and which of them are clear, looked at together ({@link FalseDiscoveries}). The
 * verdict is made here once, for sentences, tables and
 * charts.
 */
public final class MonthChanges {
    private static final Grain EMPLOYEE = Grain.of("voice", "employee");
    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final List<Watched> WATCHED = List.of(
            new Watched(
                    Metrics.ENGAGEMENT_AMPLIFICATION,
                    Grain.TOTAL,
                    "employees' engagement, as a multiple of the brand's,"),
            new Watched(
                    Metrics.ENGAGEMENT_AMPLIFICATION_PER_POST,
                    Grain.TOTAL,
                    "what an employee's post earns beside a brand post"),
            new Watched(Metrics.ENGAGEMENTS_PER_POST, EMPLOYEE, "what an employee's post earns"),
            new Watched(Metrics.ENGAGEMENTS_PER_POST, BRAND, "what a brand post earns"),
            new Watched(
                    Metrics.IMPRESSION_AMPLIFICATION,
                    Grain.TOTAL,
                    "impressions of employees' posts, as a multiple of the brand's,"),
            new Watched(Metrics.ORGANIC_REACH_RATE, BRAND, "the organic reach rate of brand posts"),
            new Watched(Metrics.ORGANIC_IMPRESSION_RATE, BRAND, "the organic impression rate of brand posts"),
            new Watched(Metrics.OWN_VOICE_RATE, Grain.TOTAL, "the share of posts in people's own words"),
            new Watched(
                    Metrics.UNISON_RATE,
                    Grain.of("unison_window", "24h"),
                    "the share of posts with a text of many people"),
            new Watched(
                    Metrics.PROMPT_SHARE, Grain.of("prompt", Prompts.NONE), "the share of posts nobody had asked for"),
            new Watched(Metrics.STAYING_RATE, Grain.TOTAL, "the share of active people who stay"),
            new Watched(Metrics.TOP_DECILE_SHARE, Grain.TOTAL, "what the most active tenth writes"),
            new Watched(Metrics.GINI, Grain.TOTAL, "how unevenly posts are spread (Gini coefficient)"));

    /** A figure that is compared, and what it is within a sentence: singular, followed by a verb. */
    private record Watched(String metric, Grain grain, String subject) {}

    /** With what a month is compared. */
    public enum Since {
        /** The month before. */
        LAST_MONTH,
        /** The same month of the year before. */
        LAST_YEAR,
        /** The first month that the charts show, if it is neither of the others. */
        FIRST_SHOWN;

        private Optional<MonthValues> of(Months months) {
            return switch (this) {
                case LAST_MONTH -> months.before();
                case LAST_YEAR -> months.lastYear();
                case FIRST_SHOWN -> months.first();
            };
        }
    }

    /**
     * A change and its verdict.
     *
     * @param since with what the month is compared
     * @param subject the figure within a sentence
     * @param change by how much it differs
     * @param verdict more, less, or no clear difference
     */
    public record Told(Since since, String subject, Change change, Comparison verdict) {
        /** The figure by itself, as a heading. */
        public String figure() {
            String name = Names.capital(subject);
            return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
        }

        /** Whether there is a change beyond chance. */
        public boolean clear() {
            return verdict != Comparison.NO_CLEAR_DIFFERENCE;
        }
    }

    private final List<Told> told;

    MonthChanges(Months months) {
        List<Told> open = new ArrayList<>();
        for (Since since : Since.values()) {
            since.of(months)
                    .ifPresent(earlier ->
                            WATCHED.forEach(watched -> months.change(earlier, watched.metric, watched.grain)
                                    .ifPresent(change -> open.add(new Told(
                                            since, watched.subject, change, Comparison.NO_CLEAR_DIFFERENCE)))));
        }
        open.sort(Comparator.comparingDouble(one -> -one.change.standardErrors()));
        int clear = FalseDiscoveries.clear(open.stream().map(Told::change).toList());
        told = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            told.add(i < clear ? decided(open.get(i)) : open.get(i));
        }
    }

    private static Told decided(Told one) {
        return new Told(one.since, one.subject, one.change, one.change.size() > 0 ? Comparison.MORE : Comparison.LESS);
    }

    /** All changes that were looked at, the clearest first. */
    public List<Told> all() {
        return List.copyOf(told);
    }

    /** The change of a figure; empty if it was not looked at or can't be told. */
    public Optional<Told> of(Since since, String metric, Grain grain) {
        return told.stream()
                .filter(one -> one.since == since)
                .filter(one -> one.change.now().metricId().equals(metric)
                        && one.change.now().grain().equals(grain))
                .findFirst();
    }

    /** The change that a heading tells: the widest look back that is clear, else the month before; empty if none can be told. */
    public Optional<Told> widest(String metric, Grain grain) {
        return List.of(Since.FIRST_SHOWN, Since.LAST_YEAR, Since.LAST_MONTH).stream()
                .flatMap(since -> of(since, metric, grain).stream())
                .filter(Told::clear)
                .findFirst()
                .or(() -> of(Since.LAST_MONTH, metric, grain));
    }
}
