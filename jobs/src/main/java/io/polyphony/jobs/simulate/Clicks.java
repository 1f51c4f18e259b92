package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.RecruitingFeatures;
import java.util.ArrayList;
import java.util.List;

/** Draws clicks on links to jobs by those who do not apply, machines among them. */
final class Clicks {
    private final Hiring hiring;
    private final SimulationOptions options;
    private final SharedJobs shared;

    Clicks(Hiring hiring, SimulationOptions options, SharedJobs shared) {
        this.hiring = hiring;
        this.options = options;
        this.shared = shared;
    }

    /** The clicks on a job's links in the simulated months. */
    List<Click> of(Requisition job) {
        List<Click> clicks = new ArrayList<>();
        hiring.sources().forEach((name, source) -> {
            Draws draws = Draws.of(options.seed(), "clicks by " + name, job.number());
            clicks.addAll(
                    name.equals(RecruitingFeatures.Source.SHARE)
                            ? byPosts(draws, job, source)
                            : elsewhere(draws, job, source));
        });
        return clicks.stream().filter(c -> options.covers(c.at())).toList();
    }

    /** Some of the clicks that each post earned lead to the job; more, where the job appeals. */
    private List<Click> byPosts(Draws draws, Requisition job, Hiring.Source source) {
        List<Click> clicks = new ArrayList<>();
        for (Share post : shared.of(job)) {
            int n = draws.poisson(
                    hiring.clicksThatLand() * job.appeal() * post.earned().clicks());
            for (int i = 0; i < n; i++) {
                clicks.add(new Click(
                        job,
                        SharedJobs.click(draws, post),
                        SharedJobs.source(draws.pick(source.tags()), post),
                        source.medium(),
                        SharedJobs.tag(post),
                        Agents.any(draws)));
            }
        }
        return clicks;
    }

    private List<Click> elsewhere(Draws draws, Requisition job, Hiring.Source source) {
        List<Click> clicks = new ArrayList<>();
        boolean linked = !source.tags().isEmpty();
        double applications = hiring.applicationsPerJob() * source.weight();
        int n = linked ? draws.poisson(applications * hiring.lookersPerApplication()) : 0;
        for (int i = 0; i < n; i++) {
            clicks.add(new Click(
                    job, job.moment(draws), draws.pick(source.tags()), source.medium(), "", Agents.any(draws)));
        }
        return clicks;
    }
}
