package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Programme.Ask;
import io.polyphony.jobs.simulate.Programme.Item;
import io.polyphony.jobs.simulate.Share.Standing;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what one person posts in one month, from a stream that belongs to the two alone. */
final class Behaviour {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Parameters parameters;
    private final Programme programme;
    private final SimulationOptions options;
    private final Earning earning;
    private final Trust trust;

    Behaviour(Parameters parameters, Programme programme, SimulationOptions options) {
        this.parameters = parameters;
        this.programme = programme;
        this.options = options;
        this.earning = new Earning(parameters, options.redraw().engagement());
        this.trust = new Trust(options, programme);
    }

    /** The posts of that month, in no order; empty where the person is silent or not employed. */
    List<Share> month(Member member, int month) {
        if (trust.isSilent(member, month)) {
            return List.of();
        }
        Draws draws = Draws.of(options.deeds(), "behaviour", member.index(), month);
        List<Share> shares = new ArrayList<>();
        int n = draws.poisson(member.habits().activity());
        for (int i = 0; i < n; i++) {
            Instant at = moment(draws, options.month(month));
            if (member.presence().employed(day(at))) {
                shares.add(spontaneous(draws, member, month, shares.size(), at));
            }
        }
        for (Ask ask : programme.mandatory(options.month(month))) {
            if (draws.chance(member.disposition().compliance())
                    && trust.obeys()
                    && member.presence().optedIn(day(ask.sentAt()))) {
                shares.add(obedient(draws, member, month, shares.size(), ask));
            }
        }
        answers(member, month, shares);
        return shares;
    }

    private void answers(Member member, int month, List<Share> shares) {
        double willing = trust.willing(member);
        if (willing == 0) {
            return;
        }
        Draws draws = Draws.of(options.deeds(), "answers", member.index(), month);
        for (Ask ask : programme.voluntary(options.month(month))) {
            Instant at = ask.sentAt().plus(Duration.ofSeconds((long) (DAY * draws.uniform())));
            if (draws.chance(willing)
                    && at.isBefore(options.midnight(month + 1))
                    && member.presence().optedIn(day(at))) {
                Style style = trust.style(member, month, shares.size(), Style.OWN_WORDS);
                Optional<Item> item = Optional.of(ask.item());
                shares.add(share(
                        draws,
                        member,
                        month,
                        shares.size(),
                        at,
                        style,
                        ask.item().topic(),
                        item));
            }
        }
    }

    private Share spontaneous(Draws draws, Member member, int month, int number, Instant at) {
        Style style =
                trust.style(member, month, number, draws.pick(member.habits().styles()));
        boolean shared = style.fromTemplate() || (style == Style.OWN_WORDS && draws.chance(0.4));
        if (shared) {
            Item item = liked(draws, member, programme.shelf(at));
            return share(draws, member, month, number, at, style, item.topic(), Optional.of(item));
        }
        String topic = draws.pick(interests(member));
        return share(draws, member, month, number, at, style, topic, Optional.empty());
    }

    private Share obedient(Draws draws, Member member, int month, int number, Ask ask) {
        long seconds = 20 + Math.round(60 * draws.exponential(parameters.mandatoryDelayMinutes()));
        Style style = draws.pick(parameters.mandatoryStyles());
        Instant at = ask.sentAt().plusSeconds(seconds);
        return share(draws, member, month, number, at, style, ask.item().topic(), Optional.of(ask.item()));
    }

    private Share share(
            Draws draws,
            Member member,
            int month,
            int number,
            Instant at,
            Style style,
            String topic,
            Optional<Item> item) {
        String network = network(draws, member);
        Member.Audience audience = member.audiences().get(network);
        return new Share(
                Optional.of(member),
                audience.accountId(),
                number,
                network,
                at,
                style,
                topic,
                item,
                audience.reported(month),
                earning.employee(draws, member, network, style, topic, audience.followers(month)),
                member.presence().optedIn(day(at)) ? Standing.COUNTS : Standing.NOT_OPTED_IN);
    }

    private String network(Draws draws, Member member) {
        Map<String, Double> use = new LinkedHashMap<>();
        member.audiences()
                .keySet()
                .forEach(n -> use.put(n, parameters.networks().get(n).use()));
        return draws.pick(use);
    }

    private Map<String, Double> interests(Member member) {
        Map<String, Double> weights = new LinkedHashMap<>();
        member.habits()
                .topicTaste()
                .forEach((topic, taste) -> weights.put(
                        topic, taste * parameters.topics().get(topic).weight()));
        return weights;
    }

    private static Item liked(Draws draws, Member member, List<Item> shelf) {
        double[] weights = shelf.stream()
                .mapToDouble(i -> member.habits().topicTaste().get(i.topic()))
                .toArray();
        return shelf.get(draws.pick(weights));
    }

    /** Mostly in the daytime of working days. */
    private static Instant moment(Draws draws, YearMonth month) {
        LocalDate day = month.atDay(draws.between(1, month.lengthOfMonth()));
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = month.atDay(draws.between(1, month.lengthOfMonth()));
        }
        double hour = draws.chance(0.85) ? 6 + 12 * draws.uniform() : 24 * draws.uniform();
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofSeconds((long) (hour * 3600)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
