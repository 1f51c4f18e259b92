package io.polyphony.jobs.disclose;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import io.polyphony.schemas.settings.Settings;
import java.util.List;

/** Unison moments as they are published: none of fewer people than the floor, and people as every count of them. */
public final class DisclosedMoments {
    private DisclosedMoments() {}

    /** The moments that may be told: all as they are where figures are of public accounts, none where no day is told. */
    public static List<UnisonMoment> of(List<UnisonMoment> moments, Settings settings, PseudonymKey key) {
        if (settings.publicFigures()) {
            return moments;
        }
        if (!settings.privacy().tellsDays()) {
            return List.of();
        }
        PeopleRounding people = new PeopleRounding(key);
        return moments.stream()
                .filter(m -> m.people() >= settings.floor())
                .map(m -> new UnisonMoment(
                        m.startedAt(),
                        m.minutes(),
                        Math.toIntExact(people.round(m.people(), Rounding.PEOPLE_5)),
                        m.suggestedText(),
                        m.request()))
                .toList();
    }
}
