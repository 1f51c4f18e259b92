package io.polyphony.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/** The jar for {@code spark-submit} on a cluster of processes: two workers, a warehouse on HDFS, a catalog in a database. */
class ClusterIT {
    private static final Path JAR = Path.of("target", "polyphony-spark.jar").toAbsolutePath();
    private static final String MONTH = "2026-05";
    private static final List<String> STEPS = List.of("conform", "features", "measure", "disclose");

    private static final int OPTED_IN = 6;

    @TempDir
    private static Path folder;

    private static Standalone spark;
    private static Hdfs hdfs;
    private static Map<String, String> expected;

    @BeforeAll
    static void published() throws Exception {
        spark = new Standalone(folder.resolve("spark"));
        hdfs = Hdfs.in(folder.resolve("hdfs"));
        alone(
                "simulate",
                "--people",
                "60",
                "--months",
                "1",
                "--seed",
                "3",
                "--out",
                folder.resolve("input").toString());
        alone(run("alone", folder.resolve("alone/warehouse").toString(), "--master", "local[2]"));
        expected = files("alone");
        assertThat(expected).containsKeys("index.html", MONTH + "/marketing.pdf", MONTH + "/metrics.csv");
    }

    @AfterAll
    static void stopped() {
        spark.close();
        hdfs.close();
    }

    @Test
    void twoWorkersPublishTheSameBytesOntoHdfsAndAPersonIsErasedThere() throws Exception {
        List<Long> before = spark.started();
        String lake = hdfs.address() + "/lake";

        ends(0, submitted("hdfs", List.of(), run("hdfs", lake)));

        assertThat(files("hdfs")).isEqualTo(expected);
        assertThat(spark.started()).allMatch(executors -> executors > before.get(0));
        assertThat(folder.resolve("hdfs:")).doesNotExist();
        assertThat(Path.of("hdfs:")).doesNotExist();
        String person = person();
        String[] forget = {"forget", "--person", person, "--warehouse", lake, "--out", out("hdfs"), "--key-file", key()
        };
        assertThat(ends(0, submitted("forget", List.of(), forget)))
                .containsPattern("people +\\d+ +[1-9]")
                .containsPattern("Searched [1-9]\\d\\d+ files for \\d+ pseudonyms .* found in 0 files");
        assertThat(ends(0, submitted("status", List.of(), "status", "--warehouse", lake)))
                .contains(MONTH);
    }

    @Test
    void anExecutorThatDiesInEachStepIsReplaced() throws Exception {
        try (Running run = submitted(
                "killed",
                List.of(),
                run("killed", folder.resolve("killed/warehouse").toString()))) {
            int killed = 0;
            for (String step : STEPS) {
                run.await(MONTH + " " + step);
                Thread.sleep(2_000);
                killed += spark.killExecutor() ? 1 : 0;
            }

            ends(0, run);
            assertThat(killed).isEqualTo(STEPS.size());
            assertThat(run.lines().filter(line -> line.contains("Lost executor")))
                    .hasSizeGreaterThanOrEqualTo(3);
        }
        assertThat(files("killed")).isEqualTo(expected);
    }

    @Test
    void theCatalogOfTablesMayBeADatabase() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            String driver = Path.of(Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            String[] catalog = {
                "--set", "catalog.type=jdbc",
                "--set", "catalog.uri=" + database.getJdbcUrl("postgres", "postgres"),
                "--set", "catalog.jdbc.schema-version=V1"
            };
            String lake = hdfs.address() + "/behind-a-database";
            List<String> more = List.of("--jars", driver, "--driver-class-path", driver);

            ends(0, submitted("database", more, with(run("database", lake), catalog)));

            assertThat(files("database")).isEqualTo(expected);
            String[] status = with(new String[] {"status", "--warehouse", lake}, catalog);
            assertThat(ends(0, submitted("database-status", more, status))).contains(MONTH);
            assertThat(ends(0, submitted("without", List.of(), "status", "--warehouse", lake)))
                    .doesNotContain(MONTH);
        }
    }

    @Test
    void anAddressThatNobodyCanReachIsRefusedAndMakesNoFolder() throws Exception {
        String said = ends(2, submitted("s3", List.of(), run("s3", "s3a://bucket/lake")));

        assertThat(said).contains("s3a://bucket/lake");
        assertThat(Path.of("s3a:")).doesNotExist();
    }

    @Test
    void aFileSystemThatDoesNotAnswerIsAnOutsideServiceThatFailed() throws Exception {
        String[] status = {"status", "--warehouse", "hdfs://localhost:1/lake"};
        String said = ends(5, submitted("nobody", List.of(), status));

        assertThat(said).contains("hdfs://localhost:1/lake can't be reached").doesNotContain("\tat ");
    }

    private static String[] run(String name, String warehouse, String... more) {
        String[] run = {
            "run",
            "--month",
            MONTH,
            "--input",
            folder.resolve("input").toString(),
            "--warehouse",
            warehouse,
            "--out",
            out(name),
            "--key-file",
            key()
        };
        return with(run, more);
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private static String out(String name) {
        return folder.resolve(name).resolve("out").toString();
    }

    private static String key() {
        return folder.resolve("key").toString();
    }

    private static void alone(String... command) throws Exception {
        List<String> arguments = java("-cp", Running.SPARK.resolve("jars") + "/*:" + JAR, "io.polyphony.cli.Main");
        arguments.addAll(List.of(command));
        ends(0, Running.java(folder.resolve(command[0] + "-alone.log"), arguments));
    }

    private static Running submitted(String name, List<String> more, String... command) throws IOException {
        List<String> arguments =
                java("-cp", Running.SPARK.resolve("jars") + "/*", "org.apache.spark.deploy.SparkSubmit");
        arguments.addAll(List.of("--master", spark.address(), "--class", "io.polyphony.cli.Main"));
        arguments.addAll(more);
        arguments.add(JAR.toString());
        arguments.addAll(List.of(command));
        return Running.java(folder.resolve(name + ".log"), arguments);
    }

    private static List<String> java(String... more) {
        List<String> arguments = new ArrayList<>(List.of("-Xmx1g", "-Djava.awt.headless=true"));
        arguments.addAll(List.of(System.getProperty("spark.opens").split(" ")));
        arguments.addAll(List.of(more));
        return arguments;
    }

    /** Waits for the end. @return what was said */
    private static String ends(int code, Running command) throws InterruptedException {
        int ended = command.ended();
        String said = command.lines().collect(Collectors.joining("\n"));
        assertThat(ended).as(said).isEqualTo(code);
        return said;
    }

    /** Somebody who takes part. */
    private static String person() throws IOException {
        try (Stream<String> people = Files.lines(folder.resolve("input/people.csv"))) {
            return people.skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[OPTED_IN].isEmpty())
                    .findFirst()
                    .orElseThrow()[0];
        }
    }

    private static Map<String, String> files(String name) throws IOException {
        Path out = Path.of(out(name));
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(out)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
