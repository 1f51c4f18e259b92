package io.polyphony.reports.record;

/**
 * A sentence with the figure it rests on. There is none without a figure.
 *
 * @param lead the words before the figure, may be empty
 * @param figure the figure, printed strong; never blank
 * @param rest the words after it, with the full stop
 */
public record Sentence(String lead, String figure, String rest) {
    public Sentence {
        if (figure.isBlank()) {
            throw new IllegalArgumentException("a sentence without its figure: " + lead + rest);
        }
    }

    /** The sentence as one text. */
    public String text() {
        return lead + figure + rest;
    }
}
