package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.dags.server.Bodies;
import io.polyphony.dags.server.Reply;
import io.polyphony.dags.server.ScriptedAirflow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NoSparkTest {
    @Test
    void commandsOfAirflowLoadNoClassOfSparkOrHadoop() throws IOException, InterruptedException {
        try (ScriptedAirflow server = ScriptedAirflow.start()) {
            server.on("GET /api/v2/dags/polyphony_monthly", Reply.ok(Bodies.dag("polyphony_monthly", false)))
                    .on("GET /api/v2/dags/polyphony_monthly/dagRuns", Reply.ok(Bodies.runs()));
            ProcessBuilder status = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xlog:class+load:stdout",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.polyphony.cli.Main",
                    "airflow",
                    "status",
                    "--url",
                    server.url());
            status.environment().put("POLYPHONY_AIRFLOW_TOKEN", "token");
            Process process = status.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said)
                    .contains("io.polyphony.dags.api.Airflow", "DAG polyphony_monthly")
                    .doesNotContain("org.apache.spark", "org.apache.hadoop", "scala.");
        }
    }
}
