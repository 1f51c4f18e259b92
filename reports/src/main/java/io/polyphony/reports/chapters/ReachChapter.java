package io.polyphony.reports.chapters;

import io.polyphony.reports.record.Chapter;
import io.polyphony.reports.record.ChartData.Bar;
import io.polyphony.reports.record.ChartData.Bars;
import io.polyphony.reports.record.Figure;
import io.polyphony.reports.record.Tone;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many different people follow those who posted, and how many of them the brand does not reach; of the largest network. */
final class ReachChapter implements ChapterSource {
    private static final String NETWORK = "network";
    private static final String VOICE = "voice";
    private static final String EMPLOYEE = "employee";
    private static final String BRAND = "brand";
    private static final String ADVOCATES = "advocates";
    private static final int NAME_LENGTH = 9;
    private static final int YEAR = 12;
    private static final String HALF = "50%";
    private static final String ALL = "100%";
    private static final String MORE = "125%";

    private static final String BOUNDS = "At least and at most, from numbers of followers and viewers alone";
    private static final String ASK = "A list of who follows whom would tell the number.";
    private static final String CHANCE =
            "Who follows an account has the chance to see a post: not all of them do, and others may see some.";

    private static final List<String> COUNTS = List.of(
            Metrics.LISTED_FOLLOWERS, Metrics.UNIQUE_REACH, Metrics.UNIQUE_REACH_YEAR, Metrics.AUDIENCE_DUPLICATION);
    private static final List<String> COMPARED = List.of(Metrics.INCREMENTAL_REACH, Metrics.NETWORK_RATIO);
    private static final List<String> ADDED =
            List.of(Metrics.INCREMENTAL_REACH_AT_LEAST, Metrics.INCREMENTAL_REACH_AT_MOST);
    private static final List<String> REALISED =
            List.of(Metrics.CEILING_REALISATION, Metrics.CEILING_REALISATION_IMPRESSIONS);

    /** Shares of the advocates, in the order of the chart. */
    private static final Map<String, String> SHARES = shares();

    private static Map<String, String> shares() {
        Map<String, String> shares = new LinkedHashMap<>();
        shares.put("25%", "A quarter of them");
        shares.put(HALF, "Half");
        shares.put(ALL, "All of them, today");
        shares.put("110%", "A tenth more");
        shares.put(MORE, "A quarter more");
        return shares;
    }

    @Override
    public String name() {
        return "Reach";
    }

    @Override
    public Optional<Chapter> chapter(Months months) {
        return months.now().over(Metrics.UNIQUE_REACH, NETWORK, VOICE).stream()
                .filter(value -> value.value() != null)
                .filter(value -> value.grain().get(VOICE).equals(Optional.of(EMPLOYEE)))
                .max(Comparator.comparing(MetricValue::value))
                .map(value -> chapter(months, value))
                .or(() -> ReachBounds.of(months, Optional.empty()).map(bounds -> chapter(months, bounds)));
    }

    @Override
    public String missing(Months months) {
        return months.now().over(Metrics.UNIQUE_REACH, NETWORK, VOICE).stream()
                .filter(value -> value.grain().get(VOICE).equals(Optional.of(EMPLOYEE)))
                .findFirst()
                .map(MonthValues::reason)
                .orElse("needs a list of who follows whom");
    }

    /** Where nobody's followers are listed. */
    private Chapter chapter(Months months, ReachBounds bounds) {
        Behind behind = new Behind(months);
        List<MetricValue> values = bounds(behind);
        return new Chapter(
                "reach",
                name(),
                bounds.headline(),
                List.of(bounds.figure()),
                Stream.of(
                                Optional.of(bounds.why()),
                                realised(months, bounds.network()),
                                Optional.of(ASK),
                                Optional.of(CHANCE))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of(),
                List.of(behind.table(BOUNDS, values)),
                behind.footnotes(List.of(Metrics.REACH_AT_LEAST), values));
    }

