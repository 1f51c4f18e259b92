package io.polyphony.jobs.draft;

/**
 * What a column of a contract is taken for.
 *
 * @param expression the mapping's expression; {@link #ASK}: nobody can know
 * @param why what it is made from, or what to write
 */
record Guess(String expression, String why) {
    /** What stands where somebody has to say something. */
    static final String ASK = "?";

    /** What may be said, and need not: a line in a comment. */
    static final String MAYBE = "# ?";

    static Guess ask(String what) {
        return new Guess(ASK, what);
    }
}
