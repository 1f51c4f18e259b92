package io.polyphony.dags.model;

/**
 * Which Airflow it is.
 *
 * @param version like {@code 3.3.2}
 */
public record Version(String version) {
    /** The first number; -1 if there is none. */
    public int major() {
        String first = String.valueOf(version).split("\\.", 2)[0];
        return first.matches("\\d{1,4}") ? Integer.parseInt(first) : -1;
    }
}
