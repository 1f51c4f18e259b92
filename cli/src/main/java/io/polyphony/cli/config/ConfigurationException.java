package io.polyphony.cli.config;

/** Wrong usage or configuration; the message says which key, where it was set and what is legal. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for people. */
    public ConfigurationException(String message) {
        super(message);
    }
}
