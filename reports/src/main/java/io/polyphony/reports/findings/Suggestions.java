package io.polyphony.reports.findings;

import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.record.Suggestion.Watch;
import io.polyphony.reports.values.ChangeText;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One to three decisions: what to stop, to start, to keep. Each rule has a condition on values and prints them. */
public final class Suggestions {
    /** The rule whose advice is followed by fewer posts. */
    public static final String OFFER_MORE = "offer-what-is-wanted";

    public static final String OFFER_LESS = "offer-less-of-what-does-not";

    private static final String MORE_VOICES = "more-voices";
    private static final int MOST = 3;
    /** From here on unison is worth acting on: a post in fifty, a hundred times what chance made of senators' posts. */
    private static final double MUCH_UNISON = 0.02;
    /** From here on the most active tenth carries the programme, or own words are the rule. */
    private static final double HALF = 0.5;
    /** Fewer people than this are too few to advise on what all do. */
    private static final int ENOUGH = 50;

    private static final Grain BRAND = Grain.of("voice", "brand");
    private static final Grain EMPLOYEE = Grain.of("voice", "employee");
    private static final Grain DAY = Grain.of("unison_window", "24h");
    private static final List<Function<Months, Optional<Suggestion>>> RULES = List.of(
            Suggestions::stopReadyMade,
            Suggestions::askAboutTheBrand,
            Suggestions::offerLess,
            Suggestions::supportTopic,
            Suggestions::offerWanted,
            Suggestions::spreadTheLoad,
            Suggestions::bothVoices,
            Suggestions::moreVoices,
            Suggestions::keepOwnWords);

    private Suggestions() {}

    /** The first three rules whose condition holds; if none does, the one that says so. */
    public static List<Suggestion> of(Months months) {
        List<Suggestion> found = RULES.stream()
                .flatMap(rule -> rule.apply(months).stream())
                .limit(MOST)
                .toList();
        return found.isEmpty() ? List.of(nothing(months)) : found;
    }

    private static Optional<Suggestion> stopReadyMade(Months months) {
        return CopyRules.news(months)
                .filter(moment -> moment.request() == Request.MANDATORY)
                .map(moment -> new Suggestion(
                        "stop-mandatory-texts",
                        "Stop mandatory requests with ready-made text.",
                        Names.capital(months.people(moment.people())) + " posted one text within "
                                + FigureText.duration(moment.minutes()) + "; everybody sees a button click in that, not"
                                + " a belief.",
                        List.of(new Watch(Metrics.UNISON_RATE, DAY))))
                .or(() -> fewerReadyMadePosts(months));
    }

    private static Optional<Suggestion> fewerReadyMadePosts(Months months) {
        return months.now()
                .shown(Metrics.UNISON_RATE, DAY)
                .filter(rate -> rate.interval().known() && rate.interval().low() > MUCH_UNISON)
                .map(rate -> new Suggestion(
                        "fewer-ready-made-posts",
                        "Stop offering so many ready-made posts; offer material to write from.",
                        FigureText.rounded(rate) + " of posts (" + FigureText.interval(rate)
                                + ") had the text of four other people or more within 24 hours" + before(months, rate)
                                + ".",
                        List.of(watch(rate))));
    }

    private static String before(Months months, MetricValue rate) {
        return months.before()
                .flatMap(month -> month.shown(rate.metricId(), rate.grain()))
                .map(earlier -> "; in " + FigureText.month(earlier.month(), rate.month()) + " it was "
                        + FigureText.rounded(earlier))
                .orElse("");
    }

    /** A ratio rises, too, when the brand falls: then that is what to look into. */
    private static Optional<Suggestion> askAboutTheBrand(Months months) {
        return months.changes()
                .widest(Metrics.ENGAGEMENTS_PER_POST, BRAND)
                .filter(told -> told.verdict() == Comparison.LESS)
                .map(told -> new Suggestion(
                        "ask-about-the-brand",
                        "Start asking why the brand's own posts earn less.",
                        "A brand post earned "
                                + FigureText.rounded(told.change().now()) + " engagements, "
                                + ChangeText.moreOrLess(told.change()) + " (" + ChangeText.span(told.change())
                                + ") than in " + ChangeSentences.earlier(told.change()) + ".",
                        List.of(new Watch(Metrics.ENGAGEMENTS_PER_POST, BRAND))));
    }

    /** Never of hiring: likes are not what a job is shared for; what it brought is in the talent report. */
    private static Optional<Suggestion> offerLess(Months months) {
        List<MetricValue> others = Topics.ranked(months.now()).stream()
                .filter(topic -> !months.facts().hiringTopics().contains(Topics.key(topic)))
                .toList();
        return Topics.clear(others, Comparison.LESS)
                .map(topic -> new Suggestion(
                        OFFER_LESS,
                        several(months, topic)
                                ? "Stop offering so many posts about " + Topics.shortName(topic)
                                        + ", or ask people what is missing."
                                : "Ask people what is missing in posts about " + Topics.shortName(topic) + ".",
                        because(months, topic, Comparison.LESS),
                        watched(topic)));
    }

    /** Whether more than one piece about a topic was offered; not where that is unknown. */
    private static boolean several(Months months, MetricValue topic) {
        return months.now()
                .shown(Metrics.PIECES_OFFERED, topic.grain())
                .filter(pieces -> pieces.value() > 1)
                .isPresent();
    }

