package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dance",
                "schemas",
                "run",
                "run --month 2026-13",
                "run --month May",
                "run --month 2026-05 --colour red",
                "run --month 2026-05 --set privacy.flor=7",
                "run --month 2026-05 --set privacy.floor=seven",
                "run --month 2026-05 --config no-such-file.yaml",
                "backfill --from 2026-06 --to 2026-05",
                "explain applause_o_meter",
                "airflow",
                "airflow trigger",
                "airflow trigger --month May",
                "airflow trigger --month 2026-05",
                "airflow trigger --month 2026-05 --conf month=2026-06",
                "airflow watch",
                "airflow watch --month 2026-05 --run some-run",
                "airflow status --url ftp://airflow.example.org",
                "airflow status --timeout 0 --user anna",
                "airflow status --user anna --password-file no-such-file",
                "airflow status --password-file pom.xml",
                "airflow logs --month 2026-05 --try 2",
                "airflow backfill --from 2026-06 --to 2026-05",
                "airflow backfill --from 2026-05 --to 2026-06 --reprocess most",
                "schemas show poems"
            })
    void wrongUsageIs2WithAReasonOnStderrAndNoStackTrace(String command) {
        Invocation wrong = Invocation.of((Object[]) command.split(" "));

        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(wrong.err()).isNotBlank().doesNotContain("\tat ");
        assertThat(wrong.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --month 2026-05", "backfill --from 2026-05 --to 2026-06", "status", "demo"})
    void printConfigShowsEverySettingWithItsOriginAndDoesNothing(String command, @TempDir Path folder) {
        Path out = folder.resolve("out");
        Invocation shown = Invocation.of((Object[]) (command + " --print-config --set privacy.floor=7 --out " + out
                        + " --warehouse " + folder.resolve("warehouse") + " --key-file " + folder.resolve("key"))
                .split(" "));

        assertThat(shown.done().out())
                .containsPattern("(?m)^privacy.floor: +7 +# flag$")
                .containsPattern("(?m)^engagement.post-age-days: +7 +# default$")
                .contains("out: ", out.toString());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void statusWithoutAWarehouseSaysSo(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");

        assertThat(Invocation.of("status", "--warehouse", nowhere).done().out()).contains(nowhere + ": nothing");
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void explainShowsDefinitionFormulaAndWhatToMind() {
        assertThat(Invocation.of("explain", "impression_amplification").done().out())
                .contains("Formula:    sum of impressions of employees", "n counts:   people", "Mind:       ");
    }

    @Test
    void explainWithoutANameListsMetricsWithTheirQuestions() {
        assertThat(Invocation.of("explain").done().out().lines())
                .anyMatch(l -> l.matches("gini +\\S.*\\?"))
                .anyMatch(l -> l.matches("resonance +\\S.*\\?"));
    }

    @Test
    void schemasListNamesContractsAndShowTheirColumns() {
        assertThat(Invocation.of("schemas", "list").done().out())
                .containsPattern("(?m)^ *posts +required +A row is ")
                .containsPattern("(?m)^ *content +optional +A row is ")
                .doesNotContain("post_features");
        assertThat(Invocation.of("schemas", "show", "posts").done().out())
                .containsPattern("(?m)^ *post_id\\* +\\S+ +\\S")
                .contains("blank means unknown, never 0");
    }
}
