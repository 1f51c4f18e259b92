package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.RequiresShared;
import io.polyphony.jobs.SharedData;
import io.polyphony.jobs.conform.PseudonymKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.io.FileUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Seven folders of exports through {@code init} and {@code run}: what was said, what was typed, what came out. The table in
 * the docs is made of it; {@code -Ddocs.rewrite=true} writes it anew.
 */
class FirstHourTest {
    private static final Path PAGE = Path.of("..", "docs", "first-hour.md");
    private static final Path SAMPLES = Path.of("../jobs/src/test/resources/io/polyphony/jobs/samples");
    private static final Pattern NEEDED = Pattern.compile("(?m)^  \\d\\. ([^:]+):");
    private static final Pattern NEXT =
            Pattern.compile("(Next|Then|Once people.csv names somebody): \\./polyphony (run --month \\S+)");
    private static final Pattern POSTS = Pattern.compile("(?m)^Read: (.*)$");
    private static final FileTime EXPORTED = FileTime.from(Instant.parse("2026-04-20T10:00:00Z"));

    @TempDir
    private Path home;

    private Path exports;
    /** What is typed since samples hold rows that are spoilt on purpose. */
    private String tolerance = "";

    private void folder() throws IOException {
        exports = Files.createDirectories(home.resolve("exports"));
    }

    private void sample(String name, String as) throws IOException {
        Files.copy(SAMPLES.resolve(name), exports.resolve(as));
    }

    /** The first rows of a sample: further down they are spoilt on purpose. */
    private void top(String name, String as) throws IOException {
        Files.write(
                exports.resolve(as), Files.readAllLines(SAMPLES.resolve(name)).subList(0, 3));
    }

