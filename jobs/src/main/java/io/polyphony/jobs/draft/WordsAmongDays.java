package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.People;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words beside the days on which people said yes or no: who declined, or has not answered, has no day. */
final class WordsAmongDays {
    private static final Predicate<String> WORD = Pattern.compile("\\D{1,40}").asMatchPredicate();

    private WordsAmongDays() {}

    /**
     * The words; none: the column is not called so, has nothing but days, or is no column of days.
     *
     * @param plain the name of the column as it is compared
     */
    static Set<String> of(String plain, List<String> values) {
        Set<String> words = new TreeSet<>(values.stream().filter(WORD).toList());
        boolean few = 2 * values.stream().filter(WORD).count() < values.size();
        return few && isCalledSo(plain) ? words : Set.of();
    }

    private static boolean isCalledSo(String plain) {
        Map<String, List<String>> names =
                Synonyms.SHIPPED.contracts().get(People.TABLE).names();
        return Words.likeness(plain, names.get(People.OPTED_IN_AT)) > 0
                || Words.likeness(plain, names.get(People.OPTED_OUT_AT)) > 0;
    }

    /** What has no digit is no day; a day that is mistyped stays, and is told as one that can't be read. */
    static String without(SampleColumn column, String expression) {
        return "case when " + column.name() + " rlike '[0-9]' then " + expression + " end";
    }

    /** What is said of them. */
    static String said(Set<String> words) {
        return words.isEmpty() ? "" : "; no day, and taken for blank: " + String.join(", ", words);
    }
}
