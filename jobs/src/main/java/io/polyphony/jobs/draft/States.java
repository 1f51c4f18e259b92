package io.polyphony.jobs.draft;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Columns that say whether a row went out: by their name, or by their words, whatever they are called. */
final class States {
    private States() {}

    /** Whether a column is called so. */
    static boolean isCalledSo(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.state()) > 0 && column.looks(Look.FEW);
    }

    /**
     * Whether its values say it: few words, all of them known, one that it happened and one that it did not.
     *
     * @param not whether a value, as it is compared, says that it did not
     */
    static boolean saysSo(SampleColumn column, Predicate<String> not) {
        if (!column.looks(Look.FEW)) {
            return false;
        }
        Set<String> words = column.values().stream().map(Words::plain).collect(Collectors.toSet());
        return words.stream().allMatch(word -> not.test(word) || isOut(word))
                && words.stream().anyMatch(not)
                && words.stream().anyMatch(word -> !not.test(word));
    }

    /** Whether a value, as it is compared, says that it did not happen. */
    static boolean isNotOut(String plain) {
        return Synonyms.SHIPPED.notOut().contains(plain);
    }

    /** Whether it says so of a post, which may have been offered all the same. */
    static boolean isNoPost(String plain) {
        return isNotOut(plain) || Synonyms.SHIPPED.noPost().contains(plain);
    }

    private static boolean isOut(String plain) {
        return Synonyms.SHIPPED.out().contains(plain);
    }
}
