package io.polyphony.dags.error;

/** The password or the token could not be had; the message names the place, never what is in it. */
public final class LoginException extends AirflowException {
    private static final long serialVersionUID = 1;

    /** With a message for people. */
    public LoginException(String message) {
        super(message);
    }
}
