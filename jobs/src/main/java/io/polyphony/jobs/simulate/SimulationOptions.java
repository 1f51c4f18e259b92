package io.polyphony.jobs.simulate;

import java.time.YearMonth;

/**
 * What somebody may ask of the simulator. The same options give the same bytes.
 *
 * @param people employees ever on the list, 1 or more
 * @param months months to simulate, 1 or more
 * @param firstMonth the first of them
 * @param seed draws the people and all they do; the programme's calendar does not depend on it
 * @param audienceAccounts accounts whose followers are listed one by one (audience.csv); 0: no such file
 * @param populationSample independent people that the population values are averaged over; 0: no population.json
 */
public record SimulationOptions(
        int people, int months, YearMonth firstMonth, long seed, int audienceAccounts, int populationSample) {

    /** The company of {@code polyphony demo}. */
    public static final SimulationOptions DEMO = new SimulationOptions(300, 6, YearMonth.of(2026, 5), 2026, 40, 20_000);

    public SimulationOptions {
        if (people < 1 || months < 1) {
            throw new IllegalArgumentException("people and months must be 1 or more, not " + people + ", " + months);
        }
        if (audienceAccounts < 0 || populationSample < 0) {
            throw new IllegalArgumentException("audienceAccounts and populationSample must not be negative");
        }
    }

    /** The same company drawn anew. */
    public SimulationOptions withSeed(long other) {
        return new SimulationOptions(people, months, firstMonth, other, audienceAccounts, populationSample);
    }

    /** The same with another number of people. */
    public SimulationOptions withPeople(int other) {
        return new SimulationOptions(other, months, firstMonth, seed, audienceAccounts, populationSample);
    }

    /** The same with another size of the population sample. */
    public SimulationOptions withPopulationSample(int other) {
        return new SimulationOptions(people, months, firstMonth, seed, audienceAccounts, other);
    }

    /** The month with that number; 0 is the first, negative ones lie before it. */
    YearMonth month(int number) {
        return firstMonth.plusMonths(number);
    }
}
