package io.polyphony.jobs.metrics.ownvoice;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of what employees post is their own: shares of the voice classes, the rate of own words, the rate of bare
 * reposts.
 *
 * <p>Own words and voice classes are shares of the posts with classifiable text: of every class but {@code repost} (no
 * text of their own) and {@code short} (too short to tell), so the classes add up to 1, those that nobody used are 0.
 * Reposts are a share of all posts. No post in the denominator: no value. Intervals on the log odds; a share of exactly
 * 0 or 1 has none.
 */
public final class OwnVoice implements Metric {
    private static final Set<String> NOT_CLASSIFIABLE =
            Set.of(PostFeatures.VoiceClass.REPOST, PostFeatures.VoiceClass.SHORT);
    private static final List<String> CLASSES =
            Contracts.of(PostFeatures.TABLE).field(PostFeatures.VOICE_CLASS).values().stream()
                    .filter(c -> !NOT_CLASSIFIABLE.contains(c))
                    .toList();

    private static final Measure CLASSIFIABLE = ofClasses("classifiable", CLASSES);
    private static final Measure BARE_REPOSTS = ofClasses("bare_reposts", List.of(PostFeatures.VoiceClass.REPOST));
    private static final StateRequest TOTAL = request(List.of(PostFeatures.VOICE));
    private static final StateRequest BY_TOPIC = request(List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_TOPIC);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : states.ofEmployees(TOTAL)) {
            findings.addAll(ofText(cell, Grain.TOTAL));
            findings.add(share("repost_rate", Grain.TOTAL, cell, BARE_REPOSTS, PostMeasures.POSTS));
        }
        for (Cell cell : states.ofEmployees(BY_TOPIC)) {
            cell.grain(List.of(PostFeatures.TOPIC)).ifPresent(at -> findings.addAll(ofText(cell, at)));
        }
        return findings;
    }

    private static List<Finding> ofText(Cell cell, Grain at) {
        List<Finding> findings = new ArrayList<>();
        if (cell.sum(CLASSIFIABLE.name()) > 0) {
            Measure own = ofClass(PostFeatures.VoiceClass.OWN_WORDS);
            findings.add(share("own_voice_rate", at, cell, own, CLASSIFIABLE));
            CLASSES.forEach(c -> findings.add(
                    share("voice_class_share", at.with(PostFeatures.VOICE_CLASS, c), cell, ofClass(c), CLASSIFIABLE)));
        }
        return findings;
    }

    private static Finding share(String id, Grain at, Cell cell, Measure part, Measure whole) {
        Replicates sample = Samples.ratio(cell, part.name(), whole.name(), whole.name());
        return Finding.measured(
                id, at, Jackknife.estimate(sample, Scale.LOGIT), sample.n(), Samples.people(cell, whole.name()));
    }

    private static Measure ofClass(String voiceClass) {
        return ofClasses("class_" + voiceClass, List.of(voiceClass));
    }

    private static Measure ofClasses(String name, List<String> classes) {
        String in = String.join("', '", new TreeSet<>(classes));
        return PostMeasures.inWindow(name, "if(" + PostFeatures.VOICE_CLASS + " in ('" + in + "'), 1, null)");
    }

    private static StateRequest request(List<String> keys) {
        List<Measure> measures = new ArrayList<>(List.of(PostMeasures.POSTS, CLASSIFIABLE, BARE_REPOSTS));
        CLASSES.forEach(c -> measures.add(ofClass(c)));
        return new StateRequest(PostFeatures.TABLE, keys, measures);
    }
}
