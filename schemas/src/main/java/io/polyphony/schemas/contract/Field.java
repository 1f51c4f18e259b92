package io.polyphony.schemas.contract;

import java.util.List;
import java.util.Optional;

/**
 * One column of a contract.
 *
 * @param name column name, lower snake case
 * @param type logical type
 * @param required a row without a value breaks the contract
 * @param key part of the row's key
 * @param classification how the value must be protected
 * @param values the legal values; empty: any
 * @param references {@code contract.column} that must hold the value; empty: none
 * @param mention it names a person or post that the row is not about: when they are erased the cell is blanked and the
 *     row stays
 * @param relative what stands in it depends on other people's rows too, so that a change of it is not this row's
 * @param minimum smallest legal number, if any
 * @param maximum largest legal number, if any
 * @param description what it means, one sentence
 */
public record Field(
        String name,
        Type type,
        boolean required,
        boolean key,
        Classification classification,
        List<String> values,
        Optional<String> references,
        boolean mention,
        boolean relative,
        Optional<Long> minimum,
        Optional<Long> maximum,
        String description) {

    /** Logical types of the Open Data Contract Standard that contracts here use. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        DATE,
        TIMESTAMP,
        /** 64-bit integers in their order; in no input. */
        ARRAY
    }

    /** How a value must be protected. What has no class and is text in people's own words is a label, see {@link #isLabel}. */
    public enum Classification {
        /** Nothing to protect, or a label. */
        NONE,
        /** Leads to a person: becomes a keyed pseudonym. */
        PERSON_IDENTIFIER,
        /** Names a thing of the company, such as an offered piece or an open job: must look like an identifier. */
        IDENTIFIER,
        /** Somebody's own words: erasable, and handles, addresses and profiles in it are hidden. */
        FREE_TEXT,
        /** Address of a page: erasable, and what leads to people is hidden. */
        LINK
    }

    /** Keeps the legal values from changing. */
    public Field {
        values = List.copyOf(values);
    }

    /** Whether it holds pseudonyms. */
    public boolean identifiesPerson() {
        return classification == Classification.PERSON_IDENTIFIER;
    }

    /** Whether an erased person's value could be told by it: pseudonyms, their words, their links. */
    public boolean isErasable() {
        return identifiesPerson()
                || classification == Classification.FREE_TEXT
                || classification == Classification.LINK;
    }

    /** Text without a class or a list of legal values, such as a topic or a department: a few words, nobody's handle. */
    public boolean isLabel() {
        return type == Type.STRING && classification == Classification.NONE && values.isEmpty();
    }
}
