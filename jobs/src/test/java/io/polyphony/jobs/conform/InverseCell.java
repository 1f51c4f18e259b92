package io.polyphony.jobs.conform;

/**
 * A cell of a generated export.
 *
 * @param written as the file has it; null: nothing is there
 * @param read as expressions see it
 * @param value the contract's value that it was written for, as text; null: none
 * @param itself what the cell says where the expression takes it as it is
 * @param date whether a spreadsheet may have it as a date
 */
record InverseCell(String written, String read, String value, String itself, boolean date) {
    /** A text that is its own value. */
    static InverseCell plain(String text) {
        return new InverseCell(text, text, text, text, false);
    }

    /** A cell that is read as it is, of which the value is made by an expression. */
    static InverseCell wrapped(String written, String value) {
        return new InverseCell(written, written, value, written, false);
    }

    /** A cell that is read as another text, and typed as a value. */
    static InverseCell typed(String written, String read, String value) {
        return new InverseCell(written, read, value, value, false);
    }

    /** The same, which a spreadsheet may have as a date. */
    InverseCell orDate() {
        return new InverseCell(written, read, value, itself, true);
    }
}
