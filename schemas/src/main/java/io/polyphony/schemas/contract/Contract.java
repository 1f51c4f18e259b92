package io.polyphony.schemas.contract;

import java.util.List;

/**
 * A table's agreement: its columns, types and rules.
 *
 * @param id table name, lower snake case
 * @param title name for people
 * @param version semantic version; a changed meaning is a new major version
 * @param layer who writes it
 * @param required an input folder without it is incomplete
 * @param purpose what it is for
 * @param grain what one row is
 * @param fields columns in order
 */
public record Contract(
        String id,
        String title,
        String version,
        Layer layer,
        boolean required,
        String purpose,
        String grain,
        List<Field> fields) {

    /** Delivered from outside, or made by Polyphony. */
    public enum Layer {
        INPUT,
        WAREHOUSE
    }

    public Contract {
        fields = List.copyOf(fields);
    }

    /** Column names in order. */
    public List<String> columns() {
        return fields.stream().map(Field::name).toList();
    }

    /** The columns that make the row's key, in order; empty: rows have no key. */
    public List<Field> keys() {
        return fields.stream().filter(Field::key).toList();
    }

    /**
     * Which identifiers a column holds, as {@code contract.column}: equal values of equal identifiers mean the same
     * person, account or post.
     */
    public String identifier(Field field) {
        return field.references().orElse(id + "." + field.name());
    }

    /** The column of that name. @throws IllegalArgumentException if there is none */
    public Field field(String name) {
        return fields.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("contract " + id + " has no column " + name));
    }
}
