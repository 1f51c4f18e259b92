package io.polyphony.jobs.metrics.resonance;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Engagement that a kind of piece gets, compared with the average kind, for the same people on the same networks; of all employees, and
 * within each family of roles: who shares what, and for whom it works.
 *
 * <p>Fitted, drawn together and judged as {@link Resonance}, with kinds in the place of topics; each family of roles is compared with
 * its own average kind. Posts of no offered piece have no kind and are left out; people of no known role are in the whole only.
 */
public final class KindResonance implements Metric {
    private static final String KIND = PostFeatures.CONTENT_KIND;
    private static final String ROLE = PostFeatures.ROLE_FAMILY;
    private static final StateRequest REQUEST = new StateRequest(
            PostFeatures.TABLE,
            List.of(KIND, ROLE, PostFeatures.NETWORK, PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(PostMeasures.IMPRESSIONS_SEEN, PostMeasures.ENGAGEMENTS_SEEN, PostMeasures.POSTS_SEEN));

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Cell> cells = states.ofEmployees(REQUEST);
        SortedMap<String, List<Cell>> roles = new TreeMap<>();
        for (Cell cell : cells) {
            if (cell.key(ROLE) != null) {
                roles.computeIfAbsent(cell.key(ROLE), role -> new ArrayList<>()).add(cell);
            }
        }
        List<Finding> findings = new ArrayList<>(compared(cells, Map.of()));
        roles.forEach((role, theirs) -> findings.addAll(compared(theirs, Map.of(ROLE, role))));
        return findings;
    }

    private static List<Finding> compared(List<Cell> cells, Map<String, String> of) {
        TopicPosts posts = TopicPosts.by(KIND, cells);
        List<Finding> findings = new ArrayList<>();
        Resonance.compared(posts).forEach((kind, estimate) -> {
            Map<String, String> keys = new TreeMap<>(of);
            keys.put(KIND, kind);
            long people = posts.peopleOf(kind);
            findings.add(
                    Finding.measured("kind_resonance", Grain.of(keys), estimate, people, Disclosure.ofPeople(people)));
        });
        return findings;
    }
}
