package io.polyphony.reports.findings;

import io.polyphony.reports.values.ComparedNetworks;
import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Names;
import io.polyphony.schemas.metric.MetricValue;
import java.util.Optional;

/**
 * Why a ratio of the voices has a value and no interval: of either voice, too few stand behind it, as far as published counts
 * tell. Posts of the brand are shown one by one, people in steps.
 *
 * @param fewPeople whether too few people are behind it
 * @param brandPosts how many posts of the brand are, where these are too few; null: they are not
 * @param least how many people there must be, as they are counted
 * @param on on which networks, within a sentence; may be empty
 */
public record NoInterval(boolean fewPeople, Double brandPosts, String least, String on) {
    /** Fewest people or posts that an interval is made of. */
    private static final int LEAST = 10;
    /** Fewest people where they are counted in steps. */
    private static final int LEAST_IN_STEPS = 15;

    /** Why; empty where it has an interval or no value, is no ratio of the voices, or must not tell how many are behind it. */
    public static Optional<NoInterval> of(Months months, MetricValue ratio) {
        return Optional.of(ratio)
                .filter(value -> value.value() != null && !value.interval().known() && value.n() != null)
                .filter(value -> ComparedNetworks.isRatio(value.metricId())
                        && !value.metricId().startsWith("recruiting"))
                .map(value -> why(months, value));
    }

    private static NoInterval why(Months months, MetricValue ratio) {
        ComparedNetworks networks = ComparedNetworks.of(months.now(), ratio);
        boolean steps = months.aboutPeople(ratio);
        return new NoInterval(
                ratio.n() < (steps ? LEAST_IN_STEPS : LEAST),
                networks.posts(ComparedNetworks.BRAND)
                        .filter(posts -> posts < LEAST)
                        .orElse(null),
                steps ? "about fifteen" : "ten",
                networks.on());
    }

    /** What an interval needs that is not there, as a clause. */
    String clause() {
        if (brandPosts == null) {
            return fewPeople
                    ? "an interval needs " + least + " people or more"
                    : "no interval can be shown, since all is alike, or rests on one person or post, or it would tell of a few";
        }
        return fewPeople
                ? "an interval needs " + least + " people and ten posts of the brand's, which " + posted() + there()
                : "the brand " + posted() + there() + ", and an interval needs ten posts";
    }

    /** The same for a table. */
    public String brief() {
        if (brandPosts == null) {
            return fewPeople ? "too few people to say" : "all alike, or resting on one, or telling of a few";
        }
        return fewPeople
                ? "too few people and brand posts to say"
                : "only " + FigureText.counted(brandPosts, "brand post", "brand posts") + on + ", ten are needed";
    }

    /** What to do. */
    String advice() {
        if (brandPosts == null) {
            return fewPeople
                    ? "Wait for more people before you compare voices; " + least + " are the least."
                    : "Don't compare voices by this month.";
        }
        return fewPeople
                ? "Wait for more people and more posts of the brand's before you compare voices; " + least
                        + " people and ten posts are the least."
                : "Don't compare voices in a month with so few posts of the brand's" + on + "; ten are the least.";
    }

    /** Why that. */
    String because() {
        return "The comparison with the brand is without an interval"
                + (brandPosts == null ? "." : ": the brand " + posted() + on + ".");
    }

    /** The title of a chapter. */
    public String title() {
        if (brandPosts == null) {
            return fewPeople
                    ? "Too few people to compare employees' posts with the brand's channels"
                    : "Whether employees' posts earned more or less than the brand's channels can't be told";
        }
        return fewPeople
                ? "Too few people and brand posts to compare employees' posts with the brand's channels"
                : Names.capital(FigureText.counted(brandPosts, "brand post", "brand posts")) + on
                        + ": too few to compare with employees' posts";
    }

    /** {@code posted only eight times} */
    private String posted() {
        return "posted only " + (brandPosts == 1 ? "once" : FigureText.inWords(brandPosts) + " times");
    }

    private String there() {
        return on.isEmpty() ? "" : " there";
    }
}
