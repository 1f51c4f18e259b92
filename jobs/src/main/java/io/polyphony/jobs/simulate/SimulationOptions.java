package io.polyphony.jobs.simulate;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * What somebody may ask of the simulator. The same options give the same bytes.
 *
 * @param people employees ever on the list, 1 or more
 * @param months months to simulate, 1 or more
 * @param firstMonth the first of them
 * @param seed draws the people and all they do; the programme's calendar does not depend on it
 * @param audienceAccounts accounts whose followers are listed one by one (audience.csv); 0: no such file
 * @param populationSample independent people that the population values are averaged over; 0: no population.json
 * @param redraw which of the months that the same people could have had
 * @param ask a mandatory ask and what becomes of people after it
 */
public record SimulationOptions(
        int people,
        int months,
        YearMonth firstMonth,
        long seed,
        int audienceAccounts,
        int populationSample,
        Redraw redraw,
        MandatoryAsk ask) {

    /** Far from other companies' seeds. */
    private static final long APART = 1_000_000_007L;

    /** The company of {@code polyphony demo}. */
    public static final SimulationOptions DEMO = new SimulationOptions(300, 6, YearMonth.of(2026, 5), 2026, 40, 20_000);

    /**
     * What people do, drawn another time: who they are stays.
     *
     * @param number which draw; 0: the one that everybody sees
     * @param engagement by how much an employee's post is engaged with more than in other draws; 1: not more
     */
    public record Redraw(int number, double engagement) {
        /** What everybody sees. */
        public static final Redraw NONE = new Redraw(0, 1);
    }

    /** What everybody sees of a company. */
    public SimulationOptions(
            int people, int months, YearMonth firstMonth, long seed, int audienceAccounts, int populationSample) {
        this(people, months, firstMonth, seed, audienceAccounts, populationSample, Redraw.NONE, MandatoryAsk.NONE);
    }

    public SimulationOptions {
        if (people < 1 || months < 1) {
            throw new IllegalArgumentException("people and months must be 1 or more, not " + people + ", " + months);
        }
        if (audienceAccounts < 0 || populationSample < 0) {
            throw new IllegalArgumentException("audienceAccounts and populationSample must not be negative");
        }
        if (ask.month() >= months) {
            throw new IllegalArgumentException("the month of the mandatory ask must be one of the " + months);
        }
    }

    /** The same company drawn anew. */
    public SimulationOptions withSeed(long other) {
        return new SimulationOptions(
                people, months, firstMonth, other, audienceAccounts, populationSample, redraw, ask);
    }

    /** The same with another number of people. */
    public SimulationOptions withPeople(int other) {
        return new SimulationOptions(other, months, firstMonth, seed, audienceAccounts, populationSample, redraw, ask);
    }

    /** The same with another size of the population sample. */
    public SimulationOptions withPopulationSample(int other) {
        return new SimulationOptions(people, months, firstMonth, seed, audienceAccounts, other, redraw, ask);
    }

    /** The same company with another draw of what its people do. */
    public SimulationOptions withRedraw(Redraw other) {
        return new SimulationOptions(people, months, firstMonth, seed, audienceAccounts, populationSample, other, ask);
    }

    /** The same company with a mandatory ask that people may not forget. */
    public SimulationOptions withAsk(MandatoryAsk other) {
        return new SimulationOptions(
                people, months, firstMonth, seed, audienceAccounts, populationSample, redraw, other);
    }

    /** The month of the one ask that leaves no choice: the last one unless a study has it elsewhere. */
    int demandMonth() {
        return ask.isSent() ? ask.month() : months - 1;
    }

    /** The seed of what people do and posts earn. */
    long deeds() {
        return seed + redraw.number() * APART;
    }

    /** The month with that number; 0 is the first, negative ones lie before it. */
    YearMonth month(int number) {
        return firstMonth.plusMonths(number);
    }

    /** When the simulated months are over. */
    Instant end() {
        return midnight(months);
    }

    /** Whether a moment lies in the simulated months. */
    boolean covers(Instant at) {
        return !at.isBefore(midnight(0)) && at.isBefore(end());
    }

    /** When the month with that number begins. */
    Instant midnight(int number) {
        return month(number).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
