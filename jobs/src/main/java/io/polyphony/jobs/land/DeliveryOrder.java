package io.polyphony.jobs.land;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Which of several files of a source was delivered later, by their names alone: without endings, numbers by their value.
 * {@code posts.csv}, {@code posts-2.csv}, {@code posts-10.csv} are in order, as are names with dates.
 */
final class DeliveryOrder {
    private static final Pattern ENDINGS = Pattern.compile("(\\.[A-Za-z]+)+$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 24;

    /** Earlier files first. */
    static final Comparator<Path> EARLIER_FIRST =
            Comparator.comparing(DeliveryOrder::sortable).thenComparing(Comparator.naturalOrder());

    private DeliveryOrder() {}

    private static String sortable(Path file) {
        String stem = ENDINGS.matcher(file.toString()).replaceFirst("");
        return NUMBER.matcher(stem)
                .replaceAll(n -> "0".repeat(Math.max(0, DIGITS - n.group().length())) + n.group());
    }
}
