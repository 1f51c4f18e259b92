package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Application.Told;
import io.polyphony.schemas.table.RecruitingFeatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws who applies. Applicants are independent of each other: from each source a job gets a Poisson number, whose mean
 * depends on parameters and calendar alone; through sharing it gets some if it was shared while it took applications.
 */
final class Applicants {
    private static final double TWICE = 0.06;
    private static final double TWICE_BY_THE_SAME_SOURCE = 0.5;
    private static final double REFERRED_AND_SHARED = 0.15;
    private static final int MOST_MINUTES_TO_APPLY = 90;

    private final Hiring hiring;
    private final SimulationOptions options;
    private final Programme programme;
    private final SharedJobs shared;
    private final Records records;
    private final Stages stages;

    Applicants(Hiring hiring, SimulationOptions options, Programme programme, List<Member> members, SharedJobs shared) {
        this.hiring = hiring;
        this.options = options;
        this.programme = programme;
        this.shared = shared;
        this.records = new Records(hiring, members);
        this.stages = new Stages(hiring, options.end());
    }

    /** All applications that began in the simulated months, job by job. */
    List<Application> draw() {
        List<Application> all = new ArrayList<>();
        for (Requisition job : programme.requisitions()) {
            int number = 0;
            for (String source : hiring.sources().keySet()) {
                Draws draws = Draws.of(options.seed(), "applications by " + source, job.number());
                int n = draws.poisson(expected(job, source));
                for (int i = 0; i < n; i++) {
                    apply(draws, job.id() + "-" + number++, job, source, all);
                }
            }
        }
        return all;
    }

    private double expected(Requisition job, String source) {
        if (!source.equals(RecruitingFeatures.Source.SHARE)) {
            return hiring.applicationsPerJob() * hiring.sources().get(source).weight();
        }
        long pieces = programme.items().stream()
                .filter(i -> i.requisitionId().equals(job.id()))
                .count();
        return hiring.applicationsPerSharedPiece() * options.people() * pieces * job.appeal();
    }

    private void apply(Draws draws, String name, Requisition job, String source, List<Application> all) {
        Optional<Application> first = application(draws, "ap-" + name, "a-" + name, job, source);
        first.ifPresent(all::add);
        if (first.isPresent() && draws.chance(TWICE)) {
            String other = draws.chance(TWICE_BY_THE_SAME_SOURCE) ? source : draws.pick(weights());
            another(draws, job)
                    .flatMap(second -> application(draws, "ap-" + name + "-2", "a-" + name, second, other))
                    .ifPresent(all::add);
        }
    }

    private Map<String, Double> weights() {
        Map<String, Double> weights = new LinkedHashMap<>();
        hiring.sources().forEach((name, source) -> weights.put(name, source.weight()));
        return weights;
    }

    private Optional<Requisition> another(Draws draws, Requisition job) {
        List<Requisition> others = programme.requisitions().stream()
                .filter(r -> r.number() != job.number()
                        && !r.openedOn().isAfter(job.lastDay())
                        && !job.openedOn().isAfter(r.lastDay()))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(draws.pick(others));
    }

    /** Empty: it would lie outside the simulated months, or nobody shared the job. */
    private Optional<Application> application(
            Draws draws, String id, String applicantId, Requisition job, String source) {
        Optional<Click> visit = visit(draws, job, source);
        boolean needsShare = source.equals(RecruitingFeatures.Source.SHARE);
        Instant at = visit.map(click -> click.at().plusSeconds(60L * draws.between(2, MOST_MINUTES_TO_APPLY)))
                .orElseGet(() -> job.moment(draws));
        if ((needsShare && visit.isEmpty()) || !options.covers(at)) {
            return Optional.empty();
        }
        Told told = records.of(draws, source, visit);
        return Optional.of(new Application(id, applicantId, job, source, visit, told, stages.draw(draws, source, at)));
    }

    private Optional<Click> visit(Draws draws, Requisition job, String source) {
        Hiring.Source from = hiring.sources().get(source);
        boolean referred = source.equals(RecruitingFeatures.Source.REFERRAL) && draws.chance(REFERRED_AND_SHARED);
        if (referred || source.equals(RecruitingFeatures.Source.SHARE)) {
            List<Share> posts = shared.inTime(job);
            return posts.isEmpty() ? Optional.empty() : Optional.of(byShare(draws, job, draws.pick(posts)));
        }
        return from.tags().isEmpty()
                ? Optional.empty()
                : Optional.of(new Click(
                        job, job.moment(draws), draws.pick(from.tags()), from.medium(), "", Agents.person(draws)));
    }

    private Click byShare(Draws draws, Requisition job, Share post) {
        Hiring.Source share = hiring.sources().get(RecruitingFeatures.Source.SHARE);
        return new Click(
                job,
                SharedJobs.click(draws, post),
                SharedJobs.source(draws.pick(share.tags()), post),
                share.medium(),
                SharedJobs.tag(post),
                Agents.person(draws));
    }
}
