package io.polyphony.reports.values;

import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Unison moments. Which of them may be shown is settled before they come here. */
public final class Moments {
    private Moments() {}

    /** The moments of a run in time order. */
    public static List<UnisonMoment> of(RunFacts facts) {
        return facts.moments().stream()
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

    /** What the programme had asked for before a moment, to be joined to a sentence; empty where it had not. */
    public static String request(UnisonMoment moment) {
        if (moment.request() == null) {
            return "";
        }
        return moment.request() == Request.MANDATORY ? ", after a mandatory request" : ", after a request";
    }
}
