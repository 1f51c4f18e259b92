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

    private static final String COMMENT = "# ";

    /** What may be said, and need not: a line in a comment. */
    static final String MAYBE = "# ?";

    /** What would be said, in a comment to be taken away by whoever wants it. */
    static Guess offer(String expression, String why) {
        return new Guess(COMMENT + expression, why);
    }

    /** It stands in a comment. */
    boolean isComment() {
        return expression.startsWith(COMMENT);
    }

    /** The expression, whether it stands in a comment or not. */
    String said() {
        return isComment() ? expression.substring(COMMENT.length()) : expression;
    }

    static Guess ask(String what) {
        return new Guess(ASK, what);
    }
}
