package io.polyphony.jobs.draft;

/** The end of an employment: the first day on which somebody is gone, where tables often have the last one at work. */
final class LastDay {
    private LastDay() {}

    /**
     * The end; of a column that is called a last day the day after it.
     *
     * @param expression the column as it stands
     */
    static Guess guess(Match match, String expression) {
        String name = match.column().name();
        String next = "coalesce(cast(try_cast(" + name + " as date) + 1 as string), " + name + ")";
        return Words.likeness(match.column().plain(), Synonyms.SHIPPED.roles().lastDays()) > 0
                ? new Guess(next, match.why() + "; the day after the last one, since employed_to is the first day gone")
                : new Guess(
                        expression,
                        match.why() + "; employed_to is the first day gone: if it is the last day at work, write "
                                + next);
    }
}
