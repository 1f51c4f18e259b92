package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.Withheld;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Shows less of other figures until no secret is known too well, and no less than it must.
 *
 * <p>Secrets are taken one after the other: what is given up for one never makes another better known. Of the figures
 * that tell of a secret the cheapest one is given up that is enough by itself; if none is, the one that helps most for
 * its cost, and what turns out not to have been needed is given back. What is known even where nothing is shown, nothing is
 * given up for. Deterministic: ties are broken by nearness, metric and grain.
 */
final class Protection {
    private static final Comparator<Figure> BY_NAME =
            Comparator.comparing(Figure::metric).thenComparing(Figure::grain);

    private static final int FAR = 2;

    private final Reader reader;
    private final ToDoubleFunction<Figure> cost;

    /** @param cost what readers lose if the next thing of a figure is given up */
    Protection(Reader reader, ToDoubleFunction<Figure> cost) {
        this.reader = reader;
        this.cost = cost;
    }

    void protect(List<Secret> secrets) {
        reader.look(secrets);
        secrets.forEach(this::protect);
    }

    private void protect(Secret secret) {
        if (!reader.exposes(secret)) {
            return;
        }
        Secret hideable = secret.noWiderThan(widthOfNothingShown(secret));
        Map<Known, Integer> near = near(secret);
        Deque<Figure> given = new ArrayDeque<>();
        List<Figure> shown = shownAround(secret, near);
        while (!shown.isEmpty() && reader.exposes(hideable)) {
            Figure next = best(hideable, shown, near);
            next.less();
            reader.changed(next);
            given.push(next);
            shown = shownAround(secret, near);
        }
        giveBack(given, hideable);
    }

    /** How little a reader knows to whom nothing is shown: as the parts of a whole of nothing, some is known even then. */
    private double widthOfNothingShown(Secret secret) {
        List<Figure> shown = shownAround(secret, Map.of());
        shown.forEach(figure -> figure.withhold(Withheld.CONFIDENTIAL));
        double width = reader.range(secret).width();
        shown.forEach(Figure::more);
        return width;
    }

    /** The figures that tell of a secret, cheapest first. */
    private List<Figure> shownAround(Secret secret, Map<Known, Integer> near) {
        return reader.around(secret.form().keySet()).stream()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .filter(Figure::isShown)
                .sorted(Comparator.comparingDouble(cost)
                        .thenComparing(figure -> near.getOrDefault(figure, FAR))
                        .thenComparing(BY_NAME))
                .toList();
    }

    /** Of several that were given up for a secret some turn out not to have been needed: the latest first, as they cost most. */
    private void giveBack(Deque<Figure> given, Secret secret) {
        given.poll();
        for (Figure figure : given) {
            figure.more();
            reader.changed(figure);
            if (reader.exposes(secret)) {
                figure.less();
            }
        }
    }

    /** Steps from the secret to the figures that it is made of or that are directly related to these. */
    private Map<Known, Integer> near(Secret secret) {
        Map<Known, Integer> near = new HashMap<>();
        secret.form().keySet().stream()
                .flatMap(number -> reader.of(number).stream())
                .flatMap(relation -> relation.coefficients().keySet().stream())
                .forEach(number -> near.put(number, 1));
        secret.form().keySet().forEach(number -> near.put(number, 0));
        return near;
    }

    private Figure best(Secret secret, List<Figure> candidates, Map<Known, Integer> near) {
        Search search = new Search(secret, reader.range(secret).width());
        search.among(candidates);
        return search.best == null ? nearest(candidates, near) : search.best;
    }

    /**
     * Looks for the first figure that is enough by itself, else for the one that helps most for its cost. Figures that don't
     * help even together need not be tried one by one.
     */
    private final class Search {
        private final Secret secret;
        private final double now;
        private Figure best;
        private double bestGain;
        private boolean isEnough;

        Search(Secret secret, double now) {
            this.secret = secret;
            this.now = now;
        }

        void among(List<Figure> candidates) {
            double width = isEnough ? now : widthWithLess(candidates);
            if (width <= now * (1 + 1e-9)) {
                return;
            }
            if (candidates.size() > 1) {
                int half = candidates.size() / 2;
                among(candidates.subList(0, half));
                among(candidates.subList(half, candidates.size()));
            } else {
                offer(candidates.get(0), width);
            }
        }

        private double widthWithLess(List<Figure> candidates) {
            candidates.forEach(Figure::less);
            double width = reader.range(secret).width();
            candidates.forEach(Figure::more);
            return width;
        }

        private void offer(Figure candidate, double width) {
            double gain = (width - now) / cost.applyAsDouble(candidate);
            isEnough = width >= secret.width();
            if (isEnough || gain > bestGain * (1 + 1e-9)) {
                best = candidate;
                bestGain = gain;
            }
        }
    }

    /** Where several figures tell the same, none of them helps alone: the cheapest of those related to it goes first. */
    private static Figure nearest(List<Figure> candidates, Map<Known, Integer> near) {
        return candidates.stream().filter(near::containsKey).findFirst().orElse(candidates.get(0));
    }
}
