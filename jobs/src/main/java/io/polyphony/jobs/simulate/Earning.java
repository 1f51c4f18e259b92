package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Share.Earned;
import java.util.Map;
import java.util.OptionalLong;

/** Draws what a post earns: impressions around their expectation, engagements around impressions × rate. */
final class Earning {
    private final Parameters parameters;
    private final double more;

    /** @param more by how much employees' posts are engaged with more; 1: not more */
    Earning(Parameters parameters, double more) {
        this.parameters = parameters;
        this.more = more;
    }

    /** Counts of an employee's post. */
    Earned employee(Draws draws, Member author, String network, Style style, String topic, long followers) {
        if (style == Style.REPOST) {
            return Earned.NOTHING;
        }
        Parameters.Network net = parameters.networks().get(network);
        double expected = followers * net.reach() * parameters.styleReach().get(style);
        double rate = more * net.rate() * author.habits().rateFactor() * parameters.topicFactor(topic);
        int seen = draws.poisson(expected * draws.gamma(parameters.reachShape()));
        Earned earned = engaged(draws, seen, rate * draws.gamma(parameters.rateShape()));
        return draws.chance(parameters.unmeasured()) ? withoutImpressions(earned) : earned;
    }

    /** Counts of a brand's post, whose expectation is {@link #brandImpressions}. */
    Earned brand(Draws draws, Parameters.Channel channel, String topic, int month) {
        Parameters.Brand brand = parameters.brand();
        int seen = draws.poisson(brandImpressions(channel, month) * draws.gamma(brand.reachShape()));
        double rate = channel.rate() * parameters.brandTopicFactor(topic);
        return engaged(draws, seen, rate * draws.gamma(brand.rateShape()));
    }

    /** Expected organic impressions of one post of a channel. */
    double brandImpressions(Parameters.Channel channel, int month) {
        double decline = StrictMath.pow(1 - parameters.brand().decline(), month);
        return channel.followers() * channel.reach() * decline;
    }

    private Earned engaged(Draws draws, int seen, double rate) {
        Map<String, Double> kinds = parameters.kinds();
        return new Earned(
                OptionalLong.of(seen),
                draws.poisson(seen * rate * kinds.get("reaction")),
                draws.poisson(seen * rate * kinds.get("comment")),
                draws.poisson(seen * rate * kinds.get("repost")),
                draws.poisson(seen * rate * kinds.get("click")));
    }

    private static Earned withoutImpressions(Earned e) {
        return new Earned(OptionalLong.empty(), e.reactions(), e.comments(), e.reposts(), e.clicks());
    }
}