    private Chapter chapter(Months months, MetricValue unique) {
        Behind behind = new Behind(months);
        List<MetricValue> bounds = bounds(behind);
        List<MetricValue> values =
                Behind.together(behind.values(COUNTS, NETWORK, VOICE), behind.values(COMPARED, NETWORK));
        List<MetricValue> topics = behind.values(List.of(Metrics.UNIQUE_REACH), NETWORK, "topic", VOICE);
        List<MetricValue> growth = behind.values(List.of(Metrics.REACH_ACCUMULATION), ADVOCATES, NETWORK);
        return new Chapter(
                "reach",
                name(),
                headline(months, unique),
                Stream.of(Optional.of(ladder(months, unique)), growth(months, unique))
                        .flatMap(Optional::stream)
                        .toList(),
                sentences(months, unique),
                List.of(),
                Stream.of(
                                behind.table("People who follow those who posted", values),
                                behind.table("By topic", topics),
                                behind.table("By number of advocates, as a multiple of today's reach", growth),
                                behind.table(BOUNDS, bounds))
                        .filter(table -> !table.rows().isEmpty())
                        .toList(),
                behind.footnotes(
                        List.of(Metrics.UNIQUE_REACH),
                        Behind.together(Behind.together(values, topics), Behind.together(growth, bounds))));
    }

    /** What is known from numbers alone, and what became of these. */
    private static List<MetricValue> bounds(Behind behind) {
        return Behind.together(
                Behind.together(behind.values(ReachBounds.METRICS, NETWORK, VOICE), behind.values(ADDED, NETWORK)),
                behind.values(REALISED, NETWORK, VOICE));
    }

    /** How often posts were seen for each follower that vendors would count as reach; empty where that is not shown. */
    private static Optional<String> realised(Months months, String network) {
        Grain brand = Grain.of(NETWORK, network).with(VOICE, BRAND);
        return months.now()
                .shown(Metrics.CEILING_REALISATION_IMPRESSIONS, brand.with(VOICE, EMPLOYEE))
                .map(own -> "For each follower on " + Names.network(network) + ", employees' posts were seen "
                        + FigureText.ratio(own.value()) + "\u00A0times in the month"
                        + months.now()
                                .shown(Metrics.CEILING_REALISATION_IMPRESSIONS, brand)
                                .map(of -> ", the brand's " + FigureText.ratio(of.value()) + "\u00A0times")
                                .orElse("")
                        + ".");
    }

    private static String network(MetricValue value) {
        return value.grain().get(NETWORK).orElse("");
    }

    private static Optional<MetricValue> compared(Months months, String metric, MetricValue unique) {
        return months.now().shown(metric, Grain.of(NETWORK, network(unique)));
    }

    private static Optional<MetricValue> counted(Months months, String metric, MetricValue unique, String voice) {
        return months.now().shown(metric, unique.grain().with(VOICE, voice));
    }

    /** It names whose followers are listed: what is said is about them alone. */
    private static String headline(Months months, MetricValue unique) {
        String on = "On " + Names.network(network(unique), NAME_LENGTH) + ", ";
        String who = counted(months, Metrics.LISTED_PEOPLE, unique, EMPLOYEE)
                .map(listed -> FigureText.rounded(listed) + " employees")
                .orElse("employees");
        return compared(months, Metrics.INCREMENTAL_REACH, unique)
                .map(value -> on + who + " have " + FigureText.about(value) + " followers whom the brand lacks")
                .orElseGet(() -> on + FigureText.about(unique) + " different people follow " + who + " who posted");
    }

    private static Figure ladder(Months months, MetricValue unique) {
        List<Bar> bars = Stream.of(
                        counted(months, Metrics.LISTED_FOLLOWERS, unique, EMPLOYEE)
                                .filter(value -> !value.value().equals(unique.value()))
                                .map(value -> bar("Followers added up", value, Tone.CONTEXT)),
                        Optional.of(bar("Different people", unique, Tone.EMPLOYEES)),
                        compared(months, Metrics.INCREMENTAL_REACH, unique)
                                .map(value -> bar("Not followers of the brand", value, Tone.EMPLOYEES)),
                        counted(months, Metrics.UNIQUE_REACH, unique, BRAND)
                                .map(value -> bar("The brand's followers", value, Tone.BRAND)))
                .flatMap(Optional::stream)
                .toList();
        return new Figure(
                "chart-reach",
                "From followers to people, " + Names.network(network(unique)),
                "People who follow accounts that posted in the month, of accounts whose followers are listed",
                new Bars(bars));
    }

