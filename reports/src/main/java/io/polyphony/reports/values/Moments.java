package io.polyphony.reports.values;

import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Unison moments that may be shown. */
public final class Moments {
    /** The setting that says how many people an output is about at least. */
    private static final String FLOOR = "privacy.floor";

    private static final int LEAST = 5;

    private Moments() {}

    /** The moments of a run in time order, without those of fewer people than the floor in force. */
    public static List<UnisonMoment> of(RunFacts facts) {
        int floor = Math.max(LEAST, Integer.parseInt(facts.settings().getOrDefault(FLOOR, Integer.toString(LEAST))));
        return facts.moments().stream()
                .filter(moment -> moment.people() >= floor)
                .sorted(Comparator.comparing(UnisonMoment::startedAt).thenComparing(UnisonMoment::people))
                .toList();
    }

    /** The moments by people, most first; equal ones in time order. */
    public static List<UnisonMoment> bySize(List<UnisonMoment> moments) {
        return moments.stream()
                .sorted(Comparator.comparing(UnisonMoment::people).reversed().thenComparing(UnisonMoment::startedAt))
                .toList();
    }

    /** The moment of most people, the earliest of equals. */
    public static Optional<UnisonMoment> largest(List<UnisonMoment> moments) {
        return bySize(moments).stream().findFirst();
    }
}
