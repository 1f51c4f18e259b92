package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Member.Audience;
import io.polyphony.jobs.simulate.Member.Habits;
import io.polyphony.jobs.simulate.Member.Presence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Draws employees, independently and from one distribution, each from a stream of their own. */
final class Members {
    private final Parameters parameters;
    private final Phrases phrases;
    private final SimulationOptions options;
    private final LocalDate start;
    private final int days;

    Members(Parameters parameters, Phrases phrases, SimulationOptions options) {
        this.parameters = parameters;
        this.phrases = phrases;
        this.options = options;
        this.start = options.firstMonth().atDay(1);
        this.days = Math.toIntExact(
                ChronoUnit.DAYS.between(start, options.month(options.months()).atDay(1)));
    }

    /** The person with that number. */
    Member draw(int index) {
        Draws draws = Draws.of(options.seed(), "person", index);
        String kind = kind(draws);
        Parameters.Disposition disposition = parameters.dispositions().get(kind);
        String handle = handle(draws, index);
        return new Member(
                index,
                handle,
                draws.pick(parameters.departments()),
                draws.pick(parameters.locations()),
                draws.pick(parameters.roleFamilies()),
                disposition,
                presence(draws, disposition),
                habits(draws, disposition),
                audiences(draws, handle));
    }

    private String kind(Draws draws) {
        Map<String, Double> shares = new LinkedHashMap<>();
        parameters.dispositions().forEach((name, d) -> shares.put(name, d.share()));
        return draws.pick(shares);
    }

    private String handle(Draws draws, int index) {
        String name = draws.pick(phrases.names()) + "." + draws.pick(phrases.surnames());
        return name.toLowerCase(Locale.ROOT) + "." + (index + 1);
    }

    private Presence presence(Draws draws, Parameters.Disposition disposition) {
        Parameters.Turnover turnover = parameters.turnover();
        LocalDate from = draws.chance(turnover.joiners()) ? inPeriod(draws) : start.minusDays(draws.between(30, 3000));
        LocalDate to = draws.chance(turnover.leavers()) ? later(from, inPeriod(draws)) : Presence.NEVER;
        LocalDate in = later(from, draws.chance(turnover.lateOptIns()) ? inPeriod(draws) : before(draws));
        LocalDate out = draws.chance(turnover.optOuts()) ? later(in, inPeriod(draws)) : Presence.NEVER;
        String route = draws.pick(disposition.routes());
        int inviter = draws.below(options.people());
        return disposition.optedIn()
                ? new Presence(from, to, in, out, route, inviter)
                : new Presence(from, to, Presence.NEVER, Presence.NEVER, "", inviter);
    }

    private LocalDate inPeriod(Draws draws) {
        return start.plusDays(draws.below(days));
    }

    private LocalDate before(Draws draws) {
        return start.minusDays(draws.between(1, 400));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return b.isAfter(a) ? b : a.plusDays(1);
    }

    private Habits habits(Draws draws, Parameters.Disposition disposition) {
        double activity = disposition.posts() * draws.gamma(parameters.activityShape());
        double sigma = parameters.personRateSigma();
        double rate = StrictMath.exp(sigma * draws.gaussian() - sigma * sigma / 2);
        Map<String, Double> taste = new LinkedHashMap<>();
        parameters.topics().forEach((topic, t) -> taste.put(topic, draws.gamma(parameters.topicTasteShape())));
        Map<Style, Double> styles = new LinkedHashMap<>(disposition.styles());
        double tilt = draws.gamma(parameters.ownTiltShape());
        styles.computeIfPresent(Style.OWN_WORDS, (s, w) -> w * tilt);
        String signOff = draws.chance(0.06) ? draws.pick(phrases.signOffs()) : "";
        return new Habits(
                activity, rate, Collections.unmodifiableMap(taste), Collections.unmodifiableMap(styles), signOff);
    }

    private Map<String, Audience> audiences(Draws draws, String handle) {
        Map<String, Audience> audiences = new LinkedHashMap<>();
        parameters.networks().forEach((name, network) -> {
            Audience audience = audience(draws, name + "/" + handle, name, network);
            if (draws.chance(network.presence())) {
                audiences.put(name, audience);
            }
        });
        return Collections.unmodifiableMap(audiences);
    }

    private Audience audience(Draws draws, String id, String name, Parameters.Network network) {
        Parameters.Censoring censoring = parameters.censoring();
        double base = network.medianFollowers() * StrictMath.exp(network.sigma() * draws.gaussian());
        double u = draws.uniform();
        Audience.Export export = u < censoring.unknown()
                ? Audience.Export.UNKNOWN
                : name.equals(censoring.network()) && u < censoring.unknown() + censoring.share()
                        ? Audience.Export.CENSORED
                        : Audience.Export.PLAIN;
        return new Audience(id, base, censoring.growth(), export, censoring.at());
    }
}
