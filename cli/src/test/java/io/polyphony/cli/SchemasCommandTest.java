package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.Mappings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasCommandTest {
    private static final String HEADER = "post_id,account_id,network,posted_at,text\n";
    private static final String GOOD = "p1,@ann,linkedin,2024-02-01T00:00:00Z,Hello\n";

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Spoken check(Path file, String... more) {
        return Spoken.by(Stream.concat(Stream.of("schemas", "check", file.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void aMappingThatLiesBesideTheFileReadsItAndOneThatWaitsForAnswersDoesNot() throws IOException {
        Path file = write("wall.csv", "Nr,Wer,Wann,Worte\n1,ann,2024-02-01,Hello\n");
        String mapping = """
                id: wall
                format: { type: csv }
                columns:
                  - { name: nr, aliases: [Nr], required: true }
                  - { name: wer, aliases: [Wer], required: true }
                  - { name: wann, aliases: [Wann], required: true }
                  - { name: worte, aliases: [Worte], required: true }
                outputs:
                  - contract: posts
                    columns: { post_id: nr, account_id: wer, network: %s, posted_at: wann, text: worte }
                """;

        write("wall.yaml", mapping.formatted("\"?\""));
        assertThat(check(file).exit()).isEqualTo(ExitCode.USAGE.code());

        write("wall.yaml", mapping.formatted("\"'linkedin'\""));
        assertThat(check(file).out()).contains("read as wall\n", "posts: 1 rows, 0 rejected");
    }

    @Test
    void listNamesEveryContractOfFilesAndEveryMapping() {
        Spoken list = Spoken.by("schemas", "list");

        assertThat(Contracts.inputs()).allSatisfy(c -> assertThat(list.out()).contains("  " + c.id() + " "));
        assertThat(Mappings.ids())
                .allSatisfy(id -> assertThat(list.out())
                        .contains("  " + id + " ")
                        .contains(Mappings.of(id).title()));
    }

    static Stream<String> mappings() {
        return Mappings.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void showTellsWhatAMappingMakesOfEachColumn(String id) {
        Spoken show = Spoken.by("schemas", "show", id);

        assertThat(Mappings.of(id).outputs()).allSatisfy(o -> {
            assertThat(show.out()).contains("\n" + o.contract());
            assertThat(o.columns().keySet())
                    .allSatisfy(c -> assertThat(show.out()).containsPattern("\n  " + c + " +="));
        });
    }

    @Test
    void showOfAnUnknownNameNamesWhatThereIs() {
        Spoken show = Spoken.by("schemas", "show", "tweets");

        assertThat(show.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(show.err()).contains("'tweets'", "posts", "x-timeline-csv");
    }

    @Test
    void aSoundFilePasses() throws IOException {
        Spoken check = check(write("posts-2.csv", HEADER + GOOD));

        assertThat(check.exit()).isZero();
        assertThat(check.err()).isEmpty();
        assertThat(check.out()).contains("read as posts ", "posts: 1 rows, 0 rejected");
    }

    @Test
    void faultsAreToldByColumnReasonAndFirstRowButNeverByValue() throws IOException {
        Spoken check = check(write("posts.csv", HEADER.replace("text", "text,mood") + """
                p1,@ann,linkedin,2024-02-01T00:00:00Z,Hello,good
                p2,@ann,linkedin,2024-02-30,secret words,bad
                p3,@ann,linkedin,2024-02-31,more secrets,bad
                1.78E+18,@ann,linkedin,2024-02-03,spoilt,bad
                """));

        assertThat(check.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(check.out())
                .contains("nothing reads: mood", "does not have: content_id")
                .containsPattern("posted_at +not_a_timestamp +2 in all, first in row 3. Not a time as ISO 8601")
                .containsPattern("post_id +spoilt_id +1 in all, first in row 5. ");
        assertThat(check.err()).contains("posts.csv, row 3", "75.0 %");
        assertThat(check.out() + check.err()).doesNotContain("2024-02-3", "secret", "1.78E+18,");
    }

    @Test
    void faultsWithinToleranceAreToldButPass() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER + "p0,@ann,linkedin,yesterday,Hello\n");
        for (int i = 1; i < 20; i++) {
            rows.append(GOOD.replace("p1", "p" + i));
        }
        Spoken check = check(write("posts.csv", rows.toString()));

        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("20 rows, 1 rejected").containsPattern("posted_at +not_a_timestamp +1 in all");
    }

    @Test
    void aMissingRequiredColumnIsNamed() throws IOException {
        Spoken check = check(write("posts.csv", "post_id,account_id,network,posted\np1,a,x,2024-02-01\n"));

        assertThat(check.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(check.err()).contains("posts.csv, row 1", "lacks posted_at (nearest in the file: posted)");
    }

    @Test
    void aFileOfAnyNameIsReadAsItIsTold() throws IOException {
        Path file = write("export.txt", HEADER + GOOD);

        assertThat(check(file).exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(check(file, "--contract", "posts").out()).contains("posts: 1 rows, 0 rejected");
        assertThat(check(file, "--contract", "runs").err()).contains("no file feeds it");
    }

    @Test
    void aMappingMayNeedConstants() throws IOException {
        Path file = write("pages.csv", "page_name,page_id,kind,brand\nAnn,1,person,Acme\nAcme,2,brand,Acme\n");
        String[] mapping = {"--mapping", "facebook-pages-csv"};

        assertThat(check(file, mapping).err()).contains("opted_in_at", "constant");
        Spoken check = check(
                file,
                "--mapping",
                "facebook-pages-csv",
                "--constant",
                "opted_in_at=2024-01-01",
                "--constant",
                "measured_on=2024-02-01");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("accounts: 2 rows, 0 rejected", "people: 2 rows, 0 rejected, 1 filtered");
    }

    @Test
    void sourcesBesideTheFileSayHowItIsRead() throws IOException {
        Path file = write("semi.csv", (HEADER + GOOD).replace(',', ';'));
        write("sources.yaml", """
                sources:
                  - { contract: people, path: not-there-yet.csv }
                  - { contract: posts, path: semi*.csv, delimiter: ";" }
                """);

        assertThat(check(file).out()).contains("posts: 1 rows, 0 rejected");
    }

    @Test
    void whatDetectPrintsForSourcesYamlReadsTheFile() throws IOException {
        Path file = write("August, pages.csv", "page_name,page_id,kind,brand\nAnn,1,person,Acme\n");
        Spoken detect = Spoken.by("schemas", "detect", file.toString());

        assertThat(detect.exit()).isZero();
        assertThat(detect.out())
                .startsWith("Fits facebook-pages-csv for accounts, people: 3 of 3 required columns")
                .contains("# Directory of Facebook pages.", "schemas check " + file);
        String lines = detect.out()
                .substring(detect.out().indexOf("sources:"), detect.out().indexOf("\nThen"));
        write(
                "sources.yaml",
                lines.replace(" }", ", constants: { opted_in_at: 2024-01-01, measured_on: 2024-02-01 } }"));
        assertThat(check(file).out()).contains("accounts: 1 rows, 0 rejected", "people: 1 rows, 0 rejected");
        assertThat(Spoken.by("schemas", "detect", file.toString()).out()).contains("it is read as facebook-pages-csv");
    }

    @Test
    void ofTwoMappingsThatReadOneSheetForOneContractDetectOffersOne() {
        String sample = "../jobs/src/test/resources/io/polyphony/jobs/samples/linkedin-personal-days.xlsx";

        assertThat(Spoken.by("schemas", "detect", sample).out())
                .contains("\n  - { path: linkedin-personal-days.xlsx, mapping: linkedin-personal-days }")
                .contains("\n  # - { path: linkedin-personal-days.xlsx, mapping: linkedin-personal-days-day-first }")
                .contains("\n  - { path: linkedin-personal-days.xlsx, mapping: linkedin-personal-follows }");
    }

    @Test
    void whatFitsByAColumnOrTwoIsOfferedAsAGuess() throws IOException {
        Path file = write("any.csv", "organization_id,a,b,c,d,e\n1,2,3,4,5,6\n");
        Spoken detect = Spoken.by("schemas", "detect", file.toString());

        assertThat(detect.out())
                .startsWith("Perhaps connector-linkedin-organizations-csv for accounts")
                .contains("it may be something else", "--mapping connector-linkedin-organizations-csv")
                .doesNotContain("sources:");
    }

    @Test
    void whatSharesOneColumnWithAMappingIsNotCalledNear() throws IOException {
        Spoken detect = Spoken.by(
                "schemas", "detect", write("any.csv", "email,a,b,c\n1,2,3,4\n").toString());

        assertThat(detect.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(detect.out()).isEmpty();
        assertThat(detect.err()).contains("fits no shipped mapping", "schemas new");
    }

    @Test
    void aFileThatIsNotThereIsAnInputError() {
        Spoken check = check(folder.resolve("posts.csv"));

        assertThat(check.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(check.err()).contains("there is no such file");
    }

    @Test
    void aSheetThatWasSavedAsTextIsCalledWhatItIs() throws IOException {
        Path file = write("quay.csv", """
                Post title;Post link;Created date;Campaign name;Impressions;Clicks;Likes;Comments;Reposts
                A quay is open;https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000123;10/1/2026;;9;1;2;0;0
                """);
        Spoken detect = Spoken.by("schemas", "detect", file.toString());

        assertThat(detect.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(detect.err())
                .contains("has the columns of linkedin-page-posts, which reads .xls and .xlsx")
                .contains("deliver the original file", "./polyphony schemas new " + file);
    }

    @Test
    void theCommandInADraftChecksTheFile() throws IOException {
        Path file = write("log.csv", """
                Post ID,Account,Network,Posted at,Text,Likes
                p1,ann,linkedin,2026-10-01T00:00:00Z,What the tide taught me today,4
                """);
        String draft = Spoken.by("schemas", "new", file.toString()).out();
        write("log.yaml", draft);
        String command = draft.lines()
                .filter(line -> line.contains("./polyphony schemas check "))
                .findFirst()
                .orElseThrow();
        Spoken check = Spoken.by(command.replaceFirst(".*[.]/polyphony ", "").split(" "));

        assertThat(check.exit()).as(check.err()).isZero();
        assertThat(check.out()).contains("posts: 1 rows, 0 rejected", "engagements: 1 rows, 0 rejected");
    }

    @Test
    void aTableThatIsNotUtf8IsReadAsWindowsAndThatIsSaid() throws IOException {
        Path file = Files.write(
                folder.resolve("log.csv"),
                (HEADER + GOOD.replace("Hello", "Gr\u00fc\u00dfe")).getBytes(Charset.forName("windows-1252")));

        assertThat(Spoken.by("schemas", "detect", file.toString()).out())
                .contains("It is not UTF-8: read as windows-1252.", "contract: posts, encoding: windows-1252 }");
        assertThat(Spoken.by("schemas", "new", file.toString()).out())
                .startsWith("# The file is not UTF-8: read as windows-1252");
        assertThat(check(file, "--contract", "posts").out())
                .contains(
                        "log.csv is not UTF-8: read as windows-1252. A run reads it so where",
                        "posts: 1 rows, 0 rejected")
                .contains("0 rejected");
    }

    @Test
    void whatSourcesYamlDeclaresIsCheckedAsARunReadsIt() throws IOException {
        Path file = Files.write(
                folder.resolve("log.csv"),
                (HEADER + GOOD.replace("Hello", "Gr\u00fc\u00dfe")).getBytes(Charset.forName("windows-1252")));
        write("sources.yaml", "sources:\n  - { path: log.csv, contract: posts }\n");

        Spoken check = check(file);

        assertThat(check.exit()).isEqualTo(ExitCode.INPUT.code());
        assertThat(check.err()).contains("not UTF-8", "encoding: windows-1252");
    }

    @Test
    void aMappingThatRequiresNoColumnIsSaidToBeOne() throws IOException {
        Path mapping = write("own.yaml", """
                id: own
                version: 0.1.0
                title: Own
                description: Own.
                columns:
                  - { name: a }
                outputs:
                  - contract: content
                    columns: { content_id: a, kind: "'job'" }
                """);

        assertThat(check(write("tool.csv", "a,b\nc-1,2\n"), "--mapping", mapping.toString())
                        .out())
                .contains("The mapping own requires no column");
    }

    @Test
    void aMappingWithoutOutputsIsSaidToFeedNothing() throws IOException {
        Path mapping = write("own.yaml", "id: own\nversion: 0.1.0\ncolumns:\n  - { name: a }\noutputs: []\n");

        Spoken check = check(write("tool.csv", "a,b\n1,2\n"), "--mapping", mapping.toString());

        assertThat(check.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(check.err()).contains("the mapping own feeds no contract");
    }
}
