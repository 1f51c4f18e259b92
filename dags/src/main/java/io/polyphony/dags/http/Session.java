package io.polyphony.dags.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import dev.failsafe.function.CheckedSupplier;
import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.error.LoginException;
import io.polyphony.dags.error.RefusalException;
import io.polyphony.dags.error.TimedOutException;
import io.polyphony.dags.error.UnreachableException;
import io.polyphony.dags.login.Credentials;
import io.polyphony.dags.login.Credentials.Password;
import io.polyphony.dags.login.Secret;
import io.polyphony.dags.login.Tokens;
import java.util.Map;

/**
 * Asks Airflow in somebody's name. A call has one time limit for everything, from login to the last repetition; only
 * calls that do no harm twice are repeated; a 401 is answered by logging in again once, a 403 is not.
 */
public final class Session {
    private final Address address;
    private final Limits limits;
    private final Http http;
    private final Tokens tokens;
    private final RetryPolicy<Answer> repetition;

    /** With an Airflow; nothing is sent yet. */
    public Session(Address address, Credentials credentials, Limits limits) {
        this.address = address;
        this.limits = limits;
        this.http = new Http(address);
        this.tokens = new Tokens(credentials, this::login);
        this.repetition = RetryPolicy.<Answer>builder()
                .handleIf(failure -> failure instanceof AirflowException e && e.isTransient())
                .handleResultIf(answer -> answer != null && answer.isTransient())
                .withMaxAttempts(limits.attempts())
                .withBackoff(limits.firstDelay(), limits.firstDelay().multipliedBy(16))
                .build();
    }

    /** Where the Airflow is. */
    public Address address() {
        return address;
    }

    /** Asks and reads the answer. @throws AirflowException if there is none that says yes */
    public <T> T ask(Call call, Class<T> type) {
        return Json.read(call.toString(), answer(call).body(), type);
    }

    /** Asks. @throws AirflowException if there is no answer that says yes */
    public Answer answer(Call call) {
        return accepted(call, inTime(call, () -> authorised(call)));
    }

    /** Asks without saying who asks. @return the answer, a refusal too */
    Answer anonymous(Call call) {
        return inTime(call, () -> sent(call, null));
    }

    private Answer authorised(Call call) throws InterruptedException {
        Secret token = tokens.current();
        Answer answer = sent(call, token);
        boolean again = answer.status() == 401 && tokens.renewable();
        return again ? sent(call, tokens.insteadOf(token)) : answer;
    }

    private Answer sent(Call call, Secret token) throws InterruptedException {
        return call.repeatable() ? Failsafe.with(repetition).get(() -> http.send(call, token)) : http.send(call, token);
    }

    private Secret login(Password password) throws InterruptedException {
        Call call = Call.login(Map.of(
                "username", password.user(), "password", password.password().reveal()));
        Answer answer = sent(call, null);
        if (answer.status() == 422) {
            throw new LoginException("this Airflow has another kind of login than name and password;"
                    + " give a token, or a command that gets one (airflow.token-command)");
        }
        String token = accepted(call, answer).body().path("access_token").asText();
        if (token.isBlank()) {
            throw new LoginException("the answer to " + call + " holds no token");
        }
        return Secret.of(token);
    }

    /** An answer that says yes. @throws RefusalException if it says no */
    Answer accepted(Call call, Answer answer) {
        if (answer.isSuccess()) {
            return answer;
        }
        throw RefusalException.of(call.toString(), answer.status(), Detail.of(answer.body(), tokens::hiddenIn));
    }

    private Answer inTime(Call call, CheckedSupplier<Answer> exchange) {
        Timeout<Answer> limit =
                Timeout.<Answer>builder(limits.timeout()).withInterrupt().build();
        try {
            return Failsafe.with(limit).get(exchange);
        } catch (TimeoutExceededException e) {
            throw new TimedOutException(call.toString(), limits.timeout());
        } catch (FailsafeException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(call.toString(), address.toString(), "interrupted");
        }
    }
}
