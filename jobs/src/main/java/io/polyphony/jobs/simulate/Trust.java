package io.polyphony.jobs.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What becomes of people around a {@link MandatoryAsk}: who falls silent, and how much is copied. Its draws are streams of
 * their own, so that all else stays as it is in a company without such an ask.
 */
final class Trust {
    private final MandatoryAsk ask;
    private final SimulationOptions options;
    private final LocalDate day;

    Trust(SimulationOptions options, Programme programme) {
        this.ask = options.ask();
        this.options = options;
        this.day = programme.mandatory(options.month(options.demandMonth())).stream()
                .findFirst()
                .map(a -> day(a.sentAt()))
                .orElseThrow();
    }

    /** Whether somebody has fallen silent by that month. */
    boolean isSilent(Member member, int month) {
        OptionalInt from = silentFrom(member, month + 1);
        return from.isPresent();
    }

    /** The first month in which somebody is silent, of those before an end; empty: they are not. */
    OptionalInt silentFrom(Member member, int end) {
        if (!ask.isSent() || !member.disposition().optedIn()) {
            return OptionalInt.empty();
        }
        for (int month = 1; month < end; month++) {
            boolean there =
                    member.presence().optedInOn().isBefore(options.month(month).atDay(1));
            if (there && draws("silence", member, month).chance(hazard(member, month))) {
                return OptionalInt.of(month);
            }
        }
        return OptionalInt.empty();
    }

    private double hazard(Member member, int month) {
        boolean asked = month > ask.month() && member.presence().optedIn(day);
        return asked ? ask.silenceAfter() : ask.silence();
    }

    /** How a text comes about, given how it would without such an ask. */
    Style style(Member member, int month, int number, Style otherwise) {
        boolean told = otherwise != Style.SHORT && otherwise != Style.REPOST;
        if (!ask.isSent() || !told || !member.disposition().optedIn()) {
            return otherwise;
        }
        Draws draws = draws("copied", member, month, number);
        return draws.chance(verbatim(member, month)) ? Style.VERBATIM : draws.pick(ownStyles(member));
    }

    private double verbatim(Member member, int month) {
        double mean = month < ask.month() ? ask.verbatim() : ask.verbatimAfter();
        return mean * 2 * draws("copier", member).uniform();
    }

    private static Map<Style, Double> ownStyles(Member member) {
        Map<Style, Double> styles = new LinkedHashMap<>(member.habits().styles());
        styles.keySet().removeIf(s -> s == Style.VERBATIM || s == Style.SHORT || s == Style.REPOST);
        return styles;
    }

    /** Whether somebody who is told to share does so. */
    boolean obeys() {
        return ask.obeyed();
    }

    /** The chance that somebody answers a voluntary ask. */
    double willing(Member member) {
        return member.habits().activity() > 0 ? ask.willing() : 0;
    }

    private Draws draws(String what, Member member, long... numbers) {
        long[] all = new long[numbers.length + 1];
        all[0] = member.index();
        System.arraycopy(numbers, 0, all, 1, numbers.length);
        return Draws.of(options.deeds(), what, all);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
