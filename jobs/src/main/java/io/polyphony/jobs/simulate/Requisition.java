package io.polyphony.jobs.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An open job. When it was opened depends on the parameters and months, on no seed.
 *
 * @param number among all jobs, from 0
 * @param lastDay the last day on which it takes applications
 * @param closedOn when all who applied have their answer, which may lie after the simulated period; empty: kept open
 * @param roleFamily empty: unknown
 * @param location empty: unknown
 * @param appeal by how much it works better to share it than to share other jobs; 1 on average
 */
record Requisition(
        int number,
        LocalDate openedOn,
        LocalDate lastDay,
        Optional<LocalDate> closedOn,
        String roleFamily,
        String location,
        double appeal) {
    private static final int FIRST_ID = 4100;
    private static final int OPENED_BEFORE = 45;
    private static final int OPENED_BEFORE_THE_END = 20;
    private static final double UNKNOWN = 0.06;
    private static final double KEPT_OPEN = 0.3;

    /** The jobs of a company, at least two, evenly spread from before the first month on. */
    static List<Requisition> all(Parameters parameters, SimulationOptions options, long calendar) {
        int n = Math.max(2, (int) Math.round(parameters.hiring().jobs() * options.people() * options.months()));
        LocalDate first = options.firstMonth().atDay(1).minusDays(OPENED_BEFORE);
        int span = 30 * options.months() + OPENED_BEFORE - OPENED_BEFORE_THE_END;
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    Draws draws = Draws.of(calendar, "requisition", i);
                    return drawn(parameters, draws, i, first.plusDays((long) ((i + draws.uniform()) * span / n)));
                })
                .toList();
    }

    private static Requisition drawn(Parameters parameters, Draws draws, int number, LocalDate opened) {
        Hiring hiring = parameters.hiring();
        LocalDate last = opened.plusDays(hiring.openDays() - 1L);
        int answers = hiring.days().values().stream().mapToInt(d -> d).sum();
        return new Requisition(
                number,
                opened,
                last,
                draws.chance(KEPT_OPEN)
                        ? Optional.empty()
                        : Optional.of(last.plusDays(draws.between(answers + 1, 2 * answers))),
                sometimes(draws, parameters.roleFamilies()),
                sometimes(draws, parameters.locations()),
                draws.gamma(hiring.appealShape()));
    }

    private static String sometimes(Draws draws, Map<String, Double> names) {
        String name = draws.pick(names);
        return draws.chance(UNKNOWN) ? "" : name;
    }

    /** A stable id. */
    String id() {
        return "R-" + (FIRST_ID + number);
    }

    /** Whether somebody could apply at that moment. */
    boolean takesApplications(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return !day.isBefore(openedOn) && !day.isAfter(lastDay);
    }

    /** Any moment at which somebody could apply, each as likely. */
    Instant moment(Draws draws) {
        long days = ChronoUnit.DAYS.between(openedOn, lastDay) + 1;
        return openedOn.plusDays(draws.below((int) days))
                .atTime(draws.below(24), draws.below(60), draws.below(60))
                .toInstant(ZoneOffset.UTC);
    }
}
