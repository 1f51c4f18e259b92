package io.polyphony.schemas.metric;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a metric's values hang together with others, so that what is withheld can't be worked out. A metric says it in its
 * definition; one that says nothing is not published.
 *
 * @param kind what the value is
 * @param addsOver grain keys whose cells add up to the cell without the key; nobody and nothing is in two of them
 * @param overlapsOver grain keys whose cells hold people who may be in several: together at least the cell without the
 *     key, each at most that
 * @param nestsOver grain keys whose cells hold one another, as longer windows of time hold the shorter ones
 * @param parts metrics that add up to this one at the same grain
 * @param over metrics of employees that a derived value is proportional to, at the same grain: it is shown only where they
 *     are, and made of them as they are shown
 * @param under metrics of employees that a derived value is divided by, likewise
 * @param of further metrics that it is shown only beside, without a formula that could be turned round; a coarse sum,
 *     only where they are shown exactly; one of people says whom n counts
 * @param within metrics of people that these people are among, at the same grain: the difference is people too; of a sum, further sums
 *     that it is a part of
 * @param covers counts of other metrics at other grains whose people these cells hold together, each some of them
 * @param equals another value that says the same, as {@code metric{grain}}, where there is one at its grain
 * @param atMost a metric that is never less than this one at the same grain: every author has a post
 * @param somebody a count whose row is there only where somebody is counted, so that a row that is withheld tells of one at least
 * @param crowd of which people a count is: counts of other crowds tell nothing of it, since they are rounded by other
 *     thresholds
 * @param needsPeople it is shown only beside so many people, as they are shown; 0: as many as the floor
 * @param stock people or followers on a day, most of them the same as a month before: the net change is about people too. One that is
 *     shown from {@code needsPeople} on is of a period, see {@link #grows}
 * @param coarse a sum that is shown to the nearest five at best, without n: there are so many cells of it that exact ones
 *     would tell each other
 * @param headline one of the figures that are read first, which the others give way to
 */
public record DisclosureRule(
        Kind kind,
        List<String> addsOver,
        List<String> overlapsOver,
        List<String> nestsOver,
        List<String> parts,
        List<String> over,
        List<String> under,
        List<String> of,
        List<String> within,
        List<Cover> covers,
        String equals,
        String atMost,
        boolean somebody,
        String crowd,
        int needsPeople,
        boolean stock,
        boolean coarse,
        boolean headline) {

    /** Whether it counts people of a period, from whose start to its end it can't fall: of its change one end is known. */
    public boolean grows() {
        return stock && needsPeople > 0;
    }

    /** What a value is. */
    public enum Kind {
        /** A count of people. */
        PEOPLE,
        /** A sum of what people posted or got. */
        SUM,
        /** A share of posts, 0 to 1. */
        SHARE,
        /** A quotient of published values. */
        DERIVED,
        /** A mean, a model's value, an index: nothing can be worked out of it by subtraction. */
        INDEX
    }

    /** The crowd of counts that name none. */
    public static final String EMPLOYEES = "employees";

    private static final Set<String> SAID = Set.of(
            "kind",
            "adds_over",
            "overlaps_over",
            "nests_over",
            "parts",
            "over",
            "under",
            "of",
            "within",
            "covers",
            "equals",
            "at_most",
            "somebody",
            "crowd",
            "needs_people",
            "stock",
            "coarse",
            "headline");

    /** Keeps the lists from changing. */
    public DisclosureRule {
        addsOver = List.copyOf(addsOver);
        overlapsOver = List.copyOf(overlapsOver);
        nestsOver = List.copyOf(nestsOver);
        parts = List.copyOf(parts);
        over = List.copyOf(over);
        under = List.copyOf(under);
        of = List.copyOf(of);
        within = List.copyOf(within);
        covers = List.copyOf(covers);
    }

    /**
     * A rule as a definition says it; what is not so is left out.
     *
     * @throws IllegalArgumentException if it says what no rule can say, or no kind
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DisclosureRule said(Map<String, Object> words) {
        Set<String> unknown = new TreeSet<>(words.keySet());
        unknown.removeAll(SAID);
        if (!unknown.isEmpty() || !words.containsKey("kind")) {
            throw new IllegalArgumentException(
                    "disclosure needs a kind, and can say " + new TreeSet<>(SAID) + "; unknown: " + unknown);
        }
        return new DisclosureRule(
                Kind.valueOf(words.get("kind").toString().toUpperCase(Locale.ROOT)),
                list(words, "adds_over"),
                list(words, "overlaps_over"),
                list(words, "nests_over"),
                list(words, "parts"),
                list(words, "over"),
                list(words, "under"),
                list(words, "of"),
                list(words, "within"),
                list(words, "covers").stream().map(Cover::parse).toList(),
                (String) words.get("equals"),
                (String) words.get("at_most"),
                Boolean.TRUE.equals(words.get("somebody")),
                (String) words.getOrDefault("crowd", EMPLOYEES),
                words.get("needs_people") instanceof Integer people ? people : 0,
                Boolean.TRUE.equals(words.get("stock")),
                Boolean.TRUE.equals(words.get("coarse")),
                Boolean.TRUE.equals(words.get("headline")));
    }

    private static List<String> list(Map<String, Object> words, String name) {
        return words.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
