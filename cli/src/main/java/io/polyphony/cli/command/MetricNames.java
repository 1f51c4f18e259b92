package io.polyphony.cli.command;

import io.polyphony.schemas.metric.MetricDefinition;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Metrics by what people call them: an id or a title, in any case, with spaces, dashes or underscores. */
final class MetricNames {
    private static final int NEAREST = 4;
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final Collection<MetricDefinition> definitions;

    MetricNames(Collection<MetricDefinition> definitions) {
        this.definitions = definitions;
    }

    /** The metric of a name, if there is one. */
    Optional<MetricDefinition> find(String name) {
        String asked = plain(name);
        return definitions.stream()
                .filter(d -> asked.equals(plain(d.id())) || asked.equals(plain(d.title())))
                .findFirst();
    }

    /** The ids that may be meant: of what speaks of the name, else of what is spelt most like it; nearest first. */
    List<String> nearest(String name) {
        String asked = plain(name);
        List<MetricDefinition> speaking =
                definitions.stream().filter(d -> place(asked, d) < NOWHERE).toList();
        return (speaking.isEmpty() ? definitions : speaking)
                .stream()
                        .sorted(Comparator.comparingInt((MetricDefinition d) -> place(asked, d))
                                .thenComparing(d -> -likeness(asked, d))
                                .thenComparing(MetricDefinition::id))
                        .limit(NEAREST)
                        .map(MetricDefinition::id)
                        .toList();
    }

    /** Where the name is first spoken of: 0 is the id. */
    private static int place(String asked, MetricDefinition definition) {
        List<String> texts = texts(definition);
        return IntStream.range(0, texts.size())
                .filter(i -> plain(texts.get(i)).contains(asked))
                .findFirst()
                .orElse(NOWHERE);
    }

    private static List<String> texts(MetricDefinition d) {
        return Stream.concat(
                        Stream.of(d.id(), d.title(), d.question(), d.definition(), d.formula()), d.caveats().stream())
                .toList();
    }

    private static double likeness(String asked, MetricDefinition definition) {
        JaroWinklerSimilarity likeness = new JaroWinklerSimilarity();
        return Math.max(
                likeness.apply(asked, plain(definition.id())), likeness.apply(asked, plain(definition.title())));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