    private static Bar bar(String label, MetricValue value, Tone tone) {
        return new Bar(label, value.value(), null, FigureText.about(value), "", tone);
    }

    /** How reach grows with the number of advocates, from zero, so that less for each more is seen; empty where that can't be said. */
    private static Optional<Figure> growth(Months months, MetricValue unique) {
        List<Bar> bars = SHARES.entrySet().stream()
                .flatMap(share -> bar(months, unique, share).stream())
                .toList();
        return bars.size() < 2
                ? Optional.empty()
                : Optional.of(new Figure(
                        "chart-growth",
                        "With fewer and with more advocates, " + Names.network(network(unique)),
                        "Different people reached as a multiple of today's, with 95\u00A0% intervals where there are enough people",
                        new Bars(bars)));
    }

    private static Optional<Bar> bar(Months months, MetricValue unique, Map.Entry<String, String> share) {
        if (share.getKey().equals(ALL)) {
            return Optional.of(new Bar(share.getValue(), 1.0, null, "1", "", Tone.EMPLOYEES));
        }
        Tone tone = share.getKey().length() == HALF.length() ? Tone.CONTEXT : Tone.EMPLOYEES;
        return grown(months, unique, share.getKey())
                .map(value -> new Bar(
                        share.getValue(),
                        value.value(),
                        null,
                        FigureText.ratio(value.value()),
                        value.interval().known() ? FigureText.interval(value) : "",
                        tone));
    }

    private static Optional<MetricValue> grown(Months months, MetricValue unique, String share) {
        return months.now()
                .shown(
                        Metrics.REACH_ACCUMULATION,
                        Grain.of(NETWORK, network(unique)).with(ADVOCATES, share));
    }

    private static List<String> sentences(Months months, MetricValue unique) {
        return Stream.of(
                        listed(months, unique),
                        year(months, unique),
                        compared(months, Metrics.NETWORK_RATIO, unique).map(ReachChapter::ratio),
                        ReachBounds.of(months, unique.grain().get(NETWORK)).map(ReachBounds::beside),
                        Optional.of(CHANCE))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whose followers are known, beside those who posted. */
    private static Optional<String> listed(Months months, MetricValue unique) {
        return counted(months, Metrics.LISTED_PEOPLE, unique, EMPLOYEE)
                .map(listed -> "Counted from lists of who follows whom: those of " + FigureText.people(listed)
                        + counted(months, Metrics.AUTHORS, unique, EMPLOYEE)
                                .map(all -> ", where " + FigureText.people(all) + " posted")
                                .orElse("")
                        + ". Accounts without a list add nothing, so it is at least so many"
                        + estimated(months, unique).orElse("") + ".");
    }

    /** Of the twelve months that end with this one; empty where that is not shown, or no more than the month's own. */
    private static Optional<String> year(Months months, MetricValue unique) {
        Optional<MetricValue> made = counted(months, Metrics.REACH_YEAR_MONTHS, unique, EMPLOYEE);
        return counted(months, Metrics.UNIQUE_REACH_YEAR, unique, EMPLOYEE)
                .filter(year -> made.isPresent() && year.value() > unique.value())
                .map(year -> "Over "
                        + FigureText.count(made.get().value())
                        + "\u00A0months" + (made.get().value() < YEAR ? ", as far as lists of them are kept" : "")
                        + ", "
                        + FigureText.about(year) + " different people followed one of those who posted.");
    }

    /** What accounts without a list would add, if they are like those with one; empty where that is not known, or where it is not more. */
    private static Optional<String> estimated(Months months, MetricValue unique) {
        return counted(months, Metrics.REACH_CALIBRATED, unique, EMPLOYEE)
                .filter(value -> value.value() > unique.value())
                .map(value -> "; with them it is about " + FigureText.count(value.value())
                        + ", if their followers overlap as those on the lists do");
    }

    private static String ratio(MetricValue ratio) {
        String interval = ratio.interval().known() ? " (" + FigureText.interval(ratio) + ")" : "";
        return "The audience of those with a list is " + FigureText.ratio(ratio.value())
                + "\u00A0times the brand's there" + interval
                + "; the interval says how that varies with the people who take part, not what those without a list would"
                + " add.";
    }
}
