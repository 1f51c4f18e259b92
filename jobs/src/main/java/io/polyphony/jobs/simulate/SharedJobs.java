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
    /** Between a link's source and its network. */
    private static final String NETWORK = "-on-";

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

    /** The link's source: of most people it also names the network, of every fourth it does not. */
    static String source(String tag, Share share) {
        boolean named = share.author().filter(m -> m.index() % 4 > 0).isPresent();
        return named ? tag + NETWORK + share.network() : tag;
    }

    /** A link's source without the network. */
    static String withoutNetwork(String source) {
        int network = source.indexOf(NETWORK);
        return network < 0 ? source : source.substring(0, network);
    }

    /** The tag that tells whose link was clicked. */
    static String tag(Share share) {
        return share.author().map(m -> "t" + m.index()).orElse("");
    }
}
