package io.polyphony.jobs.metrics.reach;

import io.polyphony.jobs.measure.Cell;
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
    /** 1 where an account shows a lower bound ("500+"). */
    static final Measure CENSORED = Measure.max(
            "censored",
            "if(" + PostFeatures.IN_COMMON_WINDOW + " and " + PostFeatures.FOLLOWER_COUNT_CENSORED + ", 1, 0)");
    /** Viewers of the post that most people saw, where known. */
    static final Measure VIEWERS = PostMeasures.largest("viewers_of_one", PostFeatures.VIEWERS);

    private static final List<String> NETWORK = List.of(PostFeatures.NETWORK, PostFeatures.VOICE);
    private static final List<List<String>> GRAINS = List.of(List.of(PostFeatures.VOICE), NETWORK);

    private static final StateRequest ACCOUNTS =
            request(List.of(PostFeatures.ACCOUNT_ID, PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE));

    private Followed() {}

    /** The states of all grains and accounts. */
    static List<StateRequest> needs() {
        List<StateRequest> needs = new ArrayList<>();
        GRAINS.forEach(g -> needs.add(request(g)));
        needs.add(ACCOUNTS);
        return needs;
    }

    /** The audiences of voices, then those of voices on networks. */
    static Stream<Audience> audiences(States states) {
        return GRAINS.stream().flatMap(grain -> audiences(states, grain));
    }

    /** Those of voices on networks alone. */
    static Stream<Audience> onNetworks(States states) {
        return audiences(states, NETWORK);
    }

    private static Stream<Audience> audiences(States states, List<String> grain) {
        Map<Grain, List<Cell>> accounts = accounts(states, grain);
        return states.of(request(grain)).stream()
                .flatMap(cell -> cell.grain(grain).stream().map(at -> new Audience(cell, at, accounts.get(at))));
    }

    private static StateRequest request(List<String> keys) {
        return new StateRequest(
                PostFeatures.TABLE,
                keys,
                List.of(
                        PostMeasures.FOLLOWERS,
                        CENSORED,
                        VIEWERS,
                        PostMeasures.POST_VIEWERS,
                        PostMeasures.IMPRESSIONS,
                        PostMeasures.POSTS));
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
}
