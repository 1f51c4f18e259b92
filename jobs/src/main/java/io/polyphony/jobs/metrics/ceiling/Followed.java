package io.polyphony.jobs.metrics.ceiling;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The audience of accounts that posted: of each account its largest one at one of its posts. */
final class Followed {
    /** Followers, where known. */
    static final Measure FOLLOWERS =
            largest("followers", PostFeatures.FOLLOWER_COUNT).published();
    /** 1 where an account shows a lower bound ("500+"). */
    static final Measure CENSORED = Measure.max(
            "censored",
            "if(" + PostFeatures.IN_COMMON_WINDOW + " and " + PostFeatures.FOLLOWER_COUNT_CENSORED + ", 1, 0)");
    /** Viewers of the post that most people saw, where known. */
    static final Measure VIEWERS = largest("viewers_of_one", PostFeatures.VIEWERS);

    private static final List<List<String>> GRAINS =
            List.of(List.of(PostFeatures.VOICE), List.of(PostFeatures.NETWORK, PostFeatures.VOICE));

    private static final StateRequest ACCOUNTS =
            request(List.of(PostFeatures.ACCOUNT_ID, PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE));

    private Followed() {}

    private static Measure largest(String name, String column) {
        return Measure.max(name, "if(" + PostFeatures.IN_COMMON_WINDOW + ", " + column + ", null)");
    }

    /** The states of all grains and accounts. */
    static List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>();
        GRAINS.forEach(g -> needs.add(request(g)));
        needs.add(ACCOUNTS);
        return needs;
    }

    /** What is found of a voice, or of a voice on a network. */
    @FunctionalInterface
    interface Figure {
        /**
         * The findings.
         *
         * @param accounts the accounts of the cell, each once
         */
        Stream<Finding> of(Cell cell, Grain at, List<Cell> accounts);
    }

    /** What a figure finds at all grains, in their order. */
    static List<Finding> findings(States states, Figure figure) {
        return GRAINS.stream().flatMap(grain -> findings(states, grain, figure)).toList();
    }

    private static Stream<Finding> findings(States states, List<String> grain, Figure figure) {
        Map<Grain, List<Cell>> accounts = accounts(states, grain);
        return states.of(request(grain)).stream()
                .flatMap(cell -> cell.grain(grain).stream().flatMap(at -> figure.of(cell, at, accounts.get(at))));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(PostFeatures.TABLE, keys, List.of(FOLLOWERS, CENSORED, VIEWERS, PostMeasures.POSTS));
    }

    /** The accounts behind each grain: a brand's account lies in many groups, whose sums would count it often. */
    private static Map<Grain, List<Cell>> accounts(States states, List<String> grain) {
        Map<Grain, List<Cell>> accounts = new HashMap<>();
        for (Cell account : states.of(ACCOUNTS)) {
            account.grain(grain)
                    .ifPresent(at ->
                            accounts.computeIfAbsent(at, g -> new ArrayList<>()).add(account));
        }
        return accounts;
    }

    /** The largest value of each account added up. */
    static long sum(List<Cell> accounts, Measure measure) {
        return accounts.stream().mapToLong(a -> a.largest(measure.name())).sum();
    }
}
