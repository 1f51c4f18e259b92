package io.polyphony.jobs.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Employees' posts that link to a job, by job, in the order of posting. */
final class SharedJobs {
    private static final double MEAN_DAYS_TO_CLICK = 1.2;
    private static final double MOST_DAYS_TO_CLICK = 6.5;
    private static final int SECONDS_A_DAY = 86_400;
    private final Map<String, List<Share>> byJob = new HashMap<>();

    /** Takes in posts; those without a job's piece are left out. */
    void add(List<Share> shares) {
        for (Share share : shares) {
            share.item()
                    .filter(item ->
                            share.author().isPresent() && !item.requisitionId().isEmpty())
                    .ifPresent(item -> byJob.computeIfAbsent(item.requisitionId(), j -> new ArrayList<>())
                            .add(share));
        }
    }

    /** All posts about a job. */
    List<Share> of(Requisition job) {
        return byJob.getOrDefault(job.id(), List.of());
    }

    /** The posts about a job while it takes applications. */
    List<Share> inTime(Requisition job) {
        return of(job).stream().filter(s -> job.takesApplications(s.at())).toList();
    }

    /** When somebody clicks who saw a post. */
    static Instant click(Draws draws, Share share) {
        double days = Math.min(draws.exponential(MEAN_DAYS_TO_CLICK), MOST_DAYS_TO_CLICK);
        return share.at().plusSeconds(60 + (long) (days * SECONDS_A_DAY));
    }

    /** The tag that tells whose link was clicked. */
    static String tag(Share share) {
        return share.author().map(m -> "t" + m.index()).orElse("");
    }
}
