package io.polyphony.reports.findings;

import io.polyphony.reports.record.Suggestion;
import io.polyphony.reports.values.Comparison;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.MonthValues;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Topics;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One to three things worth trying. Each rule has a condition on values and prints them. */
public final class Suggestions {
    private static final int MOST = 3;
    /** Share of posts of honest professionals that share a text within 24 hours (US Congress). */
    private static final double NATURAL_UNISON = 0.02;
    /** From here on the most active tenth carries the programme. */
    private static final double HALF = 0.5;

    private static final List<Function<Months, Optional<Suggestion>>> RULES = List.of(
            Suggestions::fewerReadyMadePosts,
            Suggestions::supportTopic,
            Suggestions::offerLess,
            Suggestions::spreadTheLoad,
            Suggestions::bothVoices,
            Suggestions::moreVoices);

    private Suggestions() {}

    /** The first three rules whose condition holds; if none does, the one that says so. */
    public static List<Suggestion> of(Months months) {
        List<Suggestion> found = RULES.stream()
                .flatMap(rule -> rule.apply(months).stream())
                .limit(MOST)
                .toList();
        return found.isEmpty() ? List.of(nothing()) : found;
    }

    private static Optional<Suggestion> fewerReadyMadePosts(Months months) {
        return months.now()
                .shown("unison_rate", Grain.of("unison_window", "24h"))
                .filter(rate -> rate.interval().known() && rate.interval().low() > NATURAL_UNISON)
                .map(rate -> new Suggestion(
                        "fewer-ready-made-posts",
                        "Offer fewer ready-made posts and more material to write from.",
                        FigureText.rounded(rate) + " of posts (" + FigureText.interval(rate)
                                + ") had the text of four other people or more within 24 hours; among members of the US"
                                + " Congress 2.0\u00A0% have the text of even one other."));
    }

    private static Optional<Suggestion> supportTopic(Months months) {
        return topic(months, Comparison.MORE)
                .map(topic -> new Suggestion(
                        "support-what-resonates",
                        "Ask the people who write about " + Topics.shortName(topic) + " what they need.",
                        because(topic)));
    }

    private static Optional<Suggestion> offerLess(Months months) {
        return topic(months, Comparison.LESS)
                .map(topic -> new Suggestion(
                        "offer-less-of-what-does-not",
                        "Offer fewer posts about " + Topics.shortName(topic) + ", or ask people what is missing.",
                        because(topic)));
    }

    private static Optional<MetricValue> topic(Months months, Comparison direction) {
        return Topics.clear(Topics.ranked(months.now()), direction);
    }

    private static String because(MetricValue topic) {
        return "Such posts earned " + FirstScreen.times(topic) + " the engagement of the average topic ("
                + FigureText.interval(topic) + ").";
    }

    private static Optional<Suggestion> spreadTheLoad(Months months) {
        return months.now()
                .shown("top_decile_share", Grain.TOTAL)
                .filter(share -> share.value() > HALF)
                .map(share -> new Suggestion(
                        "spread-the-load",
                        "Invite people who have not posted yet, with no target.",
                        "The most active tenth wrote " + FigureText.rounded(share) + " of the posts."));
    }

    private static Optional<Suggestion> bothVoices(Months months) {
        return months.now().find(AmplificationRules.ENGAGEMENT, Grain.TOTAL).isPresent()
                ? Optional.empty()
                : Optional.of(new Suggestion(
                        "both-voices",
                        "Deliver the counts of the brand's own posts too, to compare the voices.",
                        "No network has the engagement of both voices this month."));
    }

    private static Optional<Suggestion> moreVoices(Months months) {
        return months.now()
                .find(AmplificationRules.ENGAGEMENT, Grain.TOTAL)
                .filter(ratio ->
                        Comparison.withOne(months.now().shown(ratio.metricId(), Grain.TOTAL)) == Comparison.CANNOT_TELL)
                .map(ratio -> new Suggestion(
                        "more-voices",
                        "Wait for more people before you compare voices; ten are the least.",
                        "The comparison with the brand is "
                                + (ratio.value() == null ? MonthValues.reason(ratio) : "without an interval") + "."));
    }

    private static Suggestion nothing() {
        return new Suggestion("no-change", "Keep going as it is.", "No figure of this month calls for a change.");
    }
}
