package io.polyphony.dags.login;

import io.polyphony.dags.login.Credentials.Password;
import io.polyphony.dags.login.Credentials.Token;
import io.polyphony.dags.login.Credentials.TokenCommand;
import java.util.concurrent.locks.ReentrantLock;

/** The token in use, got when it is first needed and renewed when it was refused. Safe for several threads. */
public final class Tokens {
    private final Credentials credentials;
    private final Login login;
    private final ReentrantLock lock = new ReentrantLock();
    private Secret current;

    /** Exchanges a name and password for a token. */
    @FunctionalInterface
    public interface Login {
        /** The token. @throws InterruptedException if the caller's time is over */
        Secret tokenOf(Password password) throws InterruptedException;
    }

    /** Of some credentials; nothing is asked for yet. */
    public Tokens(Credentials credentials, Login login) {
        this.credentials = credentials;
        this.login = login;
    }

    /** The token in use. @throws InterruptedException if the caller's time is over */
    public Secret current() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (current == null) {
                current = fresh();
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** Another token than one that was refused. @throws InterruptedException if the caller's time is over */
    public Secret insteadOf(Secret refused) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (refused.equals(current)) {
                current = null;
            }
            return current();
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #insteadOf} can get another one. */
    public boolean renewable() {
        return !(credentials instanceof Token);
    }

    /** A text of the server without the secrets that it may repeat. */
    public String hiddenIn(String text) {
        Secret token = current;
        String shown = token == null ? text : token.hiddenIn(text);
        return credentials instanceof Password p ? p.password().hiddenIn(shown) : shown;
    }

    private Secret fresh() throws InterruptedException {
        if (credentials instanceof TokenCommand c) {
            return CommandToken.of(c.command());
        }
        return credentials instanceof Token t ? t.token() : login.tokenOf((Password) credentials);
    }
}
