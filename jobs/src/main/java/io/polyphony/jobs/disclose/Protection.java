package io.polyphony.jobs.disclose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Shows less of other figures until no secret is known too well, and no less than it must.
 *
 * <p>Secrets are taken one after the other: what is given up for one never makes another better known. Of the figures
 * that tell of a secret the cheapest one is given up that is enough by itself; if none is, the one that helps most for
 * its cost. Deterministic: ties are broken by metric and grain.
 */
final class Protection {
    private static final Comparator<Figure> BY_NAME =
            Comparator.comparing(Figure::metric).thenComparing(Figure::grain);

    private final Reader reader;
    private final ToDoubleFunction<Figure> cost;

    /** @param cost what readers lose if the next thing of a figure is given up */
    Protection(Reader reader, ToDoubleFunction<Figure> cost) {
        this.reader = reader;
        this.cost = cost;
    }

    void protect(List<Secret> secrets) {
        secrets.forEach(this::protect);
    }

    private void protect(Secret secret) {
        while (reader.exposes(secret)) {
            List<Figure> candidates = reader.around(secret.form().keySet()).stream()
                    .filter(Figure.class::isInstance)
                    .map(Figure.class::cast)
                    .filter(Figure::isShown)
                    .sorted(Comparator.comparingDouble(cost).thenComparing(BY_NAME))
                    .toList();
            if (candidates.isEmpty()) {
                // Known without anything that is shown, as the parts of a whole of nothing.
                return;
            }
            best(secret, candidates).less();
            reader.changed();
        }
    }

    private Figure best(Secret secret, List<Figure> candidates) {
        double now = reader.range(secret).width();
        Set<Known> narrowing = reader.narrowing(secret);
        Figure best = null;
        double bestGain = 0;
        for (Figure candidate : candidates) {
            if (!narrowing.contains(candidate)) {
                continue;
            }
            double price = cost.applyAsDouble(candidate);
            candidate.less();
            double width = reader.range(secret).width();
            candidate.more();
            if (width >= secret.width()) {
                return candidate;
            }
            double gain = (width - now) / price;
            if (gain > bestGain * (1 + 1e-9)) {
                best = candidate;
                bestGain = gain;
            }
        }
        return best == null ? nearest(secret, candidates) : best;
    }

    /** Where several figures tell the same, none of them helps alone: the cheapest of those related to it goes first. */
    private Figure nearest(Secret secret, List<Figure> candidates) {
        List<Known> near = secret.form().keySet().stream()
                .flatMap(number -> reader.of(number).stream())
                .flatMap(relation -> relation.coefficients().keySet().stream())
                .toList();
        return candidates.stream()
                .filter(candidate -> near.contains(candidate) || secret.form().containsKey(candidate))
                .findFirst()
                .orElse(candidates.get(0));
    }
}
