package io.polyphony.jobs.metrics.ownvoice;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.ChangeError;
import io.polyphony.jobs.measure.ComparedMetric;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Paired;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Estimate;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Replicates;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.jobs.stats.StandardError;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of what employees post is their own: shares of the voice classes, the rate of own words, the rate of bare
 * reposts.
 *
 * <p>Own words and voice classes are shares of the posts with classifiable text: of every class but {@code repost} (no
 * text of their own) and {@code short} (too short to tell), so the classes add up to 1, those that nobody used are 0.
 * Reposts are a share of all posts. No post in the denominator: no value. In a month without any offered text to compare posts
 * with nobody knows what is copied, and these shares have no value. Intervals on the log odds; a share of exactly 0 or 1 has none.
 */
public final class OwnVoice implements ComparedMetric {
    private static final List<String> CLASSES = PostMeasures.CLASSES;
    private static final Measure CLASSIFIABLE = PostMeasures.CLASSIFIABLE;
    private static final Estimate NOT_OFFERED = Estimate.none("no offered text to compare posts with");

    private static final Share BARE_REPOSTS = new Share(
            PostMeasures.ofClasses("bare_reposts", List.of(PostFeatures.VoiceClass.REPOST)),
            PostMeasures.inWindow(
                    "not_bare_reposts",
                    "if(" + PostFeatures.VOICE_CLASS + " = '" + PostFeatures.VoiceClass.REPOST + "', null, 1)"),
            PostMeasures.POSTS);
    private static final StateRequest TOTAL = request(List.of(PostFeatures.VOICE));
    private static final StateRequest BY_TOPIC = request(List.of(PostFeatures.TOPIC, PostFeatures.VOICE));

    private static final Share OWN_WORDS = Share.ofClass(PostFeatures.VoiceClass.OWN_WORDS);
    private static final StateRequest BY_PERSON = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.PERSON_ID, PostFeatures.VOICE),
            List.of(OWN_WORDS.part(), OWN_WORDS.whole()));

    /** A part of posts, what is left of them, and all of them. */
    private record Share(Measure part, Measure rest, Measure whole) {
        static Share ofClass(String voiceClass) {
            List<String> others =
                    CLASSES.stream().filter(c -> !c.equals(voiceClass)).toList();
            return new Share(
                    PostMeasures.ofClasses("class_" + voiceClass, List.of(voiceClass)),
                    PostMeasures.ofClasses("classes_but_" + voiceClass, others),
                    CLASSIFIABLE);
        }

        Finding finding(String id, Grain at, Cell cell) {
            Replicates sample = Samples.ratio(cell, part.name(), whole.name(), whole.name());
            Disclosure about = Disclosure.ofShare(
                    cell.disclosure(whole.name()), cell.disclosure(part.name()), cell.disclosure(rest.name()));
            return Finding.measured(id, at, Jackknife.estimate(sample, Scale.LOGIT), sample.n(), about);
        }
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(TOTAL, BY_TOPIC);
    }

    /** Of the rate of own words. */
    @Override
    public List<StateRequest> comparedBy() {
        return List.of(BY_PERSON);
    }

    @Override
    public List<ChangeError> changes(States before, States now) {
        Paired people = Paired.of(
                before.ofEmployees(BY_PERSON), now.ofEmployees(BY_PERSON), OWN_WORDS.part(), OWN_WORDS.whole());
        return StandardError.of(people.ofShares()).stream()
                .map(error -> new ChangeError("own_voice_rate", Grain.TOTAL, error))
                .toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        boolean offered =
                states.ofEmployees(TOTAL).stream().anyMatch(cell -> cell.sum(TemplateLikeness.COMPARED.name()) > 0);
        for (Cell cell : states.ofEmployees(TOTAL)) {
            Stream.concat(ownWords(cell, Grain.TOTAL).stream(), classes(cell).stream())
                    .map(share -> offered ? share : unknown(share))
                    .forEach(findings::add);
            findings.add(BARE_REPOSTS.finding("repost_rate", Grain.TOTAL, cell));
        }
        for (Cell cell : offered ? states.ofEmployees(BY_TOPIC) : List.<Cell>of()) {
            cell.grain(List.of(PostFeatures.TOPIC)).ifPresent(at -> findings.addAll(ownWords(cell, at)));
        }
        return findings;
    }

    private static Finding unknown(Finding share) {
        return Finding.measured(share.metricId(), share.grain(), NOT_OFFERED, share.n(), share.disclosure());
    }

    private static List<Finding> ownWords(Cell cell, Grain at) {
        return cell.sum(CLASSIFIABLE.name()) == 0 ? List.of() : List.of(OWN_WORDS.finding("own_voice_rate", at, cell));
    }

    private static List<Finding> classes(Cell cell) {
        return cell.sum(CLASSIFIABLE.name()) == 0
                ? List.of()
                : CLASSES.stream()
                        .map(c -> Share.ofClass(c)
                                .finding("voice_class_share", Grain.of(PostFeatures.VOICE_CLASS, c), cell))
                        .toList();
    }

    private static StateRequest request(List<String> keys) {
        List<Measure> measures = new ArrayList<>(List.of(
                PostMeasures.POSTS, CLASSIFIABLE, TemplateLikeness.COMPARED, BARE_REPOSTS.part(), BARE_REPOSTS.rest()));
        CLASSES.stream().map(Share::ofClass).forEach(s -> measures.addAll(List.of(s.part(), s.rest())));
        return new StateRequest(
                PostFeatures.TABLE,
                keys,
                measures.stream().map(Measure::published).toList());
    }
}
