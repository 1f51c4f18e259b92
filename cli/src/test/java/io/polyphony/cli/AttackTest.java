package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.PseudonymKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What dev/attack.py, which has only the published files, can tell about few people: nothing. */
@RequiresPandas
@ExtendWith(SmallCompany.Given.class)
class AttackTest {
    private static final String MONTH = "2026-05";

    @Test
    void nothingOfTheDemoIsExposed(SmallCompany company) throws Exception {
        DevScript said = attack(List.of(company.folder()), List.of(company.input()));

        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).containsPattern("(?m)^\\d{3,} secrets attacked, 0 exposed$");
    }

    /** The same file with its exact counts: an attack that finds nothing there finds nothing anywhere. */
    @Test
    void whatWasNotRoundedIsExposed(SmallCompany company, @TempDir Path folder) throws Exception {
        Path month = Files.createDirectories(folder.resolve(MONTH));
        Path published = company.folder().resolve(MONTH);
        Files.copy(published.resolve("run.json"), month.resolve("run.json"));
        DevScript exact = DevScript.run(
                "attack_exact.py",
                company.input(),
                MONTH,
                published.resolve("metrics.csv"),
                month.resolve("metrics.csv"));
        assertThat(exact.code()).as(exact.text()).isZero();

        DevScript said = attack(List.of(folder), List.of(company.input()));

        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("opted_in - active_advocates", "by elimination");
    }

    /**
     * A company full of traps, and five versions of a month: one late post and one corrected cell leave it as it was, late
     * posts of seven people restate it, and an erasure leaves it again. One key: which thresholds it draws decides what
     * gives way, so that a random one would be another test each time; dev/attack-study draws a new one for each company.
     */
    @Test
    void noVersionOfAMonthExposesAnother(@TempDir Path folder) throws Exception {
        Path simulated = folder.resolve("simulated");
        Invocation.of("simulate", "--people", 26, "--months", 2, "--seed", 3, "--out", simulated)
                .done();
        Path inputs = Files.createDirectories(folder.resolve("in"));
        assertThat(DevScript.run("attack_companies.py", "--simulated", simulated, "--out", inputs, "--month", MONTH)
                        .code())
                .isZero();
        Files.writeString(folder.resolve("key"), PseudonymKey.demoText());
        List<Path> published = new ArrayList<>();
        List<Path> read = new ArrayList<>();
        does(folder, "backfill", "--from", MONTH, "--to", "2026-06", "--input", inputs.resolve("1"));
        for (int version = 1; version <= 5; version++) {
            if (version == 5) {
                does(
                        folder,
                        "forget",
                        "--person",
                        Files.readString(inputs.resolve("erased")).strip());
            }
            if (version > 1) {
                does(
                        folder,
                        "run",
                        "--month",
                        MONTH,
                        "--input",
                        inputs.resolve(Integer.toString(Math.min(version, 4))));
            }
            published.add(folder.resolve("published-" + version));
            FileUtils.copyDirectory(
                    folder.resolve("out").toFile(), published.get(version - 1).toFile());
            read.add(inputs.resolve(Integer.toString(version)));
        }

        assertThat(figures(published)).hasSize(5);
        assertThat(figures(published).subList(1, 3))
                .containsOnly(figures(published).get(0));
        assertThat(figures(published).get(3)).isNotEqualTo(figures(published).get(0));
        assertThat(figures(published).get(4)).isEqualTo(figures(published).get(3));
        DevScript said = attack(published, read);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(" 0 exposed");
    }

    private static List<String> figures(List<Path> published) throws IOException {
        List<String> figures = new ArrayList<>();
        for (Path version : published) {
            figures.add(Files.readString(version.resolve(MONTH).resolve("metrics.csv")));
        }
        return figures;
    }

    private static void does(Path folder, Object... command) {
        List<Object> arguments = new ArrayList<>(Arrays.asList(command));
        arguments.addAll(List.of("--warehouse", folder.resolve("w"), "--out", folder.resolve("out")));
        arguments.addAll(List.of("--key-file", folder.resolve("key"), "--master", "local[2]"));
        Invocation.of(arguments.toArray()).done();
    }

    private static DevScript attack(List<Path> published, List<Path> read) throws Exception {
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            arguments.addAll(List.of("--version", published.get(i), read.get(i)));
        }
        return DevScript.run("attack.py", arguments.toArray());
    }
}
