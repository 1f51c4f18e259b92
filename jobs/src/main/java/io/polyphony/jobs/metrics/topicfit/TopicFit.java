package io.polyphony.jobs.metrics.topicfit;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.ManyRatios;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether people are offered what they want to talk about: pieces first offered in the month, by topic, beside what employees post
 * about.
 *
 * <ul>
 *   <li>{@code pieces_offered}: in all and by topic; of nobody.
 *   <li>{@code topic_fit}: 1 − the Jensen–Shannon distance (in bits) of both: 1 people post about topics as they are offered, 0 about
 *       none of them.
 *   <li>{@code topic_take_up}: a topic's part of the posts ÷ its part of the pieces: 2 is posted about twice as much as it is offered.
 *       Parts of the posts are of those about topics of at least {@value TopicParts#LEAST_PEOPLE} people.
 * </ul>
 *
 * <p>Posts and pieces whose topic is known count. No piece, or no post: neither fit nor take-up. A topic that nothing was offered about
 * has no take-up, with the reason. Intervals are from people on the log (odds) scale; what is offered is no sample. Clear is a take-up that is left after
 * Benjamini–Hochberg.
 */
public final class TopicFit implements Metric {
    @Override
    public List<StateRequest> needs() {
        return List.of(TopicParts.POSTS, TopicParts.AUTHORS, TopicParts.PIECES);
    }

    @Override
    public List<Finding> evaluate(States states) {
        TopicParts parts = TopicParts.of(states);
        List<Finding> findings = new ArrayList<>(offered(parts));
        if (!parts.offered().isEmpty() && parts.authors() > 0) {
            findings.add(Finding.measured(
                    "topic_fit",
                    Grain.TOTAL,
                    Jackknife.estimate(parts.fit(), Scale.LOGIT),
                    parts.authors(),
                    Disclosure.ofPeople(parts.authors())));
            findings.addAll(takenUp(parts));
        }
        return findings;
    }

    private static List<Finding> offered(TopicParts parts) {
        if (parts.offered().isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(List.of(pieces(Grain.TOTAL, parts.pieces())));
        for (Map.Entry<String, Long> topic : parts.offered().entrySet()) {
            findings.add(pieces(Grain.of(PostFeatures.TOPIC, topic.getKey()), topic.getValue()));
        }
        return findings;
    }

    private static Finding pieces(Grain at, long count) {
        return Finding.census("pieces_offered", at, count, count, null);
    }

    private static List<Finding> takenUp(TopicParts parts) {
        List<String> offered = parts.named().stream()
                .filter(topic -> parts.offered().containsKey(topic))
                .toList();
        List<Estimate> judged =
                ManyRatios.judged(offered.stream().map(parts::takeUp).toList());
        List<Finding> findings = new ArrayList<>();
        for (String topic : parts.named()) {
            int at = offered.indexOf(topic);
            findings.add(takeUp(
                    parts, topic, at < 0 ? Estimate.none("no value: nothing was offered about it") : judged.get(at)));
        }
        return findings;
    }

    private static Finding takeUp(TopicParts parts, String topic, Estimate estimate) {
        long people = parts.peopleOf(topic);
        return Finding.measured(
                        "topic_take_up",
                        Grain.of(PostFeatures.TOPIC, topic),
                        estimate,
                        people,
                        Disclosure.ofPeople(people))
                .madeOf(
                        List.of(employees(topic)),
                        parts.named().stream().map(TopicFit::employees).toList());
    }

    private static Grain employees(String topic) {
        return Grain.of(Map.of(PostFeatures.TOPIC, topic, PostFeatures.VOICE, PostFeatures.Voice.EMPLOYEE));
    }
}
