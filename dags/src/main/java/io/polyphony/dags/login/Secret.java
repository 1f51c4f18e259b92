package io.polyphony.dags.login;

/** A password or token. It shows itself only to who asks for it. */
public final class Secret {
    private static final String HIDDEN = "<secret>";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** A secret that was read somewhere. @throws IllegalArgumentException if it is blank or has several lines */
    public static Secret of(String value) {
        String line = value.strip();
        if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a secret is one line that is not blank");
        }
        return new Secret(line);
    }

    /** The value, for the request that needs it. */
    public String reveal() {
        return value;
    }

    /** A text without this secret. */
    public String hiddenIn(String text) {
        return text.replace(value, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