    private static Optional<Suggestion> supportTopic(Months months) {
        return Topics.clear(Topics.ranked(months.now()), Comparison.MORE)
                .map(topic -> new Suggestion(
                        "support-what-resonates",
                        "Start asking the people who write about " + Topics.shortName(topic) + " what they need.",
                        because(months, topic, Comparison.MORE),
                        watched(topic)));
    }

    /**
     * Of what people post about clearly more than it is offered, two months in a row, since pieces of the month before are posted,
     * too; unless it earns clearly less than the average topic.
     */
    private static Optional<Suggestion> offerWanted(Months months) {
        return Topics.allClear(Topics.ranked(months.now(), Metrics.TOPIC_TAKE_UP), Comparison.MORE).stream()
                .filter(topic -> Topics.monthsInARow(months, topic, Comparison.MORE) > 1)
                .filter(topic -> months.now()
                        .shown(Metrics.RESONANCE, topic.grain())
                        .filter(resonance -> Comparison.amongMany(resonance) == Comparison.LESS)
                        .isEmpty())
                .findFirst()
                .map(topic -> new Suggestion(
                        OFFER_MORE,
                        "Start offering more about " + Topics.shortName(topic) + ".",
                        "People posted about it " + FirstScreen.times(topic) + " as much as new pieces were about it ("
                                + FigureText.interval(topic) + "), and more than that for "
                                + FigureText.inWords(Topics.monthsInARow(months, topic, Comparison.MORE))
                                + " months in a row.",
                        List.of(new Watch(Metrics.PIECES_OFFERED, topic.grain()), watch(topic))));
    }

    private static String because(Months months, MetricValue topic, Comparison verdict) {
        long row = Topics.monthsInARow(months, topic, verdict);
        return "Such posts earned " + FirstScreen.times(topic) + " the engagement of the average topic ("
                + FigureText.interval(topic) + ")"
                + (row > 1 ? ", and it has been so for " + FigureText.inWords(row) + " months in a row." : ".");
    }

    private static List<Watch> watched(MetricValue topic) {
        return List.of(
                new Watch(Metrics.POSTS, Grain.of("voice", "employee").with("topic", Topics.key(topic))), watch(topic));
    }

    private static Watch watch(MetricValue value) {
        return new Watch(value.metricId(), value.grain());
    }

    private static Optional<Suggestion> keepOwnWords(Months months) {
        return months.now()
                .shown(Metrics.OWN_VOICE_RATE, Grain.TOTAL)
                .filter(rate -> rate.interval().known() && rate.interval().low() >= HALF)
                .map(rate -> new Suggestion(
                        "keep-own-words",
                        "Keep leaving the words to people.",
                        FigureText.rounded(rate) + " of posts were in their own words (" + FigureText.interval(rate)
                                + ").",
                        List.of(watch(rate))));
    }

    private static Optional<Suggestion> spreadTheLoad(Months months) {
        return months.now()
                .shown(Metrics.TOP_DECILE_SHARE, Grain.TOTAL)
                .filter(share -> share.value() > HALF)
                .map(share -> new Suggestion(
                        "spread-the-load",
                        "Start inviting people who have not posted yet, with no target.",
                        "The most active tenth wrote " + FigureText.rounded(share) + " of the posts.",
                        List.of(watch(share))));
    }

    private static Optional<Suggestion> bothVoices(Months months) {
        return months.now().find(AmplificationRules.ENGAGEMENT, Grain.TOTAL).isPresent()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "both-voices", missing(months), "No network has the engagement of both voices this month."));
    }

    /** Which voice's counts are missing for a comparison. */
    private static String missing(Months months) {
        boolean employees = months.now().find(Metrics.ENGAGEMENTS, EMPLOYEE).isPresent();
        boolean brand = months.now().find(Metrics.ENGAGEMENTS, BRAND).isPresent();
        if (employees && !brand) {
            return "Start delivering the counts of the brand's own posts too, to compare the voices.";
        }
        return brand && !employees
                ? "Start delivering employees' posts and their counts, and ask people whether they take part: so far only the"
                        + " brand's count."
                : "Start delivering what posts earned, employees' and the brand's, to compare the voices.";
    }

    /** Where it is not shown how many are behind the ratio, these need not be few. */
    private static Optional<Suggestion> moreVoices(Months months) {
        return months.now()
                .find(AmplificationRules.ENGAGEMENT, Grain.TOTAL)
                .filter(ratio -> ratio.value() == null || ratio.n() != null)
                .filter(ratio ->
                        Comparison.withOne(months.now().shown(ratio.metricId(), Grain.TOTAL)) == Comparison.CANNOT_TELL)
                .map(ratio -> NoInterval.of(months, ratio)
                        .map(why -> new Suggestion(MORE_VOICES, why.advice(), why.because()))
                        .orElseGet(() -> new Suggestion(
                                MORE_VOICES,
                                ratio.suppressed() == null
                                        ? "Don't compare voices by this month."
                                        : "Wait for more people before you compare voices.",
                                "The comparison with the brand is " + MonthValues.reason(ratio) + ".")));
    }

    private static Suggestion nothing(Months months) {
        Optional<MetricValue> people = months.now().shown(Metrics.AUTHORS, EMPLOYEE);
        return people.filter(value -> value.value() < ENOUGH)
                .map(value -> new Suggestion(
                        "too-early",
                        "Too early to advise.",
                        Names.capital(FigureText.people(value)) + " posted, too few to tell what would hold for more."))
                .orElseGet(() -> new Suggestion(
                        "no-change",
                        "These figures call for no change.",
                        "None of the signs that would is clear this month."));
    }
}
