package io.polyphony.jobs.simulate;

import io.polyphony.schemas.table.OutcomeFeatures.Source;
import io.polyphony.schemas.table.Outcomes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Business results: clicks on posts become sessions, of which some become leads and opportunities, with the tags of the link;
 * as many a month come by paid media, and by no tags at all. A row holds all of one kind that a post brought.
 */
final class Results {
    private static final int MONTHS = 12;
    private static final double LANDED = 0.8;
    private static final double LEAD = 0.05;
    private static final double OPPORTUNITY = 0.3;
    private static final double PAID_A_MONTH = 400;
    private static final double UNTAGGED_A_MONTH = 250;
    private static final int SECONDS_TO_CLICK = 3_600;

    /** What one post or channel brought. */
    private record Result(String id, String source, String kind, Instant at, long count, List<String> tags) {}

    private final SimulationOptions options;
    private final List<Result> results = new ArrayList<>();

    Results(SimulationOptions options) {
        this.options = options;
    }

    /** Takes in a month's posts, and what came otherwise. */
    void add(int month, List<Share> shares) {
        int number = 0;
        for (Share share : shares) {
            boolean byEmployee = share.author().isPresent();
            String tag = byEmployee ? SharedJobs.source("employee_share", share) : share.network();
            Instant at = share.at().plusSeconds(SECONDS_TO_CLICK);
            if (share.item().isPresent() || !byEmployee) {
                Draws draws = Draws.of(options.seed(), "results of " + share.account(), month, share.number());
                drawn(
                        month + "-" + number++,
                        byEmployee ? Source.SHARE : Source.BRAND_SOCIAL,
                        at,
                        draws,
                        LANDED * share.earned().clicks(),
                        List.of(tag, "social", SharedJobs.tag(share)));
            }
        }
        Instant middle = options.month(month).atDay(15).atTime(12, 0).toInstant(ZoneOffset.UTC);
        Draws others = Draws.of(options.seed(), "results of others", month);
        drawn(month + "-paid", Source.PAID, middle, others, PAID_A_MONTH, List.of("linkedin", "cpc", "ad-1"));
        drawn(month + "-none", Source.UNKNOWN, middle, others, UNTAGGED_A_MONTH, List.of("", "", ""));
    }

    private void drawn(String id, String source, Instant at, Draws draws, double sessions, List<String> tags) {
        long leads = draws.poisson(sessions * LEAD);
        add(new Result("s-" + id, source, Outcomes.Kind.SESSION, at, leads + draws.poisson(sessions), tags));
        add(new Result("l-" + id, source, Outcomes.Kind.LEAD, at, leads, tags));
        long opportunities = draws.poisson(leads * OPPORTUNITY);
        add(new Result("o-" + id, source, Outcomes.Kind.OPPORTUNITY, at, opportunities, tags));
    }

    private void add(Result result) {
        if (result.count() > 0 && options.covers(result.at())) {
            results.add(result);
        }
    }

    /** Writes the file. */
    void write(Path folder) throws IOException {
        try (TableFile file = new TableFile(folder, Outcomes.TABLE)) {
            for (Result result : results) {
                file.row()
                        .set(Outcomes.OUTCOME_ID, result.id())
                        .set(Outcomes.KIND, result.kind())
                        .set(Outcomes.AT, result.at())
                        .set(Outcomes.COUNT, result.count())
                        .set(Outcomes.UTM_SOURCE, result.tags().get(0))
                        .set(Outcomes.UTM_MEDIUM, result.tags().get(1))
                        .set(Outcomes.UTM_CONTENT, result.tags().get(2))
                        .write();
            }
        }
    }

    /** What is true of the twelve months that end with a month, by kind and channel. */
    Map<String, Double> figures(int month) {
        Instant end = options.midnight(month + 1);
        Instant start = options.midnight(month + 1 - MONTHS);
        Map<String, Double> figures = new TreeMap<>();
        results.stream()
                .filter(result -> !result.at().isBefore(start) && result.at().isBefore(end))
                .forEach(result -> figures.merge(
                        result.kind() + "|source=" + result.source(), (double) result.count(), Double::sum));
        return figures;
    }
}
