package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Application.Named;
import io.polyphony.jobs.simulate.Application.Told;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is on record of where an applicant came from, which is not always the truth. */
final class Records {
    private static final double TAGS_KEPT = 0.9;
    private static final double SYSTEM_RIGHT = 0.8;
    private static final double ASKED = 0.5;
    private static final double WORD_RIGHT = 0.75;

    private final Hiring hiring;
    private final List<Member> members;

    Records(Hiring hiring, List<Member> members) {
        this.hiring = hiring;
        this.members = members;
    }

    /** The record of somebody who came from that source. */
    Told of(Draws draws, String source, Optional<Click> visit) {
        boolean referred = source.equals(RecruitingFeatures.Source.REFERRAL);
        return new Told(
                link(draws, visit),
                system(draws, source),
                word(draws, source),
                referred ? draws.pick(members).personId() : "");
    }

    private Named link(Draws draws, Optional<Click> visit) {
        return visit.filter(click -> draws.chance(TAGS_KEPT))
                .map(click -> new Named(tagged(click.tag()), click.tag()))
                .orElse(Named.NOTHING);
    }

    private String tagged(String tag) {
        return hiring.sources().entrySet().stream()
                .filter(s -> s.getValue().tags().contains(SharedJobs.withoutNetwork(tag)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** People who were referred or written to are entered by people, who know; the rest is the system's guess. */
    private Named system(Draws draws, String source) {
        boolean entered =
                source.equals(RecruitingFeatures.Source.REFERRAL) || source.equals(RecruitingFeatures.Source.SOURCED);
        boolean right = draws.chance(SYSTEM_RIGHT);
        String name = entered || right ? source : RecruitingFeatures.Source.JOB_BOARD;
        return new Named(name, hiring.sources().get(name).system());
    }

    private Named word(Draws draws, String source) {
        if (!draws.chance(ASKED)) {
            return Named.NOTHING;
        }
        List<String> others = hiring.sources().keySet().stream()
                .filter(s -> !s.equals(source))
                .toList();
        String name = draws.chance(WORD_RIGHT) ? source : draws.pick(others);
        return new Named(name, draws.pick(hiring.sources().get(name).words()));
    }
}
