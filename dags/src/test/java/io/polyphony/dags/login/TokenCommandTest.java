package io.polyphony.dags.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.polyphony.dags.Clients;
import io.polyphony.dags.api.Airflow;
import io.polyphony.dags.error.LoginException;
import io.polyphony.dags.error.TimedOutException;
import io.polyphony.dags.error.UnauthorizedException;
import io.polyphony.dags.server.Bodies;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(OS.WINDOWS)
class TokenCommandTest {
    private static final String DAG = "GET /api/v2/dags/polyphony_monthly";

    private final ScriptedAirflow server = ScriptedAirflow.start();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    private String asked(Credentials credentials) {
        Airflow airflow = Clients.of(server, credentials);
        return airflow.dags().get(Clients.DAG).dagId();
    }

    private String asked(String command) {
        return asked(new Credentials.TokenCommand(command));
    }

    @Test
    void theFirstLineIsTheTokenAndItIsAskedForAgainWhenItIsRefused() {
        server.on(DAG, Reply.refusal(401, "Token Expired"), Reply.ok(Bodies.dag(Clients.DAG, false)));
        Path count = folder.resolve("count");

        asked("echo x >> " + count + "; echo token-$(wc -l < " + count + "); echo more");

        assertThat(server.requests(DAG).get(0).head()).contains("Authorization: Bearer token-1\r\n");
        assertThat(server.requests(DAG).get(1).head()).contains("Authorization: Bearer token-2\r\n");
        assertThat(server.requests("POST /auth/token")).isEmpty();
    }

    @Test
    void aCommandThatFailsIsToldWithoutWhatItPrinted() {
        assertThatThrownBy(() -> asked("echo hush-hush; echo hush-hush >&2; exit 3"))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("ended with 3")
                .hasMessageNotContaining("hush-hush");
    }

    @Test
    void aCommandWithoutATokenIsTold() {
        assertThatThrownBy(() -> asked("true"))
                .isInstanceOf(LoginException.class)
                .hasMessageContaining("no token");
    }

    @Test
    void aCommandThatHangsIsKilledWhenTheTimeIsOver() {
        Path late = folder.resolve("late");

        assertThatThrownBy(() -> asked("sleep 20; touch " + late)).isInstanceOf(TimedOutException.class);
        assertThat(late).doesNotExist();
    }

    @Test
    void aGivenTokenIsNotRenewed() {
        server.on(DAG, Reply.refusal(401, "Token Expired"));

        assertThatThrownBy(() -> asked(new Credentials.Token(Secret.of("given"))))
                .isInstanceOf(UnauthorizedException.class);
        assertThat(server.requests(DAG)).hasSize(1);
    }
}
