package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "run --month 2026-05 --set report.time-zone=Berlin",
                "report --month 2026-05 --set report.logo=no-such-file.svg",
                "backfill --from 2026-05 --to 2026-06 --set report.fiscal-year-starts=13",
                "demo --set report.goals.own_voice=0.5",
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

        assertThat(Invocation.of("status", "--warehouse", nowhere, "--out", folder)
                        .done()
                        .out())
                .contains(nowhere + ": nothing", "Elsewhere: --warehouse DIR");
        assertThat(Files.exists(nowhere)).isFalse();
    }

    @Test
    void statusWithoutAWarehouseSaysWhereTheDemosIs(@TempDir Path folder) throws IOException {
        Path demo = Files.createDirectories(folder.resolve("demo/warehouse"));

        assertThat(Invocation.of("status", "--warehouse", folder.resolve("nowhere"), "--out", folder)
                        .done()
                        .out())
                .contains("--warehouse " + demo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "backfill --from 2026-05 --to"})
    void aFolderThatIsNotThereIsRefusedBeforeAnythingIsMade(String command, @TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");
        String month = command.equals("run") ? " --month 2026-05" : " 2026-06";
        Invocation run = Invocation.of((Object[]) (command + month + " --input " + nowhere + " --warehouse "
                        + folder.resolve("warehouse") + " --key-file " + folder.resolve("key"))
                .split(" "));

        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.err()).startsWith(nowhere + ": there is no such folder").contains("--input DIR");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWrongValueIsAnsweredInTwoLinesAndWithoutUsage() {
        assertThat(Invocation.of("run", "--month", "2026-13").err().lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("'2026-13' is not a month; write it like 2026-10");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearest() {
        assertThat(Invocation.of("statsu").err()).contains("'statsu'", "polyphony status", "See ./polyphony --help");
    }

    /** A guess must not lead to a command that erases. */
    @Test
    void aCommandThatNoneIsLikeIsAnsweredWithNone() {
        assertThat(Invocation.of("metrics").err()).startsWith("There is no command 'metrics'.\n");
        assertThat(Invocation.of("rnu", "--month", "2026-10").err())
                .startsWith("There is no command 'rnu'. Did you mean: ./polyphony run?\n");
        assertThat(Invocation.of("schemas", "detct", "x.csv").err())
                .startsWith("There is no command 'detct'. Did you mean: ./polyphony schemas detect?\n");
    }

    @Test
    void withoutACommandThereIsTheListOfThem() {
        assertThat(Invocation.of().err()).contains("Start with: ./polyphony demo");
    }

    @Test
    void versionAndHelpAreCommandsToo() {
        assertThat(Invocation.of("version").done().out())
                .startsWith("polyphony ")
                .isEqualTo(Invocation.of("--version").done().out());
        assertThat(Invocation.of("help", "run").done().out())
                .isEqualTo(Invocation.of("run", "--help").done().out());
    }

    @Test
    void explainShowsDefinitionFormulaAndWhatToMind() {
        assertThat(Invocation.of("explain", "impression_amplification").done().out())
                .contains("Formula:    sum of impressions of employees", "n counts:   people", "Mind:       ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Own words", "own_voice_rate", "OWN WORDS", "own-voice-rate"})
    void explainTakesTitlesAndIdsInAnyCase(String name) {
        assertThat(Invocation.of("explain", name).done().out()).startsWith("Own words (own_voice_rate,");
        assertThat(Invocation.of((Object[]) ("explain " + name).split(" "))
                        .done()
                        .out())
                .startsWith("Own words (own_voice_rate,");
    }

    @ParameterizedTest
    @CsvSource({
        "reach, reach_at_least",
        "ceiling, ceiling_realisation",
        "amplification, click_amplification",
        "impresion_amp, impression_amplification",
        "ginny, gini"
    })
    void explainNamesWhatMayBeMeant(String asked, String meant) {
        assertThat(Invocation.of("explain", asked).err())
                .startsWith("No metric '" + asked + "'. Did you mean: " + meant)
                .contains("All: ./polyphony explain")
                .hasLineCount(1);
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
