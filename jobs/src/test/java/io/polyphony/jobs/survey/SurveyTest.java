package io.polyphony.jobs.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.land.DateOrder;
import io.polyphony.jobs.land.InputFolder;
import io.polyphony.jobs.survey.FileFinding.Kind;
import io.polyphony.jobs.survey.Reading.Use;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");
    private static final String POSTS = "post_id,account_id,network,posted_at\np1,@a,x,2026-10-02T10:00:00Z\n";

    @TempDir
    private Path folder;

    private Survey survey(Answers answers) {
        return Survey.of(InputFolder.of(folder), path -> path.endsWith("left.csv"), answers);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Map<String, Kind> kinds() {
        return survey(Answers.NONE).files().stream().collect(Collectors.toMap(FileFinding::name, FileFinding::kind));
    }

    private Reading reading(String file, Answers answers) {
        return survey(answers).files().stream()
                .filter(f -> f.name().equals(file))
                .flatMap(f -> f.readings().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noFileMakesItFail() throws IOException {
        write("posts.csv", POSTS);
        write("again.csv", POSTS);
        write("empty.csv", "");
        write("left.csv", POSTS);
        write("notes.pdf", "%PDF-1.4\n");
        write("tool.csv", "a,b\n1,2\n");
        write("broken.json", "{\"a\": [1, 2");
        write("LICENSE", "\"Work\" shall mean, or \"this");
        Files.createSymbolicLink(folder.resolve("nowhere.csv"), folder.resolve("missing"));
        Files.write(
                folder.resolve("latin.csv"), new byte[] {'p', 'o', 's', 't', '_', 'i', 'd', '\n', (byte) 0xE9, '\n'});

        assertThat(kinds())
                .containsOnly(
                        Map.entry("again.csv", Kind.KNOWN),
                        Map.entry("posts.csv", Kind.REPEATED),
                        Map.entry("empty.csv", Kind.NOTHING),
                        Map.entry("notes.pdf", Kind.NOTHING),
                        Map.entry("tool.csv", Kind.UNKNOWN),
                        Map.entry("LICENSE", Kind.NOTHING),
                        Map.entry("broken.json", Kind.UNREADABLE),
                        Map.entry("nowhere.csv", Kind.NOTHING),
                        Map.entry("latin.csv", Kind.UNREADABLE));
    }

    @Test
    void aTableBelowANoteIsUnknownAndProseIsNothing() throws IOException {
        write("page.csv", "\"Metrics of your page, as of Nov 2\",,,\nTitle,Day,Clicks,Likes\nOne,1,2,3\nTwo,2,3,4\n");
        write("letter.csv", "To all\nKind regards, and so on, of the canteen\nYours\n");

        assertThat(kinds()).containsOnly(Map.entry("page.csv", Kind.UNKNOWN), Map.entry("letter.csv", Kind.NOTHING));
    }

    @Test
    void whatIsNotUtf8IsReadAsWindowsOrSaysWhatToDo() throws IOException {
        Files.write(
                folder.resolve("log.csv"),
                (POSTS.replace("p1", "M\u00fcller") + "p2,@a,x,2026-10-03T10:00:00Z\n")
                        .getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("tool.csv"), "a;b\n\u00e4;2\n".getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("other.csv"), new byte[] {'a', ',', 'b', '\n', (byte) 0x81, ',', '2', '\n'});

        assertThat(reading("log.csv", Answers.NONE).fit().encoding()).isEqualTo("windows-1252");
        assertThat(survey(Answers.NONE).seen().count()).isEqualTo(2);
        assertThat(survey(Answers.NONE).files())
                .extracting(FileFinding::why)
                .anySatisfy(why -> assertThat(why).isEqualTo("not UTF-8: read as windows-1252"))
                .anySatisfy(why -> assertThat(why).contains("not UTF-8. Save it as UTF-8, or name its encoding"));
    }

    @Test
    void aMappingThatRequiresNoColumnIsToldFromOthers() throws IOException {
        String mapping = """
                id: own
                version: 0.1.0
                title: Own
                description: Own.
                columns:
                  - { name: a%s }
                outputs:
                  - contract: content
                    columns: { content_id: a }
                """;
        write("loose.yaml", mapping.formatted(""));
        write("strict.yaml", mapping.formatted(", required: true"));

        assertThat(kinds())
                .containsOnly(Map.entry("loose.yaml", Kind.LOOSE_MAPPING), Map.entry("strict.yaml", Kind.MAPPING));
    }

    @Test
    void whatSourcesYamlReadsOrNamesIsLeftToIt() throws IOException {
        write("posts.csv", POSTS);
        write("off.csv", POSTS.replace("p1", "p2"));
        write("new.csv", POSTS.replace("p1", "p3"));
        write("sources.yaml", "sources:\n  - { contract: posts, path: posts.csv }\n  # - off.csv, not yet\n");

        assertThat(kinds())
                .containsOnly(
                        Map.entry("posts.csv", Kind.DECLARED),
                        Map.entry("off.csv", Kind.LEFT_OUT),
                        Map.entry("new.csv", Kind.KNOWN));
        assertThat(survey(Answers.NONE).seen().count()).isEqualTo(2);
    }

    @Test
    void datesThatCouldBeEitherWaitForAnAnswerAndOthersProveTheirOrder() throws IOException {
        String header = Files.readAllLines(SAMPLES.resolve("meta-instagram-posts-csv.csv"))
                .get(0);
        String row = "180000000000000001,88,halden,Halden,Text,0,%s 09:30,https://instagram.com/p/1,IG image,,"
                + "Lifetime,1500,900,80,4,2,6,9\n";
        write("either.csv", header + "\n" + row.formatted("03/04/2026"));
        write("day.csv", header + "\n" + row.formatted("13/04/2026"));
        write("month.csv", header + "\n" + row.formatted("04/13/2026"));
        Answers dayFirst = new Answers(Set.of(), Optional.of(DateOrder.DAY_FIRST), Map.of(), Optional.empty());

        assertThat(reading("either.csv", Answers.NONE).asksForOrder()).isTrue();
        assertThat(reading("day.csv", Answers.NONE))
                .satisfies(r -> assertThat(r.use()).isEqualTo(Use.READ))
                .satisfies(r -> assertThat(r.order()).contains(DateOrder.DAY_FIRST));
        assertThat(reading("month.csv", Answers.NONE).order()).isEmpty();
        assertThat(survey(Answers.NONE).seen().months()).hasSize(1);
        assertThat(survey(Answers.NONE).waiting().count()).isEqualTo(1);
        assertThat(reading("either.csv", dayFirst).order()).contains(DateOrder.DAY_FIRST);
        assertThat(reading("month.csv", dayFirst).order()).isEmpty();
    }

    @Test
    void constantsAreDraftedFromTheFileAndSayFromWhat() throws IOException {
        Path dated = folder.resolve("acme_2026-10-31.csv");
        Path plain = folder.resolve("acme.csv");
        Files.copy(SAMPLES.resolve("x-content-csv.csv"), dated);
        Files.writeString(plain, Files.readString(dated).replace("1900000000000000001", "1900000000000000009"));
        Files.setLastModifiedTime(plain, FileTime.from(Instant.parse("2026-11-05T10:00:00Z")));
        Path range = folder.resolve("acme_2026-09-01_2026-10-31.csv");
        Files.writeString(range, Files.readString(dated).replace("1900000000000000001", "1900000000000000008"));
        Files.setLastModifiedTime(range, FileTime.from(Instant.parse("2026-11-05T10:00:00Z")));
        Answers said = new Answers(Set.of(), Optional.empty(), Map.of("acme.csv", "@acme"), Optional.empty());

        assertThat(reading("acme_2026-10-31.csv", said).constants())
                .containsExactly(
                        new Constant("account_id", "acme_2026-10-31", Constant.Origin.FILE_NAME),
                        new Constant("measured_on", "2026-10-31", Constant.Origin.DATE_IN_NAME));
        assertThat(reading("acme.csv", said).constants())
                .containsExactly(
                        new Constant("account_id", "@acme", Constant.Origin.ANSWER),
                        new Constant("measured_on", "2026-11-05", Constant.Origin.LAST_CHANGE));
        assertThat(reading("acme_2026-09-01_2026-10-31.csv", said).constants())
                .contains(new Constant("measured_on", "2026-11-05", Constant.Origin.LAST_CHANGE_OF_RANGE));
    }

    @Test
    void nobodyIsTakenForTakingPart() throws IOException {
        Files.copy(SAMPLES.resolve("x-profile-tweets-csv.csv"), folder.resolve("ann.csv"));

        assertThat(reading("ann.csv", Answers.NONE).constants())
                .contains(new Constant("opted_in_at", "", Constant.Origin.BLANK));
        assertThat(survey(Answers.NONE).seen().people().values()).containsOnly(false);
    }

    @Test
    void whatNobodyCanKnowWaits() throws IOException {
        Files.copy(SAMPLES.resolve("bitly-clicks-json.json"), folder.resolve("clicks.json"));

        assertThat(reading("clicks.json", Answers.NONE))
                .satisfies(r -> assertThat(r.use()).isEqualTo(Use.WAITS))
                .satisfies(r -> assertThat(r.asksForOrder()).isFalse())
                .satisfies(r -> assertThat(r.constants())
                        .containsExactly(new Constant("post_id", null, Constant.Origin.UNKNOWN)));
    }

    @Test
    void whatRowsFillIsWhatIsOffered() throws IOException {
        write("posts.csv", "post_id,account_id,network,posted_at,text,topic\np1,@a,x,2026-10-02T10:00:00Z,Hello,\n");
        write("engagements.csv", "post_id,kind,measured_at,count,measure\np1,click,2026-10-20,3,total\n");

        assertThat(survey(Answers.NONE).seen().offers())
                .contains("posts", "posts.text", "engagements:click")
                .doesNotContain("posts.topic", "engagements:impression");
    }

    @Test
    void anotherReadingOfTheSameRowsIsAnAlternative() throws IOException {
        Files.copy(SAMPLES.resolve("linkedin-personal-days.xlsx"), folder.resolve("ann.xlsx"));

        assertThat(survey(Answers.NONE).files().get(0).readings())
                .filteredOn(r -> r.fit().mapping().id().startsWith("linkedin-personal-days"))
                .extracting(Reading::use)
                .containsExactly(Use.WAITS, Use.INSTEAD);
    }

    @Test
    void whatWaitsKeepsTheOtherSheetsOfItsFileWaiting() throws IOException {
        Files.copy(SAMPLES.resolve("linkedin-personal-posts.xlsx"), folder.resolve("ann.xlsx"));
        Answers monthFirst = new Answers(Set.of(), Optional.of(DateOrder.MONTH_FIRST), Map.of(), Optional.empty());

        assertThat(survey(Answers.NONE).files().get(0).readings())
                .filteredOn(r -> r.fit().mapping().id().equals("linkedin-personal-followers"))
                .extracting(Reading::use)
                .containsExactly(Use.WAITS);
        assertThat(survey(Answers.NONE).seen().offers()).isEmpty();
        assertThat(survey(Answers.NONE).waiting().offers()).contains("accounts.follower_count", "posts");
        assertThat(survey(monthFirst).seen().offers()).contains("accounts.follower_count", "posts");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02, 2026-10-29, 2026-10",
        "2026-09-30, 2026-10-28, 2026-09",
        "2026-07-10, 2026-10-05, 2026-07",
        "2026-10-02, 2026-10-03, 2026-10"
    })
    void theMonthToRunIsTheNewestOneThatPostsReachTheEndOf(String first, String last, YearMonth month)
            throws IOException {
        write("posts.csv", POSTS.replace("2026-10-02", first) + "p2,@a,x," + last + "T10:00:00Z\n");

        assertThat(survey(Answers.NONE).seen().month()).contains(month);
    }

    @Test
    void withoutPostsThereIsNoMonthToRun() {
        assertThat(survey(Answers.NONE).seen().month()).isEmpty();
    }
}
