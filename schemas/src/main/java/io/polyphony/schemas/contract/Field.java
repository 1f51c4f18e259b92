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
        TIMESTAMP
    }

    /** How a value must be protected: identifiers of persons become keyed pseudonyms, free text is erasable. */
    public enum Classification {
        NONE,
        PERSON_IDENTIFIER,
        FREE_TEXT
    }

    public Field {
        values = List.copyOf(values);
    }

    /** Whether it holds pseudonyms. */
    public boolean identifiesPerson() {
        return classification == Classification.PERSON_IDENTIFIER;
    }
}