    /** A personal export of another person: other posts on the same days. */
    private void personal(String as, String digit) throws IOException {
        try (ZipFile from = new ZipFile(
                        SAMPLES.resolve("linkedin-personal-posts.xlsx").toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(exports.resolve(as)))) {
            for (ZipEntry entry : from.stream().map(e -> (ZipEntry) e).toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                to.write(text.replaceAll("(\\d{14})\\d(\\d{4,})", "$1" + digit + "$2")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void shared(String data) throws IOException {
        FileUtils.copyDirectory(SharedData.data(data).toFile(), exports.toFile());
    }

    private Invocation init(String... more) throws IOException {
        try (Stream<Path> files = Files.walk(exports)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, EXPORTED);
            }
        }
        List<Object> words =
                new ArrayList<>(List.of("init", exports, "--no-input", "--config", home.resolve("polyphony.yaml")));
        words.addAll(Arrays.asList(more));
        return Invocation.of(words.toArray()).done();
    }

    /** The key is always the same: what is shown of a few people depends on it. */
    private Invocation run(String command) throws IOException {
        Files.writeString(home.resolve("key"), PseudonymKey.demoText());
        List<Object> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.addAll(List.of("--config", home.resolve("polyphony.yaml"), "--warehouse", home.resolve("w")));
        words.addAll(List.of("--out", home.resolve("out"), "--key-file", home.resolve("key")));
        return Invocation.of(words.toArray());
    }

    /** The row of a folder, from what was said first; then the answers are given, and the month is run. */
    private void row(String title, String... answers) throws IOException {
        String said = init().out();
        String needed = NEEDED.matcher(said).results().map(m -> m.group(1)).collect(Collectors.joining("; "));
        Invocation then = answers.length == 0 ? null : init(answers);
        String typed = "`init exports" + (answers.length == 0 ? "" : " " + String.join(" ", answers)) + "`";
        MatchResult next = NEXT.matcher(then == null ? said : then.out())
                .results()
                .findFirst()
                .orElse(null);
        String out = "no month: it needs posts";
        if (next != null) {
            if (next.group(1).startsWith("Once")) {
                Files.writeString(exports.resolve("people.csv"), "first.person,,\n", StandardOpenOption.APPEND);
                typed += ", a row in people.csv";
            }
            String month = next.group(2).replaceAll(".* ", "");
            out = published(run(next.group(2) + tolerance), month);
            typed += ", `" + next.group(2) + tolerance + "`";
        }
        written(title, "| %s | %s | %s | %s |\n".formatted(title, files(said), needed, typed + " | " + out));
    }

    private static String files(String said) {
        long read = lines(said, "  is read as ");
        long waits = lines(said, "  would be read as ");
        long out = lines(said, "  left out: ");
        long unknown = lines(said, "  is a table that no shipped mapping knows") + lines(said, "  is perhaps ");
        String posts =
                POSTS.matcher(said).results().map(m -> m.group(1)).findFirst().orElseThrow();
        return "tables read %d, waiting %d, unknown %d; files left out %d; %s"
                .formatted(read, waits, unknown, out, posts);
    }

    private static long lines(String said, String start) {
        return said.lines().filter(line -> line.startsWith(start)).count();
    }

    private String published(Invocation run, String month) throws IOException {
        if (run.code() != 0) {
            return "refused: " + run.err().strip().replace(exports + "/", "").replace("|", "/");
        }
        Path folder = home.resolve("out").resolve(month);
        try (Stream<Path> files = Files.list(folder)) {
            String reports = files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".html"))
                    .map(n -> n.replace(".html", ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            long figures = Files.readAllLines(folder.resolve("metrics.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(cells -> !cells[4].isEmpty())
                    .map(cells -> cells[1])
                    .distinct()
                    .count();
            return "reports: " + reports + "; figures with a value: " + figures;
        }
    }

    private static void written(String title, String row) throws IOException {
        String page = Files.readString(PAGE);
        Pattern old = Pattern.compile("(?m)^\\| " + Pattern.quote(title) + " \\|.*\\n");
        if (Boolean.getBoolean("docs.rewrite")) {
            String rest = old.matcher(page).replaceFirst("");
            Files.writeString(PAGE, rest.replace("<!-- end -->", row + "<!-- end -->"));
            page = Files.readString(PAGE);
        }

        assertThat(page)
                .as("docs/first-hour.md; rewrite it with -Ddocs.rewrite=true")
                .contains(row);
    }

    @Test
    void aLinkedinPageAndThreePersonalExports() throws IOException {
        folder();
        sample("linkedin-page-posts.xls", "acme-page.xls");
        personal("ann.xlsx", "1");
        personal("bob.xlsx", "2");
        personal("cem.xlsx", "3");

        tolerance = " --set input.reject-tolerance=0.5";
        row("LinkedIn page and three personal exports", "--dates", "month-first", "--all-opted-in", "2026-01-01");
    }

    @Test
    void xAndMeta() throws IOException {
        folder();
        top("x-content-csv.csv", "acme-x.csv");
        Files.createDirectories(exports.resolve("days"));
        sample("x-days-csv.csv", "days/acme-x.csv");
        top("meta-page-posts-csv.csv", "facebook.csv");
        top("meta-instagram-posts-csv.csv", "instagram.csv");

        tolerance = " --set input.reject-tolerance=0.5";
        row("X and Meta", "--brand", "acme-x", "--dates", "month-first");
    }

    @Test
    void everyoneSocialAndGreenhouse() throws IOException {
        folder();
        sample("everyonesocial-users-csv.csv", "users.csv");
        sample("greenhouse-applications-csv.csv", "applications_export.csv");

        row("EveryoneSocial and Greenhouse");
    }

    @Test
    void analyticsAndBitly() throws IOException {
        folder();
        sample("ga4-events-jsonl.jsonl", "events.jsonl");
        sample("bitly-clicks-json.json", "clicks.json");

        row("Google Analytics 4 and Bitly");
    }

    @Test
    void wrongThings() throws IOException {
        folder();
        Files.write(exports.resolve("team.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDB, 0, 1});
        Files.writeString(exports.resolve("brochure.pdf"), "%PDF-1.7\n");
        Files.writeString(exports.resolve("empty.csv"), "");
        try (POIFSFileSystem compound = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(exports.resolve("secret.xlsx"))) {
            compound.createDocument(new ByteArrayInputStream(new byte[] {1}), "EncryptedPackage");
            compound.writeFilesystem(out);
        }

        row("A photo, a PDF, an empty file, an encrypted workbook");
    }

    @Test
    @RequiresShared
    void tablesOfConnectors() throws IOException {
        folder();
        shared("08_connector_seeds");

        row("Connectors' tables (real layouts)");
    }

    @Test
    @RequiresShared
    void politiciansOfNepal() throws IOException {
        folder();
        shared("04_nepal_politicians_x");

        row("Posts of politicians in Nepal (real)", "--all-opted-in", "2006-03-21");
    }
}
