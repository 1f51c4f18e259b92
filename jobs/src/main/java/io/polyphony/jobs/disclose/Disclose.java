package io.polyphony.jobs.disclose;

import io.polyphony.jobs.conform.PseudonymKey;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.schemas.metric.DisclosureRule.Kind;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Withheld;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.PostFeatures;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * The step between what was measured and what is published.
 *
 * <p>Figures about brands are published as they are, all others as finely as nobody can be told from them; with
 * {@code privacy.public-figures} everything is as it is. The rest of a line (posts without a topic, people without a
 * department) is minded and never published.
 */
public final class Disclose {
    private final SortedMap<String, MetricDefinition> definitions;
    private final Settings settings;
    private final PeopleRounding people;
    private final Floor floor;
    private final Ladder ladder;

    /** @param key draws the thresholds by which people are rounded */
    public Disclose(SortedMap<String, MetricDefinition> definitions, Settings settings, PseudonymKey key) {
        this.definitions = definitions;
        this.settings = settings;
        this.people = new PeopleRounding(key);
        this.floor = Floor.of(settings);
        this.ladder = new Ladder(floor);
    }

    /** The findings that are told of at all: of each grain key that settings keep back, nothing is. */
    public static List<Finding> told(List<Finding> findings, Settings settings) {
        return findings.stream()
                .filter(f -> f.grain().keys().keySet().stream().allMatch(settings.privacy()::tells))
                .toList();
    }

    /**
     * The values of a month, in {@link MetricValue#ORDER}; withheld ones keep their key and say why.
     *
     * @param before what was published of the month before this run
     * @throws IllegalArgumentException if a metric's definition does not say how its figures hang together: what is not
     *     declared is not published
     */
    public List<MetricValue> values(YearMonth month, String runId, List<Finding> findings, Before before) {
        Figures figures = new Figures();
        findings.stream().filter(this::isProtected).forEach(f -> figures.add(figure(f)));
        figures.all().forEach(f -> decide(f, before));
        Reader reader = protect(figures, before);
        Disclosed disclosed = new Disclosed(month, runId, definitions, figures, reader, people, floor);
        List<MetricValue> values = new ArrayList<>();
        Set<List<String>> unnamed = topicsOfFew(figures);
        figures.all().stream()
                .filter(f -> f.finding().isPublished())
                .filter(f -> f.grain()
                        .get(PostFeatures.TOPIC)
                        .filter(topic -> unnamed.contains(List.of(f.rule().crowd(), topic)))
                        .isEmpty())
                .map(disclosed::value)
                .forEach(values::add);
        findings.stream()
                .filter(f -> !isProtected(f) && f.isPublished())
                .map(f -> Plausible.is(f, definition(f))
                        ? disclosed.exact(f)
                        : disclosed.withheld(f, Withheld.IMPLAUSIBLE))
                .forEach(values::add);
        values.sort(MetricValue.ORDER);
        return List.copyOf(values);
    }

    /**
     * Topics are words that people write: one that fewer than the floor wrote about is not even named. Who had ideas about it is
     * another crowd than who wrote about it, each with what is told of it: a topic of many authors is named beside their figures.
     */
    private Set<List<String>> topicsOfFew(Figures figures) {
        Map<List<String>, Long> most = new HashMap<>();
        for (Figure figure : figures.of(Kind.PEOPLE)) {
            figure.grain()
                    .get(PostFeatures.TOPIC)
                    .ifPresent(topic -> most.merge(
                            List.of(figure.rule().crowd(), topic),
                            figure.about().people(),
                            Math::max));
        }
        most.values().removeIf(people -> people >= floor.least());
        return most.keySet();
    }

    /** @return a reader of what is left */
    private Reader protect(Figures figures, Before before) {
        List<Relation> relations = new ArrayList<>(Relations.among(figures));
        List<Secret> secrets = new ArrayList<>(Secrets.of(figures, floor));
        before.addTo(figures, relations, secrets, floor);
        Reader reader = new Reader(relations, figures.of(Kind.PEOPLE));
        new Protection(reader, ladder::cost).protect(secrets);
        return reader;
    }

    private boolean isProtected(Finding finding) {
        return !settings.publicFigures() && finding.disclosure() != null;
    }

    private Figure figure(Finding finding) {
        MetricDefinition definition = definition(finding);
        return new Figure(
                finding, definition.disclosure(), ladder.of(finding, definition), people, floor.of(finding.grain()));
    }

    private MetricDefinition definition(Finding finding) {
        MetricDefinition definition = definitions.get(finding.metricId());
        if (definition == null || definition.disclosure() == null) {
            throw new IllegalArgumentException(
                    "metric " + finding.metricId() + " does not say in its definition how its figures hang together");
        }
        return definition;
    }

    /** What is decided of a figure by itself. */
    private void decide(Figure figure, Before before) {
        if (!Plausible.is(figure.finding(), definition(figure.finding()))) {
            figure.withhold(Withheld.IMPLAUSIBLE);
        } else if (Secrets.isSecret(figure, floor) || isShownAsTooFew(figure) || before.withheld(figure.finding())) {
            figure.withhold(Withheld.CONFIDENTIAL);
        }
    }

    /**
     * A count over a period that grows can't fall: shown as five in two months it would tell that three came in between at
     * most. What is shown as ten has a range wide enough.
     */
    private static boolean isShownAsTooFew(Figure figure) {
        return figure.is(Kind.PEOPLE)
                && figure.hasValue()
                && figure.shown() < figure.rule().needsPeople();
    }
}
