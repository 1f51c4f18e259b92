package io.polyphony.jobs.simulate;

import java.util.List;

/** How unequally posts are spread over the people who posted. */
final class Concentration {
    private Concentration() {}

    /** Share of posts by the most active tenth, rounded up to whole people; not a number without posts. */
    static double topDecileShare(List<Long> posts) {
        List<Long> sorted = posts.stream().sorted((a, b) -> Long.compare(b, a)).toList();
        int top = (sorted.size() + 9) / 10;
        return sum(sorted.subList(0, top)) / sum(sorted);
    }

    /** Gini with n ÷ (n − 1); not a number under two people. */
    static double gini(List<Long> posts) {
        List<Long> sorted = posts.stream().sorted().toList();
        int n = sorted.size();
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            weighted += (2.0 * (i + 1) - n - 1) * sorted.get(i);
        }
        return weighted / (n * sum(sorted)) * n / (n - 1.0);
    }

    private static double sum(List<Long> values) {
        return values.stream().mapToLong(Long::longValue).sum();
    }
}
