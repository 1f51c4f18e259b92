package io.polyphony.dags;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.dags.error.AirflowException;
import io.polyphony.dags.http.Address;
import io.polyphony.dags.login.Credentials;
import io.polyphony.dags.login.Secret;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String PASSWORD = "swordfish-of-anna";
    private static final String TOKEN = "token-of-the-script";
    private static final String DAG = "GET /api/v2/dags/polyphony_monthly";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = System.err;
    private final Logger root = Logger.getLogger("");
    private final Level level = root.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            said.writeBytes((line.getMessage() + line.getThrown()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(err);
        root.removeHandler(handler);
        root.setLevel(level);
    }

    static List<Reply> refusalsThatRepeatWhatWasSent() {
        String echo = PASSWORD + " and Bearer " + TOKEN;
        return List.of(
                Reply.refusal(400, echo),
                Reply.refusal(401, echo),
                Reply.refusal(403, echo),
                Reply.refusal(422, echo),
                Reply.json(422, "{\"detail\": [{\"loc\": [\"body\"], \"msg\": \"no\", \"input\": \"" + echo + "\"}]}"),
                Reply.refusal(500, echo),
                Reply.of(502, "text/html", "<html><title>" + echo + "</title></html>"),
                Reply.of(200, "text/plain", echo),
                Reply.ok("[\"" + echo + "\"]"),
                Reply.reset());
    }

    @ParameterizedTest
    @MethodSource("refusalsThatRepeatWhatWasSent")
    void noRefusalOfACallTellsThem(Reply refusal) {
        try (ScriptedAirflow server = ScriptedAirflow.start()) {
            tellsNothing(server.on(DAG, refusal));
        }
    }

    @ParameterizedTest
    @MethodSource("refusalsThatRepeatWhatWasSent")
    void noRefusalOfALoginTellsThem(Reply refusal) {
        try (ScriptedAirflow server = ScriptedAirflow.start()) {
            tellsNothing(server.on("POST /auth/token", refusal));
        }
    }

    private void tellsNothing(ScriptedAirflow server) {
        StringWriter trace = new StringWriter();
        try {
            Clients.of(server).dags().get(Clients.DAG);
        } catch (AirflowException e) {
            e.printStackTrace(new PrintWriter(trace));
        }
        assertThat(trace.toString()).contains("Exception").doesNotContain(PASSWORD, TOKEN);
        assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(PASSWORD, TOKEN);
    }

    @Test
    void noTextOfThemTellsThem() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\nmore\n");

        assertThat(Secret.of(PASSWORD)).hasToString("<secret>");
        assertThat(Credentials.passwordFile("anna", file))
                .hasToString("Password[user=anna, password=<secret>]")
                .extracting(c -> ((Credentials.Password) c).password().reveal())
                .isEqualTo(PASSWORD);
        assertThat(new Credentials.Token(Secret.of(TOKEN)).toString()).doesNotContain(TOKEN);
        assertThat(new Credentials.TokenCommand("echo " + TOKEN).toString()).doesNotContain(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://anna:swordfish-of-anna@airflow.example.org",
                "https://airflow.example.org?key=swordfish-of-anna",
                "ftp://swordfish-of-anna",
                "swordfish-of-anna",
                "http://[swordfish-of-anna"
            })
    void anAddressWithASecretInItIsRefusedWithoutRepeatingIt(String address) {
        StringWriter trace = new StringWriter();
        try {
            Address.of(address);
        } catch (IllegalArgumentException e) {
            e.printStackTrace(new PrintWriter(trace));
        }
        assertThat(trace.toString()).contains("an address").doesNotContain("swordfish");
    }

    @Test
    void aPasswordFileThatIsNotThereIsNamed() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Credentials.passwordFile("anna", folder.resolve("nowhere"))))
                .hasMessageContaining("nowhere can't be read");
    }
}
