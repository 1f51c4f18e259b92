package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.LocalRows;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.MappingReader;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftTest {
    private static final Path SAMPLES = Path.of("src/test/resources/io/polyphony/jobs/samples");

    @TempDir
    private Path folder;

    private SourceMapping draft(String name, String text) throws IOException {
        return mapping(Draft.of(Files.writeString(folder.resolve(name), text), "draft"));
    }

    private static SourceMapping mapping(String yaml) throws IOException {
        return new MappingReader().read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static MappingOutput only(SourceMapping mapping) {
        assertThat(mapping.outputs()).hasSize(1);
        return mapping.outputs().get(0);
    }

    @Test
    void columnsHaveNamesThatExpressionsCanUseAndAreReadAsTheirValuesLook() throws IOException {
        SourceMapping draft = draft(
                "share log.csv",
                "Member;Größe am;Views;Share;Share;9 lives\nann;3/4/2026;1,204;2%;x;a\nbob;12/24/2026;7;< 1%;y;b\n");

        assertThat(draft.format().delimiter()).isEqualTo(";");
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("member", "grosse_am", "views", "share", "share_2", "c_9_lives");
        assertThat(draft.columns().get(1).dates()).containsExactly("M/d/yyyy");
        assertThat(draft.columns().get(2).as()).isEqualTo(SourceColumn.As.COUNT);
        assertThat(draft.columns().get(3).as()).isEqualTo(SourceColumn.As.PERCENT);
        assertThat(draft.columns().get(4).occurrence()).isEqualTo(2);
    }

    @Test
    void valuesDecideWhereTwoColumnsAreCalledAlike() throws IOException {
        SourceMapping draft = draft("log.csv", """
                id,created,created by,post
                z1,2026-10-01T08:00:00Z,@ann,We are at the fair this week
                z2,2026-10-02T08:00:00Z,@bob,What I learned in a year of tides
                """);

        assertThat(only(draft).contract()).isEqualTo("posts");
        assertThat(only(draft).columns())
                .containsEntry("post_id", "id")
                .containsEntry("posted_at", "created")
                .containsEntry("text", "post")
                .containsEntry("network", "?");
        assertThat(draft.open()).containsExactly("posts.network");
    }

    @Test
    void titlesAboveATableAreNoHeaderAndTheirCommasNoDelimiter() throws IOException {
        SourceMapping draft = draft("shares.csv", """
                Share report, Halden, all channels
                Period:;01.10.2026 to 31.10.2026

                Employee;Channel;Shared at;Post text;Likes
                ann.lund;LinkedIn;2026-10-05 09:30;At last, a tide table, for all;7
                bob.vik;X;2026-10-06 10:00;Wind, waves, and what they cost;9
                cem.oz;LinkedIn;2026-10-07 11:15;What I learned;1.204
                """);

        assertThat(draft.format().delimiter()).isEqualTo(";");
        assertThat(draft.format().findHeader()).isTrue();
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("employee", "channel", "shared_at", "post_text", "likes");
        assertThat(draft.outputs().get(0).columns()).containsEntry("text", "post_text");
    }

    @Test
    void ofAWorkbookTheFullestSheetIsMeantAndTheBlankLinesAboveItsNamesCount() throws IOException {
        Path file = folder.resolve("shares.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            lines(workbook.createSheet("About"), List.of(List.of("Share report"), List.of("Made by", "the tool")));
            lines(
                    workbook.createSheet("All shares"),
                    List.of(
                            List.of("Share report"),
                            List.of(),
                            List.of("Employee", "Shared at", "Post text"),
                            List.of("ann.lund", "2026-10-05T09:30:00Z", "At last a tide table for all"),
                            List.of("bob.vik", "2026-10-06T10:00:00Z", "What wind and waves cost")));
            workbook.write(out);
        }

        SourceMapping draft = mapping(Draft.of(file, "draft"));

        assertThat(draft.format().sheet()).containsExactly("All shares");
        assertThat(draft.format().findHeader()).isTrue();
        assertThat(draft.columns())
                .extracting(SourceColumn::name)
                .containsExactly("employee", "shared_at", "post_text");
    }

    private static void lines(Sheet sheet, List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                Row row = sheet.createRow(i);
                lines.get(i)
                        .forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum()))
                                .setCellValue(cell));
            }
        }
    }

    @Test
    void daysAndTimesOfDayInTwoColumnsAreOneMomentByTheClockThatANameTells() throws IOException {
        String yaml = Draft.of(Files.writeString(folder.resolve("posts.tsv"), """
                        Account\tChannel\tDate\tTime (UK time)\tMessage\tLikes
                        Wharf\tLinkedIn\t05/10/2026\t9:05\tAt last a tide table for all\t7
                        Wharf\tX\t13/10/2026\t17:30\tWhat wind and waves cost us\t9
                        """), "draft");

        assertThat(only(mapping(yaml).outputs(), "posts").columns())
                .containsEntry("posted_at", "concat(date, 'T', time_uk_time)");
        assertThat(yaml)
                .contains(
                        "zone: Europe/London  # from the name of time_uk_time",
                        "time_uk_time, aliases: [\"Time (UK time)\"], required: true");
    }

    private static MappingOutput only(List<MappingOutput> outputs, String contract) {
        return outputs.stream()
                .filter(output -> output.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsInsideCellsDoNotSeparateAndAShortFirstLineIsNoTitleAboveRows() throws IOException {
        SourceMapping lists = draft("tags.csv", "id,tags\n1,a;b;c\n2,d;e;f\n");
        assertThat(lists.format().delimiter()).isEqualTo(",");
        assertThat(lists.format().findHeader()).isFalse();

        SourceMapping shorter = draft("short.csv", "id,text\n1,one,2026-10-01\n2,two,2026-10-02\n");
        assertThat(shorter.format().findHeader()).isFalse();
        assertThat(shorter.columns()).extracting(SourceColumn::name).containsExactly("id", "text");
    }

    @Test
    void daysComeFirstWhereNoMonthHasThatNumber() throws IOException {
        assertThat(draft("a.csv", "name,on\na,13/10/2026\nb,2/10/2026\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d/M/yyyy");
        assertThat(draft("b.csv", "name,on\na,13.10.2026 9:05\nb,2.10.2026 17:30\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("d.M.yyyy H:mm");
        assertThat(draft("c.csv", "name,on\na,1790000000\nb,1790000001\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("epoch-seconds");
        assertThat(draft("d.csv", "name,on\na,2026-10-01T08:00:00+02:00\n")
                        .columns()
                        .get(1)
                        .dates())
                .isEmpty();
    }

    @Test
    void rowsWithoutIdsGetASubstituteAndLinksTellTheNetwork() throws IOException {
        SourceMapping draft = draft("log.csv", """
                when,who,caption,see
                2026-10-01 08:00,ann,We are at the fair this week,https://www.linkedin.com/feed/
                2026-10-02 08:00,bob,What I learned in a year of tides,https://www.linkedin.com/feed/
                """);

        assertThat(only(draft).columns()).containsEntry("network", "'linkedin'").containsEntry("posted_at", "when");
        assertThat(only(draft).columns().get("post_id")).startsWith("sha2(concat_ws(");
    }

    @Test
    void aWordThatNobodyKnowsIsAskedFor() throws IOException {
        String text =
                "application,candidate,job,stage,entered\na1,k1,j1,Applied,2026-10-01\na1,k1,j1,Tea ceremony,2026-10-02\n";

        SourceMapping draft = draft("log.csv", text);

        assertThat(only(draft).columns().get("stage")).contains("when 'tea ceremony' then '?'");
        assertThat(draft.open()).containsExactly("applications.stage");
    }

    @Test
    void aDocumentHasItsRowsInsideAField() throws IOException {
        SourceMapping draft =
                draft("log.json", "{\"total\": 2, \"data\": [{\"id\": \"a\", \"n\": 1}, {\"id\": \"b\", \"n\": 2}]}");

        assertThat(draft.format().rows()).isEqualTo("data");
        assertThat(draft.columns()).extracting(SourceColumn::name).containsExactly("id", "n");
        assertThat(draft.outputs()).isEmpty();
    }

    @Test
    void eachGuessSaysWhatItIsMadeFrom() throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"), "id,created,post\nz1,2026-10-01T08:00:00Z,We are at the fair this week\n");

        String draft = Draft.of(file, "log");

        assertThat(draft.lines().dropWhile(line -> !line.equals("outputs:")).filter(line -> line.startsWith("      ")))
                .isNotEmpty()
                .allMatch(line -> line.contains("  # "));
        assertThat(draft).contains("posted_at: created  # 1 of 1 are times, ISO 8601");
    }

    @Test
    void aDraftOfEverySampleIsAMapping() throws IOException {
        try (Stream<Path> samples = Files.list(SAMPLES)) {
            List<Path> tables = samples.filter(s -> !s.toString().matches(".*[.](parquet|yaml)"))
                    .sorted()
                    .toList();
            for (Path sample : tables) {
                assertThat(mapping(Draft.of(sample, "draft")).columns())
                        .as(sample.toString())
                        .isNotEmpty();
            }
        }
    }

    private static final String SHARES = """
            Share ID,Colleague name,Colleague email,Network,Shared at,%s
            s1,Ada Lund,Ada.Lund@quay.example,LinkedIn,2026-10-01T08:00:00Z,%s
            s2,Ben Moe,ben.moe@quay.example,LinkedIn,2026-10-02T08:00:00Z,%s
            s3,Ada Lund,ada.lund@quay.example,Twitter,2026-10-03T08:00:00Z,%s
            """;
    private static final String OWN = "The new crane lifts more than I do on Mondays";
    private static final String MORE = "Forty years of quay walls and still learning";
    private static final String OFFER = "Our new crane lifts forty tons of steel";
    private static final String PLAN = "Our quay walls are forty years old today";

    private static MappingOutput of(String contract, SourceMapping mapping) {
        return mapping.outputs().stream()
                .filter(output -> output.contract().equals(contract))
                .findFirst()
                .orElseThrow();
    }

    private String text(String name, String text) throws IOException {
        return Draft.of(Files.writeString(folder.resolve(name), text), "draft");
    }

    private String shares(String columns, String... rows) throws IOException {
        return text("shares.csv", SHARES.formatted(columns, rows[0], rows[1], rows[2]));
    }

    @Test
    void neitherTitlesNorOfferedTextsAreTheWordsOfAPost() throws IOException {
        String draft = shares(
                "Piece headline,Proposed wording,Posted caption,Asset ID",
                "A crane of forty tons," + OFFER + "," + OWN + ",a1",
                "Walls that are forty years," + PLAN + "," + MORE + ",a2",
                "A crane of forty tons," + OFFER + "," + OFFER + ",a1");

        assertThat(of("posts", mapping(draft)).columns())
                .containsEntry("text", "posted_caption")
                .containsEntry("content_id", "asset_id");
        assertThat(text(
                        "titles.csv",
                        "Date,Headline,Link\n2026-10-01," + OWN + ",https://a.example/1\n" + "2026-10-02," + MORE
                                + ",https://a.example/2\n"))
                .contains("text: headline  # ");
        assertThat(shares("Headline,Suggested copy", OWN + "," + OFFER, MORE + "," + PLAN, MORE + "," + PLAN))
                .contains(
                        "# text: ?  # no column has the words that were posted: headline is a title, suggested_copy was offered");
    }

    @Test
    void ofTwoColumnsThatAreEquallyLikelyNoneIsTaken() throws IOException {
        String draft = shares("Message,Caption", OWN + "," + OFFER, MORE + "," + PLAN, OWN + "," + MORE);

        assertThat(mapping(draft).open()).contains("posts.text");
        assertThat(draft).contains("text: \"?\"  # equally likely: message, caption; write the one that it is");
        assertThat(shares("Message,Caption", OWN + "," + OWN, MORE + "," + MORE, OWN + "," + OWN))
                .doesNotContain("equally likely");
    }

    @Test
    void whatWasOfferedIsAnOutputOfItsOwn() throws IOException {
        String draft = shares(
                "Post text,Template text,Campaign ID,Theme",
                OWN + "," + OFFER + ",k1,Cranes",
                MORE + "," + PLAN + ",k2,Walls",
                OFFER + "," + OFFER + ",k1,Cranes");
        SourceMapping mapping = mapping(draft);

        assertThat(of("content", mapping).distinct()).isTrue();
        assertThat(of("content", mapping).columns())
                .containsOnlyKeys("content_id", "published_at", "kind", "topic", "suggested_text")
                .containsEntry("content_id", "campaign_id")
                .containsEntry("topic", "theme")
                .containsEntry("suggested_text", "template_text");
        assertThat(of("posts", mapping).columns()).containsEntry("content_id", "campaign_id");
        assertThat(mapping.open()).containsExactly("content.published_at", "content.kind");
        assertThat(draft)
                .contains("published_at: \"?\"  # the day it was offered: ")
                .contains("kind: \"?\"  # what kind of piece it is, in quotes, one of culture, event, ");
    }

    @Test
    void piecesWithSeveralWordingsHaveVariantsAndTextsWithoutIdsGetSubstitutes() throws IOException {
        String draft = shares(
                "Post text,Suggested text,Content ID",
                OWN + "," + OFFER + ",c1",
                MORE + "," + PLAN + ",c1",
                OFFER + ",,");
        assertThat(of("content", mapping(draft)).columns()).containsKey("variant");
        assertThat(of("content", mapping(draft)).where()).isEqualTo("content_id <> '' and suggested_text <> ''");

        String without = shares("Post text,Suggested text", OWN + "," + OFFER, MORE + "," + PLAN, OFFER + "," + OFFER);
        assertThat(of("posts", mapping(without)).columns()).containsEntry("content_id", "sha2(suggested_text, 256)");
        assertThat(of("content", mapping(without)).columns())
                .containsEntry("content_id", "sha2(suggested_text, 256)")
                .containsEntry("kind", "?");

        String some = shares("Post text,Suggested text", OWN + "," + OFFER, MORE + ",", OFFER + "," + OFFER);
        assertThat(of("posts", mapping(some)).columns())
                .containsEntry("content_id", "case when suggested_text <> '' then sha2(suggested_text, 256) end");
        assertThat(of("content", mapping(some)).where()).isEqualTo("suggested_text <> ''");
    }

    @Test
    void theOneNameOfAllRowsIsNoAccount() throws IOException {
        String page = """
                Date,Text,Link,Network,Created by%s
                2026-10-01,%s,https://a.example/1,LinkedIn,Ada Lund%s
                2026-10-02,%s,https://a.example/2,LinkedIn,Ada Lund%s
                """;
        String draft = text("page.csv", page.formatted("", OWN, "", MORE, ""));

        assertThat(draft)
                .contains("account_id: \"?\"  # one name in all rows of created_by: perhaps who pressed the button; "
                        + "the page's own id, or a constant")
                .contains("{ name: created_by, aliases: [\"Created by\"] }  # not used");
        assertThat(text("pages.csv", page.formatted(",Page", OWN, ",quay", MORE, ",quay")))
                .contains("account_id: page  # ");
        assertThat(text(
                        "several.csv",
                        page.formatted("", OWN, "", MORE, "")
                                .replace("Created by", "Posted by")
                                .replaceFirst("Ada Lund", "Ben Moe")))
                .contains("account_id: posted_by  # ");
    }

    @Test
    void accountsAndPeopleComeFromAddressesBesideNames() throws IOException {
        SourceMapping mapping = mapping(shares(
                "Member name,Approver email,Text",
                "Ada Lund,c@quay.example," + OWN,
                "Ben Moe,c@quay.example," + MORE,
                "Ada Lund,d@quay.example," + OFFER));
        MappingOutput accounts = of("accounts", mapping);

        assertThat(of("posts", mapping).columns()).containsEntry("account_id", "lower(colleague_email)");
        assertThat(accounts.distinct()).isTrue();
        assertThat(accounts.columns())
                .containsEntry("account_id", "lower(colleague_email)")
                .containsEntry("voice", "'employee'")
                .containsEntry("person_id", "lower(colleague_email)")
                .containsEntry("network", of("posts", mapping).columns().get("network"))
                .containsEntry("measured_on", "measured_on");
        assertThat(of("accounts", mapping(shares("Handle,Text", "@ada," + OWN, "@ben," + MORE, "@ada," + OFFER)))
                        .columns())
                .containsEntry("account_id", "lower(handle)")
                .containsEntry("person_id", "lower(colleague_email)");
    }

    @Test
    void agreeingWithoutADayIsOfferedInAComment() throws IOException {
        String draft = text("staff.csv", """
                Mail,Unit,Consent given?
                a@quay.example,Yard,Yes
                b@quay.example,Yard,no
                c@quay.example,Office,
                d@quay.example,Office,Yes
                """);

        assertThat(only(mapping(draft)).columns()).containsOnlyKeys("person_id", "department");
        assertThat(draft)
                .contains(
                        "# opted_in_at: \"case when lower(consent_given) = 'yes' then opted_in_at end\"  # without a day "
                                + "nobody counts: take the # away, and give the day as the constant opted_in_at");
        assertThat(only(mapping(text("few.csv", "Mail,Takes part\na@quay.example,x\nb@quay.example,\n")))
                        .contract())
                .isEqualTo("people");
    }

    @Test
    void theHeadSaysTheNextStepAndACommandWithItsConstants() throws IOException {
        Path file = Files.writeString(
                folder.resolve("log.csv"), SHARES.formatted("Text,Likes", OWN + ",3", MORE + ",4", OFFER + ",5"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-02T10:00:00Z")));
        String draft = Draft.of(file, "log");

        assertThat(draft)
                .contains("fill in each \"?\", then run ./polyphony init " + folder + " again.\n")
                .contains("--mapping " + folder.resolve("log.yaml") + " --constant measured_on=2026-11-02\n")
                .doesNotContain("Save it as");
    }

    @Test
    void flagsThatAreAlwaysTheSameAreNotOffered() throws IOException {
        String[] same = {OWN + ",0,no", MORE + ",0,no", OFFER + ",0,no"};
        assertThat(shares("Text,Boosted,Archived", same)).doesNotContain("is_repost");
        assertThat(shares("Text,Boosted,Archived", OWN + ",0,no", MORE + ",1,no", OFFER + ",0,no"))
                .contains("# is_repost: ?  # ")
                .contains("values would fit of boosted\n");
    }

    private static final String BRAND = """
            %s,Channel,Out,%s,Impr.,Likes
            %s,LinkedIn,2026-10-01 %s,We are at the fair all week,"1,204",9
            %s,X,2026-10-02 %s,Come and see the new crane,870,3
            %s,LinkedIn,2026-10-03 %s,We are at the fair all week,990,5
            %s,X,2026-10-04 %s,Come and see the new crane,455,2
            """;

    private static String brand(String id, String copy, String... ids) {
        return BRAND.formatted(id, copy, ids[0], "09:30", ids[1], "10:15", ids[2], "09:30", ids[3], "11:45");
    }

    @Test
    void postsWhoseTextsComeAgainAreNoDailyTotals() throws IOException {
        SourceMapping draft = draft("posts.csv", brand("Post ID", "Copy", "b-1", "b-2", "b-3", "b-4"));

        assertThat(draft.outputs()).extracting(MappingOutput::contract).containsExactly("posts", "engagements");
        assertThat(draft.outputs().get(0).columns())
                .containsEntry("post_id", "post_id")
                .containsEntry("network", "lower(channel)")
                .containsEntry("posted_at", "out")
                .containsEntry("text", "copy");
        assertThat(draft.outputs().get(1).unpivot())
                .extracting(row -> row.columns().get("kind"))
                .containsExactly("'impression'", "'reaction'");
        assertThat(of("posts", draft("no.csv", brand("Post #", "Message", "71", "72", "73", "74")))
                        .columns())
                .containsEntry("post_id", "post")
                .containsEntry("text", "message");
    }

    @Test
    void countsBesideTimesOfDayAreThoseOfPostsAndBesideBareDaysThoseOfDays() throws IOException {
        String counts =
                "Day,Page,Views,Likes\n2026-10-01%s,quay,40,3\n2026-10-02%s,quay,51,4\n2026-10-03%s,quay,12,0\n";

        assertThat(only(draft("days.csv", counts.formatted("", "", ""))).contract())
                .isEqualTo("account_days");
        assertThat(only(draft("midnights.csv", counts.formatted("T00:00", "T00:00", "T00:00")))
                        .contract())
                .isEqualTo("account_days");
        assertThat(draft("clock.csv", counts.formatted("T09:12", "T17:40", "T11:05"))
                        .outputs())
                .extracting(MappingOutput::contract)
                .containsExactly("posts", "engagements");
        assertThat(draft("twice.csv", counts.formatted("", "", "").replace("10-02", "10-01"))
                        .outputs())
                .extracting(MappingOutput::contract)
                .doesNotContain("account_days");
    }

    private static final String CALENDAR = """
            Subject,Wording offered,When,Obligatory
            Cranes,%s,2026-10-05,no
            Walls,%s,2026-10-12,yes
            """.formatted(OFFER, PLAN);

    @Test
    void aCalendarOfOffersIsContentAndAsks() throws IOException {
        SourceMapping calendar = draft("calendar.csv", CALENDAR);

        assertThat(calendar.outputs()).extracting(MappingOutput::contract).containsExactly("content", "asks");
        assertThat(of("content", calendar).columns())
                .containsEntry("content_id", "sha2(wording_offered, 256)")
                .containsEntry("published_at", "when")
                .containsEntry("kind", "?")
                .containsEntry("topic", "subject")
                .containsEntry("suggested_text", "wording_offered");
        assertThat(of("asks", calendar).columns())
                .containsEntry("sent_at", "when")
                .containsEntry("content_id", "sha2(wording_offered, 256)")
                .containsEntry("mandatory", "obligatory");
        assertThat(only(draft("offers.csv", CALENDAR.replaceAll(",(Obligatory|yes|no)\n", "\n")))
                        .contract())
                .isEqualTo("content");
    }

    @Test
    void ownWordsBesideThoseThatWereOfferedAreNoCalendar() throws IOException {
        SourceMapping draft = draft("log.csv", """
                Share ID,Network,Shared at,Post text,Suggested text
                s1,LinkedIn,2026-10-01T08:00:00Z,%s,%s
                s2,X,2026-10-02T08:00:00Z,%s,%s
                """.formatted(OWN, OFFER, MORE, PLAN));

        assertThat(draft.outputs()).extracting(MappingOutput::contract).containsExactly("content", "posts");
        assertThat(of("posts", draft).columns()).containsEntry("text", "post_text");
    }

    @Test
    void offeredTextsThatACalendarBesideItHasAreNotMadeAnOutputAgain() throws IOException {
        Files.writeString(folder.resolve("calendar.csv"), CALENDAR);
        SourceMapping mapping = mapping(
                shares("Post text,Proposed wording", OWN + "," + OFFER, MORE + "," + PLAN, OFFER + "," + OFFER));

        assertThat(mapping.outputs()).extracting(MappingOutput::contract).doesNotContain("content");
        assertThat(of("posts", mapping).columns()).containsEntry("content_id", "sha2(proposed_wording, 256)");
    }

    @Test
    void daysOfStagesInColumnsAreStepsOfApplications() throws IOException {
        SourceMapping draft = draft("ats.csv", """
                Applicant,Vacancy ID,Origin,Credited to,Date applied,First interview,Offer made,Hire date,Rejected on
                k1,v1,Staff referral,u1,03/10/2026,09/10/2026,20/10/2026,30/10/2026,
                k2,v1,Board,u2,04/10/2026,10/10/2026,,,15/10/2026
                k3,v2,Board,,05/10/2026,,,,
                """);
        MappingOutput steps = only(draft);

        assertThat(steps.contract()).isEqualTo("applications");
        assertThat(steps.columns())
                .containsOnlyKeys(
                        "application_id", "applicant_id", "requisition_id", "ats_source", "referrer_person_id")
                .containsEntry("application_id", "sha2(concat_ws('\\n', applicant, vacancy_id), 256)")
                .containsEntry("applicant_id", "applicant")
                .containsEntry("referrer_person_id", "case when lower(origin) like '%referral%' then credited_to end");
        assertThat(steps.unpivot())
                .extracting(row -> row.when() + " " + row.columns().get("stage") + " "
                        + row.columns().get("at"))
                .containsExactly(
                        "date_applied <> '' 'submitted' date_applied",
                        "first_interview <> '' 'interview' first_interview",
                        "offer_made <> '' 'offer' offer_made",
                        "hire_date <> '' 'hired' hire_date");
        assertThat(only(draft("staff.csv", """
                        Person ID,Unit,Interview,Hired
                        p1,Yard,2026-01-02,2026-02-01
                        p2,Yard,2026-01-03,2026-02-02
                        """)).contract()).isEqualTo("people");
    }

    @Test
    void clicksWithoutIdsAreToldApartByAllThatDiffers() throws IOException {
        SourceMapping draft = draft("clicks.csv", """
                Time (UTC),Target,Country,Referrer,User Agent,Bot
                2026-10-01 08:00:00,https://a.example/?utm_source=s,NO,,Mozilla/5.0 (X11; Linux x86_64) A/1 B/2,no
                2026-10-01 08:00:00,https://a.example/?utm_source=s,SE,,Mozilla/5.0 (X11; Linux x86_64) A/1 B/3,no
                2026-10-01 08:00:01,https://a.example/?utm_source=t,SE,,Mozilla/5.0 (X11; Linux x86_64) A/1 B/2,yes
                """);

        assertThat(only(draft).columns())
                .containsEntry("click_id", "sha2(concat_ws('\\n', time_utc, target, country, user_agent), 256)")
                .containsEntry("user_agent", "user_agent");
    }

    @Test
    void aSecondTimeThatIsLaterThanThePostsIsThatOfTheirCounts() throws IOException {
        String log = """
                {"id": "s1", "at": "2026-10-01T08:00:00+02:00", "by": {"email": "a@quay.example"}, "text": "%s", \
                "counters": {"likes": 4, "updated_at": "2026-11-09T06:00:00Z"}}
                {"id": "s2", "at": "2026-10-02T08:00:00+02:00", "by": {"email": "b@quay.example"}, "text": "%s", \
                "counters": {"likes": 7, "updated_at": "%s"}}
                """;

        assertThat(of("engagements", draft("log.jsonl", log.formatted(OWN, MORE, "2026-11-09T06:00:00Z")))
                        .columns())
                .containsEntry("measured_at", "counters_updated_at");
        assertThat(of("engagements", draft("same.jsonl", log.formatted(OWN, MORE, "2026-10-02T06:00:00Z")))
                        .columns())
                .containsEntry("measured_at", "measured_on");
    }

    @Test
    void peopleAreNamedAsOtherFilesOfTheFolderDo() throws IOException {
        String staff = """
                Staff no,E-mail,Unit,Joined
                701,a@quay.example,Yard,2020-01-01
                702,b@quay.example,Yard,2021-01-01
                703,c@quay.example,Office,2022-01-01
                """;
        assertThat(text("staff.csv", staff))
                .contains("person_id: staff_no  # 3 of 3 are whole numbers, all different; or lower(e_mail), "
                        + "if that is what other files name people by");

        Files.writeString(folder.resolve("staff-2025.csv"), staff);
        Files.writeString(
                folder.resolve("log.csv"), "who,what\nA@quay.example,x\nb@quay.example,y\na@quay.example,z\n");
        assertThat(text("staff.csv", staff))
                .contains("person_id: lower(e_mail)  # ")
                .contains("; another file of the folder");

        Files.writeString(folder.resolve("ids.csv"), "who,what\n701,x\n702,y\n701,z\n");
        assertThat(text("staff.csv", staff)).contains("person_id: staff_no  # ");
    }

    @Test
    void theAddressOfAPostIsNoLinkInIt() throws IOException {
        String one = "https://www.linkedin.com/feed/update/urn:li:activity:717764190433802715";
        String[] rows = {
            OWN + ",https://a.example/1," + one + 1, MORE + ",https://a.example/2," + one + 2, OFFER + ",," + one + 3
        };

        assertThat(of("posts", mapping(shares("Text,Landing link,Permalink", rows)))
                        .columns())
                .containsEntry("link", "landing_link");
        assertThat(of("posts", mapping(shares("Text,Landing link,Link", rows))).columns())
                .containsEntry("link", "landing_link");
        assertThat(of("posts", mapping(shares("Text,Seen at,Permalink", rows))).columns())
                .doesNotContainKey("link");
        assertThat(of(
                                "posts",
                                mapping(text(
                                        "log.csv",
                                        "Shared,Who,Post link\n2026-10-01T08:00:00Z,ann," + one
                                                + "1\n2026-10-02T08:00:00Z,bob," + one + "2\n")))
                        .columns())
                .doesNotContainKey("link")
                .containsEntry("network", "'linkedin'")
                .hasEntrySatisfying("post_id", id -> assertThat(id).contains("regexp_extract(post_link, "));
    }

    @Test
    void namesOfColumnsSayWhoseClockItIs() throws IOException {
        String log = "id,Shared at (%s),Caption\n1,2026-10-01 08:00,%s\n2,2026-10-02 09:00,%s\n";

        assertThat(text("log.csv", log.formatted("CET", OWN, MORE)))
                .contains("zone: Europe/Berlin  # from the name of shared_at_cet\n");
        assertThat(text("log.csv", log.formatted("EST", OWN, MORE))).contains("zone: America/New_York  # from");
        assertThat(text("log.csv", log.formatted("UTC", OWN, MORE))).contains("zone: UTC  # from the name of");
        assertThat(text("log.csv", log.formatted("local", OWN, MORE)))
                .contains("zone: UTC  # of times that do not say");
    }

    @Test
    void theStateOfAnApplicationLeavesNoneOfItsStagesOut() throws IOException {
        String ats = """
                Application ID,Candidate ID,Requisition,Applied,Interview,Offer,Hired,Rejected,Status
                a1,k1,r1,2026-10-01,2026-10-05,,,2026-10-09,Rejected
                a2,k2,r1,2026-10-02,2026-10-06,2026-10-12,2026-10-20,,Hired
                a3,k3,r2,2026-10-03,,,,,New
                """;

        assertThat(only(draft("ats.csv", ats)).contract()).isEqualTo("applications");
        assertThat(only(draft("ats.csv", ats)).where()).isNull();
        assertThat(only(draft("log.csv", """
                        Application ID,Candidate ID,Requisition,Stage,Entered
                        a1,k1,r1,Applied,2026-10-01
                        a1,k1,r1,Rejected,2026-10-09
                        """)).where()).isEqualTo("lower(stage) not in ('rejected')");
    }

    /** Two programs wrote one table: both of their ways are days, and blanks around an address are nobody's name. */
    @Test
    void daysThatAreWrittenInTwoWaysAreDays() throws IOException {
        String staff = """
                Unit,E-mail,Joined,Opted in
                Yard,a@quay.example,2020-01-01,13/10/2026
                Yard, b@quay.example,2021-01-01,2/10/2026
                Office,c@quay.example,2022-01-01,5-3-2026
                """;
        assertThat(draft("staff.csv", staff).columns().get(3).dates()).containsExactly("d/M/yyyy", "d-M-yyyy");
        assertThat(text("staff.csv", staff)).contains("person_id: \"lower(trim(e_mail))\"");

        assertThat(draft("iso.csv", "name,on\na,10/13/2026 9:05\nb,10/2/2026 17:30\nc,2026-10-03 10:00\n")
                        .columns()
                        .get(1)
                        .dates())
                .containsExactly("M/d/yyyy H:mm");
        // Of what looks alike nobody can tell which order a value has.
        assertThat(draft("orders.csv", "name,on\na,10/13/2026\nb,13/10/2026\nc,1/2/2026\n")
                        .columns()
                        .get(1)
                        .dates())
                .isEmpty();
    }

    @Test
    void digitsOfIdsAreNoTimes() throws IOException {
        String yaml = text("posts.csv", """
                        Post ID,Account,Network,Published at,Caption
                        1784000000,@quay,LinkedIn,1793600000,%s
                        1784000007,@quay,LinkedIn,1793700000,%s
                        """.formatted(OWN, MORE));

        assertThat(of("posts", mapping(yaml)).columns())
                .containsEntry("post_id", "post_id")
                .containsEntry("posted_at", "published_at");
        assertThat(yaml)
                .contains(
                        "{ name: post_id, aliases: [\"Post ID\"], required: true }\n",
                        "aliases: [\"Published at\"], required: true, dates: [epoch-seconds] }\n");
        assertThat(draft("days.csv", "Ticket no,Day\n20261001,20261002\n20261003,20261004\n")
                        .columns())
                .extracting(SourceColumn::dates)
                .containsExactly(List.of(), List.of("yyyyMMdd"));
    }

    @Test
    void ratesAreNoIdsAndTheAddressOfAPostIsABetterOne() throws IOException {
        String page = """
                Post title,Post link,%s,Created,Views,Rate
                %s,https://www.linkedin.com/feed/update/urn:li:activity:727001,z7,10/29/2026,22,0.0507
                %s,https://www.linkedin.com/feed/update/urn:li:activity:727002,z8,10/24/2026,21,0.0559
                %s,https://www.linkedin.com/feed/update/urn:li:activity:727003,z9,10/23/2026,16,0.0459
                """;

        assertThat(of("posts", draft("page.csv", page.formatted("Format", OWN, MORE, OFFER)))
                        .columns())
                .containsEntry("post_id", "post_link");
        assertThat(of("posts", draft("ids.csv", page.formatted("Post ID", OWN, MORE, OFFER)))
                        .columns())
                .containsEntry("post_id", "post_id");
        assertThat(of(
                                "posts",
                                draft(
                                        "rates.csv",
                                        page.formatted("Post link", OWN, MORE, OFFER)
                                                .replace("Post link,Post link", "Seen,Format")
                                                .replaceAll("https:\\S+?,z.,", "a b,c d,")))
                        .columns()
                        .get("post_id"))
                .startsWith("sha2(");
    }

    @Test
    void theFewWhoPostForAPageAreNoAccounts() throws IOException {
        StringBuilder page = new StringBuilder("Posted by,Created,Network,Text,Views\n");
        for (int i = 1; i <= 8; i++) {
            page.append(
                    "%s,2026-10-0%d,LinkedIn,%s %d,4%d\n".formatted(i % 3 == 0 ? "Quay" : "Ada Lund", i, OWN, i, i));
        }

        assertThat(text("page.csv", page.toString()))
                .contains("account_id: \"?\"  # 2 names in all rows of posted_by: perhaps who pressed the button; ")
                .doesNotContain("contract: accounts");
        assertThat(text(
                        "colleagues.csv",
                        page.toString().replace("Ada Lund", "@ada").replace("Quay", "@ben")))
                .contains("account_id: lower(posted_by)  # ");
    }

    private static final String ATS = """
            Application no.,%s,Origin,%s,Phone screen,Interview,Offer made,Offer accepted,Declined,State
            a1,"Sales engineer (m/f/d), Halden",Board,2026-10-01,,2026-10-05,2026-10-07,2026-10-09,,Hired
            a2,"Sales engineer (m/f/d), Halden",Board,2026-10-02,2026-10-03,,,,2026-10-06,Rejected
            a3,Working student (m/f/d),Fair,2026-10-03,,,,,,In progress
            a4,Working student (m/f/d),Board,2026-10-04,,,,,,In progress
            """;

    @Test
    void theNumberOfAnApplicationStandsForAnApplicantWhoHasNone() throws IOException {
        String yaml = text("ats.csv", ATS.formatted("Requisition", "Received"));
        MappingOutput steps = only(mapping(yaml));

        assertThat(steps.contract()).isEqualTo("applications");
        assertThat(steps.columns())
                .containsEntry("application_id", "application_no")
                .containsEntry("applicant_id", "application_no")
                .containsEntry("ats_source", "origin");
        assertThat(yaml)
                .contains(
                        "applicant_id: application_no  # no column of applicants: the application's number stands for them");
        assertThat(steps.unpivot())
                .extracting(row -> row.columns().get("at"))
                .containsExactly("received", "phone_screen", "interview", "offer_made", "offer_accepted");
    }

    @Test
    void stagesComeInTheirOrderWhateverThatOfTheColumnsIs() throws IOException {
        assertThat(only(draft("ats.csv", """
                        Hired,Offer,Applied,Candidate ID,Vacancy ID
                        2026-10-09,2026-10-07,2026-10-01,k1,v1
                        ,2026-10-08,2026-10-02,k2,v1
                        """)).unpivot())
                .extracting(row -> row.columns().get("at"))
                .containsExactly("applied", "offer", "hired");
    }

    @Test
    void titlesOfJobsAreNoIdsOfThem() throws IOException {
        String yaml = text("ats.csv", ATS.formatted("Job", "Applied"));
        assertThat(only(mapping(yaml)).columns()).containsEntry("requisition_id", "left(sha2(job, 256), 12)");
        assertThat(yaml).contains("; titles are no ids: a substitute, to be made so of every file's");

        assertThat(only(draft(
                                "ids.csv",
                                ATS.formatted("Job title,Vacancy ID", "Applied")
                                        .replaceAll("\\(m/f/d\\)(, Halden\")?", "x$1,v1")))
                        .columns())
                .containsEntry("requisition_id", "vacancy_id");
        assertThat(only(draft("family.csv", ATS.formatted("Job family", "Applied")))
                        .columns())
                .containsEntry("requisition_id", "?");
        assertThat(only(draft(
                                "plain.csv",
                                ATS.formatted("Job title", "Applied")
                                        .replace(" (m/f/d)", "")
                                        .replace(", Halden", "")))
                        .columns())
                .containsEntry("requisition_id", "job_title");
    }

    @Test
    void applicantsAreNoStaff() throws IOException {
        String ats = """
                ID,Team,%s,Hired
                a1,Yard,2026-10-01,2026-10-05,2026-10-09
                a2,Yard,2026-10-02,2026-10-06,
                """;

        assertThat(draft("ats.csv", ats.formatted("Interview,Rejected")).outputs())
                .extracting(MappingOutput::contract)
                .doesNotContain("people");
        assertThat(draft("ats.csv", ats.formatted("Applied,Offer")).outputs())
                .extracting(MappingOutput::contract)
                .doesNotContain("people");
        assertThat(only(draft("staff.csv", ats.formatted("Exit interview,Consent withdrawn")))
                        .contract())
                .isEqualTo("people");
    }

    private static final String LIBRARY = """
            %s,Category,%s,%s,Link
            n1,A crane of forty tons,%s,Blog article,2026-10-05,,https://a.example/1
            n2,Walls that are forty years,%s,Job ad,2026-10-06,2026-11-30,https://a.example/2
            n3,Come and see,%s,Customer event,2026-10-07,,https://a.example/3
            n4,Where we moor,%s,,2026-10-08,,https://a.example/4
            n5,Low water,Low water comes at half past nine,Job ad,2026-10-09,,https://a.example/5
            n6,High water,High water comes at half past three,Job ad,2026-10-10,,https://a.example/6
            n7,Slack water,Slack water comes when nobody looks,Blog article,2026-10-11,,https://a.example/7
            """;

    private static String library(String columns, String day, String other) {
        return LIBRARY.formatted(columns, day, other, OFFER, PLAN, OWN, MORE);
    }

    @Test
    void oneUnknownWordEmptiesNoLibrary() throws IOException {
        String columns = "Asset,Headline,Suggested caption";
        MappingOutput content = only(draft("library.csv", library(columns, "Shelved", "Until")));

        assertThat(content.contract()).isEqualTo("content");
        assertThat(content.columns())
                .containsOnlyKeys("content_id", "published_at", "kind", "title", "suggested_text", "link")
                .containsEntry("title", "headline")
                .containsEntry("content_id", "asset")
                .containsEntry("published_at", "shelved")
                .containsEntry("suggested_text", "suggested_caption");
        assertThat(text("two.csv", library(columns, "Shelved", "Noted").replace(",,https", ",2026-12-31,https")))
                .contains("published_at: \"?\"  # the day it was offered: shelved, noted, or a day in quotes");
    }

    @Test
    void aLibraryOfTitlesIsContentWithSubstitutesForIds() throws IOException {
        String titles = library("Ours,Title,Notes", "Shelved", "Until").replaceAll("n\\d", "x");
        MappingOutput content = only(draft("titles.csv", titles));

        assertThat(content.contract()).isEqualTo("content");
        assertThat(content.columns())
                .containsEntry("content_id", "sha2(title, 256)")
                .containsEntry("published_at", "shelved");
    }

    @Test
    void kindsOfPiecesAreWrittenDownToBeCorrected() throws IOException {
        for (String name : List.of("Category", "Sort of piece")) {
            String yaml = text(
                    "library.csv",
                    library("Asset,Headline,Suggested caption", "Published", "Until")
                            .replace("Category", name));

            assertThat(only(mapping(yaml)).columns().get("kind"))
                    .startsWith("case lower(")
                    .endsWith(
                            ") when 'blog article' then 'other' when 'customer event' then 'event' when 'job ad' then 'job' "
                                    + "else 'other' end");
            assertThat(yaml).contains("each stands for one of culture, event, industry, job, ");
        }
    }

    @Test
    void headlinesAreNoTopics() throws IOException {
        assertThat(of(
                                "content",
                                mapping(shares(
                                        "Post text,Suggested text,Asset,Asset headline",
                                        OWN + "," + OFFER + ",a1,A crane of forty tons",
                                        MORE + "," + PLAN + ",a2,Walls that are forty years",
                                        OFFER + "," + OFFER + ",a1,A crane of forty tons")))
                        .columns())
                .doesNotContainKey("topic");
    }

    @Test
    void piecesThatALibraryBesideItHasAreNotMadeAnOutputAgain() throws IOException {
        Files.writeString(
                folder.resolve("library.csv"), library("Asset,Headline,Suggested caption", "Published", "Until"));
        String[] rows = {OWN + "," + OFFER + ",n1", MORE + "," + PLAN + ",n2", OFFER + "," + OFFER + ",n1"};
        SourceMapping mapping = mapping(shares("Post text,Suggested text,Asset", rows));

        assertThat(mapping.outputs()).extracting(MappingOutput::contract).doesNotContain("content");
        assertThat(of("posts", mapping).columns()).containsEntry("content_id", "asset");
        String[] others = {OWN + "," + OFFER + ",o1", MORE + "," + PLAN + ",o2", OFFER + "," + OFFER + ",o1"};
        assertThat(mapping(shares("Post text,Suggested text,Asset", others)).outputs())
                .extracting(MappingOutput::contract)
                .contains("content");
    }

    @Test
    void aSourceThatNoNameTellsIsOfferedInAComment() throws IOException {
        assertThat(text("ats.csv", ATS.formatted("Job", "Applied").replace("Origin", "Came by")))
                .contains("# ats_source: ?  # ")
                .contains("values would fit of came_by\n");
    }

    @Test
    void whatNoNameTellsIsNoContent() throws IOException {
        MappingOutput steps = only(draft("ats.csv", """
                        Vorgang;Weg;Eingegangen;Angebot;Ablauf
                        v1;Video;01.10.2026;12.10.2026;
                        v2;Messe;02.10.2026;;
                        v3;Messe;03.10.2026;;07.10.2026
                        v4;Video;04.10.2026;;
                        """));

        assertThat(steps.contract()).isEqualTo("applications");
        assertThat(steps.columns()).containsEntry("application_id", "vorgang").containsEntry("applicant_id", "vorgang");
        assertThat(draft("list.csv", "Nr,Weg,Am\nv1,Video,2026-10-01\nv2,Messe,2026-10-02\n")
                        .outputs())
                .isEmpty();
    }

    private static final String PIECES = """
            Content ID,Name,Category,%s,URL,%s,Until,Author
            c1,Crane,Steel,%s,%s,https://a.example/1,01/10/2026 08:15,31/10/2026,Ada Lund
            c2,Wall,Stone,%s,%s,https://a.example/2,14/10/2026 08:00,13/11/2026,Ben Moe
            c3,Tide,Water,%s,,https://a.example/3,20/10/2026 08:30,,Ada Lund
            """;

    private static String pieces(String wordings, String day) {
        return PIECES.replace("Piece no.", "Content ID")
                .formatted(wordings, day, OFFER, OWN, PLAN, MORE, OFFER + " too");
    }

    @Test
    void allWordingsOfAPieceAreOfferedWhoeverWroteThem() throws IOException {
        for (String names : List.of(
                "Suggested Text,Suggested Text 2",
                "Variant A,Variant B",
                "Copy 1,Copy 2",
                "LinkedIn copy,Copy (X)",
                "Text DE,Text EN")) {
            MappingOutput content = only(draft("library.csv", pieces(names, "Published")));

            assertThat(content.contract()).as(names).isEqualTo("content");
            assertThat(content.columns())
                    .as(names)
                    .containsEntry("content_id", "content_id")
                    .containsEntry("published_at", "published")
                    .containsEntry("link", "url")
                    .containsEntry("topic", "category")
                    .doesNotContainKeys("variant", "suggested_text");
            assertThat(content.unpivot())
                    .as(names)
                    .extracting(Unpivoted::when)
                    .containsExactly(null, content.unpivot().get(1).columns().get("suggested_text") + " <> ''");
            assertThat(content.unpivot())
                    .as(names)
                    .extracting(row -> row.columns().get("variant"))
                    .containsExactly("'1'", "'2'");
        }
        assertThat(only(draft("one.csv", pieces("Suggested Text,Notes on it", "Published")))
                        .columns())
                .containsEntry("suggested_text", "suggested_text");
    }

    @Test
    void allWordingsBesideASharesOwnWordsAreOffered() throws IOException {
        SourceMapping mapping = mapping(shares(
                "Post text,Copy 1,Copy 2,Asset,Likes",
                OWN + "," + OFFER + "," + PLAN + ",a1,4",
                MORE + "," + PLAN + ",,a2,5",
                OFFER + "," + OFFER + "," + PLAN + ",a1,6"));

        assertThat(of("posts", mapping).columns())
                .containsEntry("text", "post_text")
                .containsEntry("content_id", "asset");
        assertThat(of("content", mapping).distinct()).isTrue();
        assertThat(of("content", mapping).unpivot())
                .extracting(row ->
                        row.columns().get("variant") + " " + row.columns().get("suggested_text"))
                .containsExactly("'1' copy_1", "'2' copy_2");
        // Counted texts of posts, and nothing else that could be theirs, were posted.
        assertThat(shares("Copy 1,Copy 2,Likes", OWN + "," + OFFER + ",4", MORE + "," + PLAN + ",5", OWN + ",,6"))
                .doesNotContain("contract: content");
    }

    private static final String REQUESTS = """
            Notification ID;Sent;Audience;Content ID
            n1;04-10-2026 08:30;%s;c1
            n2;15-10-2026 08:40;%s;c2
            n3;17-10-2026 10:35;%s;c3
            """;

    private String requests(String first, String second, String third) throws IOException {
        return text("requests.csv", REQUESTS.formatted(first, second, third));
    }

    private void staff() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), """
                Employee ID,Department,Hired
                e1,Yard,2020-01-01
                e2,Yard,2021-01-01
                e3,Office,2022-01-01
                """);
    }

    @Test
    void whoIsNoDepartmentOfTheStaffListIsEverybody() throws IOException {
        staff();

        assertThat(requests("Champions", "Champions", "Champions"))
                .contains(
                        "# department: audience  # Champions is no department of the staff list beside it: all are to everybody");
        assertThat(only(mapping(requests("Yard", "yard", "Yard"))).columns()).containsEntry("department", "audience");
        String some = requests("Yard", "All ambassadors", "Office");
        assertThat(only(mapping(some)).columns())
                .containsEntry("department", "case when lower(audience) not in ('all ambassadors') then audience end");
        assertThat(some)
                .contains("All ambassadors is no department of the staff list beside it: these are to everybody");
    }

    @Test
    void withoutAStaffListOneValueOrAWordForAllIsEverybody() throws IOException {
        assertThat(only(mapping(requests("Pilot", "Pilot", "Pilot"))).columns()).doesNotContainKey("department");
        assertThat(requests("Tous les ambassadeurs", "Everyone", "Alle"))
                .contains(
                        "# department: audience  # Alle, Everyone, Tous les ambassadeurs stands for all: all are to ");
        assertThat(only(mapping(requests("Yard", "Everybody", ""))).columns().get("department"))
                .startsWith("case when lower(audience) not in ('everybody')");
        assertThat(only(mapping(requests("Yard", "Office", "Yard"))).columns()).containsEntry("department", "audience");
        assertThat(only(mapping(requests("Yard", "", "Yard"))).columns()).containsEntry("department", "audience");
    }

    @Test
    void anEstimateIsNoCount() throws IOException {
        for (String name : List.of("Est. Reach", "Potential reach", "Reach (estimated)", "Geschätzte Reichweite")) {
            String yaml = shares("Text,Likes," + name, OWN + ",4,1200", MORE + ",5,1300", OFFER + ",6,900");

            assertThat(of("engagements", mapping(yaml)).unpivot())
                    .as(name)
                    .extracting(row -> row.columns().get("kind"))
                    .containsExactly("'reaction'");
            assertThat(yaml).as(name).contains(": an estimate by its name, and an estimate is no count\n");
        }
        assertThat(draft("followers.csv", "Handle,Date,Potential audience\n@ada,2026-10-01,400\n@ben,2026-10-01,70\n")
                        .outputs())
                .isEmpty();
        assertThat(of("engagements", mapping(shares("Text,Reach", OWN + ",12", MORE + ",13", OFFER + ",9")))
                        .unpivot())
                .extracting(row -> row.columns().get("kind"))
                .containsExactly("'viewer'");
    }

    /** Without the sum clicks alone would stand beside all that the brand's posts got. */
    @Test
    void aSumOfEngagementsIsAskedForWhereNoKindStandsBesideIt() throws IOException {
        String alone = shares("Text,Engagements,Clicks", OWN + ",14,3", MORE + ",15,0", OFFER + ",16,2");
        String beside = shares("Text,Engagements,Likes", OWN + ",14,3", MORE + ",15,1", OFFER + ",16,2");

        assertThat(alone)
                .contains("kind: \"?\", count: engagements } }  # a sum that does not tell reactions, comments");
        assertThat(beside).doesNotContain("count: engagements");
    }

    private static final String CLICKS = """
            Clicked at,Original URL,%s
            2026-10-01T08:00:01Z,https://a.example/1?utm_source=linkedin,%s
            2026-10-01T09:10:02Z,https://a.example/2?utm_source=linkedin,%s
            2026-10-02T10:20:03Z,https://a.example/1?utm_source=x,%s
            """;

    @Test
    void whatALogTakesForAMachineIsOne() throws IOException {
        for (String name : List.of("is_bot", "Bot", "Is robot?", "Crawler")) {
            String column = only(draft("clicks.csv", CLICKS.formatted(name, "true", "false", "false")))
                    .columns()
                    .get("is_bot");
            assertThat(column).as(name).matches("[a-z_]+");
        }
        assertThat(only(draft("digits.csv", CLICKS.formatted("Bot", "0", "1", "0")))
                        .columns())
                .containsEntry("is_bot", "bot");
        assertThat(only(draft("words.csv", CLICKS.formatted("Visitor type", "Human", "Bot", "Human")))
                        .columns())
                .containsEntry(
                        "is_bot",
                        "case lower(visitor_type) when 'bot' then 'true' when 'human' then 'false' else visitor_type end");
        assertThat(only(draft("humans.csv", CLICKS.formatted("Human", "true", "false", "")))
                        .columns())
                .containsEntry("is_bot", "case lower(human) when 'false' then 'true' when 'true' then 'false' end");
        assertThat(text("flags.csv", CLICKS.formatted("Preview", "true", "false", "true")))
                .contains("# is_bot: ?  # ");
    }

    private static final String LEAVERS = """
            Employee ID;Department;Hire date;%s
            e1;Yard;2020-01-01;31.12.2026
            e2;Yard;2021-01-01;
            e3;Office;2022-01-01;28.02.2026
            """;

    @Test
    void theEndOfAnEmploymentIsTheDayAfterTheLast() throws IOException {
        for (String name : List.of(
                "Last day",
                "Last day of work",
                "Last working day",
                "Letzter Arbeitstag",
                "Dernier jour",
                "Último día")) {
            String yaml = text("staff.csv", LEAVERS.formatted(name));
            assertThat(only(mapping(yaml)).columns().get("employed_to"))
                    .as(name)
                    .matches("coalesce[(]cast[(]try_cast[(]([a-z_]+) as date[)] [+] 1 as string[)], \\1[)]");
            assertThat(yaml).as(name).contains("; the day after the last one, since employed_to is the first day gone");
        }
        String exit = text("exits.csv", LEAVERS.formatted("Exit date"));
        assertThat(only(mapping(exit)).columns()).containsEntry("employed_to", "exit_date");
        assertThat(exit)
                .contains(
                        "employed_to is the first day gone: if it is the last day at work, write coalesce(cast(try_cast(");
    }

    @Test
    void theTagInALinkIsTheSourceOfAnApplication() throws IOException {
        String ats = """
                Candidate ID,Vacancy ID,%s,Applied,Offer
                k1,v1,https://jobs.example/1?utm_source=linkedin&utm_medium=employee,2026-10-01,2026-10-05
                k2,v1,,2026-10-02,
                k3,v2,https://jobs.example/2,2026-10-03,
                """;
        for (String name : List.of("Referral link", "Tracking URL", "Came by")) {
            assertThat(only(draft("ats.csv", ats.formatted(name))).columns())
                    .as(name)
                    .containsKey("utm_source")
                    .doesNotContainKey("utm_content")
                    .extractingByKey("utm_source")
                    .asString()
                    .matches("try_parse_url[(][a-z_]+, 'QUERY', 'utm_source'[)]");
        }
        assertThat(only(draft("bare.csv", ats.formatted("Referral link").replace("utm_", "x_")))
                        .columns())
                .doesNotContainKey("utm_source");
    }

    @Test
    void ofALibraryOnlyWhatWasNeverOfferedIsLeftOut() throws IOException {
        String text = """
                Story ID,Title,Category,Status,Published,Link,Suggested text
                1,A quay,Product news,%1$s,2026-08-24,https://a.example/1,A quay is open to all of you
                2,A ferry,We are hiring,%2$s,2026-08-25,https://a.example/2,Come and build a ferry with us
                3,A crane,We are hiring,%3$s,2026-08-26,https://a.example/3,Come and build a crane with us
                4,A tide,Product news,Active,2026-08-27,https://a.example/4,The tide table is out at last
                5,A pier,Product news,%1$s,2026-08-24,https://a.example/5,A pier is open to all of you
                6,A boat,We are hiring,%2$s,2026-08-25,https://a.example/6,Come and build a boat with us
                7,A mast,We are hiring,%3$s,2026-08-26,https://a.example/7,Come and build a mast with us
                8,A wave,Product news,Active,2026-08-27,https://a.example/8,The wave table is out at last
                """;

        assertThat(only(draft("library.csv", text.formatted("Expired", "Archived", "Inactive")))
                        .where())
                .isBlank();
        assertThat(only(draft("library.csv", text.formatted("Ended", "Retired", "Removed")))
                        .where())
                .isBlank();
        assertThat(only(draft("library.csv", text.formatted("Expired", "Draft", "In review")))
                        .where())
                .isEqualTo("lower(status) not in ('draft', 'in review')");
        assertThat(only(draft("library.csv", text.formatted("Deleted", "Cancelled", "Scheduled for later")))
                        .where())
                .isEqualTo("lower(status) not in ('cancelled', 'deleted', 'scheduled for later')");
    }

    @Test
    void aCategoryThatIsTakenForTheKindIsOfferedAsTheTopic() throws IOException {
        String text = """
                Story ID,%s,Category,Published,Link,Suggested text
                1,Tides,Product news,2026-08-24,https://a.example/1,A quay is open to all of you
                2,Ferries,We are hiring,2026-08-25,https://a.example/2,Come and build a ferry with us
                3,Ferries,We are hiring,2026-08-26,https://a.example/3,Come and build a crane with us
                4,Tides,Product news,2026-08-27,https://a.example/4,The tide table is out at last
                """;

        String yaml = text("library.csv", text.formatted("Remark"));

        assertThat(yaml).contains("      # topic: category  # Category may be the topic, too");
        assertThat(only(mapping(yaml)).columns()).containsKey("kind").doesNotContainKey("topic");
        assertThat(only(draft("library.csv", text.formatted("Theme"))).columns())
                .containsEntry("topic", "theme");
    }

    private SourceMapping page(String links, String permalink) throws IOException {
        StringBuilder rows = new StringBuilder("Date,Post ID,Network,Profile,Post," + links + ",Reactions\n");
        for (int i = 1; i < 5; i++) {
            String id = "urn:li:share:72500000" + i;
            rows.append("2026-09-0" + i + " 11:15,")
                    .append(id)
                    .append(",LinkedIn,Acme,\"What the quay told us in the year ");
            rows.append(2020 + i)
                    .append("\",")
                    .append(permalink.replace("ID", id).replace("NO", "" + i));
            rows.append(",https://acme.example/news/a-quay,").append(i).append('\n');
        }
        return draft("page.csv", rows.toString());
    }

    @Test
    void theLinkInAPostIsWhereItLeadsAndNotItsOwnAddress() throws IOException {
        for (String name : List.of("Linked Content", "Destination", "Target URL", "Link clicked", "Landing page")) {
            assertThat(of("posts", page("Link," + name, "https://short.example/NO"))
                            .columns())
                    .containsEntry("link", name.toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        assertThat(of("posts", page("Link,Remark", "https://social.example/ID?a=b"))
                        .columns())
                .doesNotContainKey("link");
        assertThat(of("posts", page("Link,Remark", "https://short.example/NO")).columns())
                .containsEntry("link", "link");
    }

    private void library() throws IOException {
        Files.writeString(folder.resolve("library.csv"), """
                Ref,Go-live,Working title,Suggested copy,Pillar
                QAY-1,2026-10-01,Cranes and what they lift,%s,Product
                QAY-2,2026-10-02,Walls and what they hold,%s,Culture
                QAY-3,2026-10-03,Tides and what they move,%s,Industry
                """.formatted(OFFER, PLAN, MORE));
    }

    @Test
    void idsThatAListOfPiecesBesideItHasAreThoseOfPiecesWhateverTheyAreCalled() throws IOException {
        library();
        String log =
                shares("Post text,Suggestion", OWN + ",QAY-1", MORE + ",qay-2", "Tides turn and so do I today,QAY-3");

        assertThat(of("posts", mapping(log)).columns()).containsEntry("content_id", "suggestion");
        assertThat(log)
                .contains("content_id: suggestion  # 3 of 3 are words, all different; ids of Ref in library.csv\n");
        assertThat(of(
                                "posts",
                                mapping(shares(
                                        "Post text,Suggestion", OWN + ",QAY-1", MORE + ",QAY-2", MORE + ",QAY-9")))
                        .columns())
                .doesNotContainKey("content_id");
        assertThat(only(draft("nudges.csv", """
                        Request ID,Sent at,What to share,Audience
                        n1,2026-10-01T08:00:00Z,QAY-1,Everyone
                        n2,2026-10-02T08:00:00Z,QAY-2,Everyone
                        n3,2026-10-03T08:00:00Z,QAY-3,Everyone
                        """)).columns()).containsEntry("content_id", "what_to_share");
    }

    @Test
    void smallNumbersThatAListOfPiecesHasAreNotItsIdsByTheirValues() throws IOException {
        library();
        Path library = folder.resolve("library.csv");
        Files.writeString(library, Files.readString(library).replace("QAY-", ""));

        assertThat(of("posts", mapping(shares("Post text,Rank", OWN + ",1", MORE + ",2", OFFER + ",3")))
                        .columns())
                .doesNotContainKey("content_id");
    }

    private static final String NUDGES = """
            Nudge|Sent at (CET)|Suggestion|Audience|Compulsory
            N-01|2026/10/05 09:30|QAY-1|%s|no
            N-02|2026/10/11 09:00|QAY-2|%s|yes
            N-03|2026/10/12 09:00|QAY-3|%s|yes
            """;

    @Test
    void requestsAreKnownByIdsThatNothingCallsSo() throws IOException {
        String nudges = NUDGES.formatted("Everyone", "Everyone", "Everyone");
        MappingOutput alone = only(draft("nudges.csv", nudges));
        library();
        MappingOutput beside = only(draft("nudges.csv", nudges));

        assertThat(alone.contract()).isEqualTo("asks");
        assertThat(alone.columns())
                .containsEntry("ask_id", "nudge")
                .containsEntry("sent_at", "sent_at_cet")
                .containsEntry("mandatory", "compulsory")
                .doesNotContainKeys("department", "content_id");
        assertThat(beside.contract()).isEqualTo("asks");
        assertThat(beside.columns()).containsEntry("ask_id", "nudge").containsEntry("content_id", "suggestion");
    }

    @Test
    void requestsToPeopleByNameAreLeftOutAndToNobodyElse() throws IOException {
        String two = "ada.lund@quay.example; ben.moe@quay.example";
        String yaml = text("nudges.csv", NUDGES.formatted("Everyone", two, "Everyone"));

        assertThat(yaml)
                .contains(
                        "where: \"audience not like '%@%'\"  # requests to people by name can't be delivered: 1 of 3 are left out")
                .contains("# department: audience  # Everyone stands in all rows: all are to everybody")
                .doesNotContain("quay.example");
        staff();
        assertThat(text("nudges.csv", NUDGES.formatted("Yard", two, "Pilots")))
                .contains("where: \"audience not like '%@%'\"")
                .contains("case when lower(audience) not in ('pilots') then audience end")
                .doesNotContain("quay.example");
        String many = String.join("; ", two, two.replace("quay", "wharf"), two.replace("quay", "pier"));
        assertThat(text("nudges.csv", NUDGES.formatted("", many, many)))
                .contains("where: \"coalesce(audience, '') not like '%@%'\"")
                .contains("2 of 3 are left out")
                .doesNotContain(".example")
                .doesNotContain("department:");
    }

    private static final String FOLLOWED = """
            %s;%s;Netzwerk;%s;Wachstum %%
            31.10.2026;Ada.Lund@quay.example;LinkedIn;1.461;2,9
            31.10.2026;ben.moe@quay.example;LinkedIn;476;2,6
            31.10.2026;ben.moe@quay.example;X;57;3,0
            31.10.2026;cem.oz@quay.example;X;58;3,1
            """;

    @Test
    void whoFollowsPeopleWhoseAddressesStandThereAreTheirAccounts() throws IOException {
        for (String who : List.of("Botschafter", "E-Mail", "Sprecherin")) {
            for (String count : List.of("Follower", "Abonnenten", "Connections", "Followers")) {
                MappingOutput accounts = only(draft("followers.csv", FOLLOWED.formatted("Stand", who, count)));

                assertThat(accounts.contract()).as(who + " " + count).isEqualTo("accounts");
                assertThat(accounts.columns())
                        .as(who + " " + count)
                        .containsEntry(
                                "account_id",
                                "lower(" + who.toLowerCase(Locale.ROOT).replace('-', '_') + ")")
                        .containsEntry(
                                "person_id",
                                "case when voice = 'employee' then lower("
                                        + who.toLowerCase(Locale.ROOT).replace('-', '_') + ") end")
                        .containsEntry("network", "lower(netzwerk)")
                        .containsEntry("measured_on", "stand")
                        .containsEntry("follower_count", count.toLowerCase(Locale.ROOT));
            }
        }
        assertThat(only(draft("days.csv", FOLLOWED.formatted("Datum", "Konto", "Follower")))
                        .contract())
                .isEqualTo("accounts");
    }

    @Test
    void aCountOfWhoFollowsIsNoIdOfAPost() throws IOException {
        assertThat(draft("followers.csv", "Published;Who is it;Followers\n1.10.2026;Ada;461\n2.10.2026;Ben;476\n")
                        .outputs())
                .extracting(output -> output.columns().get("post_id"))
                .doesNotContain("followers");
    }

    @Test
    void followersBesideEachShareAreTheAccounts() throws IOException {
        SourceMapping log = draft("log.csv", """
                Activity ID,Advocate,Network,Shared at,Caption,Connections
                s1,ada.lund@quay.example,LinkedIn,2026-10-01T08:00:00Z,%s,461
                s2,ben.moe@quay.example,LinkedIn,2026-10-02T08:00:00Z,%s,476
                s3,ada.lund@quay.example,LinkedIn,2026-10-03T08:00:00Z,%s,462
                """.formatted(OWN, MORE, OFFER));

        assertThat(of("accounts", log).columns())
                .containsEntry("account_id", "lower(advocate)")
                .containsEntry("follower_count", "connections");
        assertThat(of("accounts", log).largest()).containsExactly("follower_count");
    }

    @Test
    void aMappingIsCalledAsItsFileIsButForTheEnding() {
        assertThat(Draft.beside(Path.of("in", "fjl.link-clicks.csv"))).isEqualTo(Path.of("in", "fjl.link-clicks.yaml"));
        assertThat(Draft.beside(Path.of("Share log (2).CSV"))).isEqualTo(Path.of("share-log-2-.yaml"));
        assertThat(Draft.id(Path.of("log.jsonl.gz"))).isEqualTo("log");
        assertThat(Draft.id(Path.of("sources.csv"))).isEqualTo("sources-mapping");
    }

    @Test
    void rowsOfTotalsAreNoDataAndAreLeftOut() throws IOException {
        String posts = """
                Beitrags-ID;Beitrag;Veröffentlicht am;Uhrzeit;Impressionen;Klicks
                B1;Mehr Kräne für den Hafen im Herbst;01.10.2026;08:15;2.750;17
                B2;Was Wind und Wellen kosten und warum;04.10.2026;12:30;3.830;20
                %s;;;;6.580;37
                """;
        for (String word : List.of("Summe", "TOTAL", "Grand total", "Gesamt:")) {
            SourceMapping draft = draft("beitraege.csv", posts.formatted(word));
            assertThat(of("posts", draft).columns())
                    .as(word)
                    .containsEntry("posted_at", "concat(veroffentlicht_am, 'T', uhrzeit)");
            assertThat(draft.outputs())
                    .as(word)
                    .hasSize(2)
                    .allSatisfy(output -> assertThat(output.where())
                            .isEqualTo("coalesce(lower(trim(beitrags_id)), '') not in ('"
                                    + word.toLowerCase(Locale.ROOT) + "')"));
        }
        assertThat(text("beitraege.csv", posts.formatted("Summe"))).contains("# one row of totals is no data");
        assertThat(of("posts", draft("beitraege.csv", posts.formatted("B3"))).where())
                .isNull();
        // Something whole that is called so is data.
        assertThat(of(
                                "posts",
                                draft(
                                        "beitraege.csv",
                                        posts.formatted("Summe").replace("Summe;;;", "Summe;Alles;05.10.2026;09:00")))
                        .where())
                .isNull();
    }

    @Test
    void wordsSayWhetherARowWentOutWhateverTheirColumnIsCalled() throws IOException {
        String log = """
                Activity ID,Advocate,Network,Shared,Caption,Likes,%s
                1,ann,LinkedIn,2026-10-01T08:00:00Z,The new crane lifts more than I do,7,%s
                2,bob,LinkedIn,2026-10-02T08:00:00Z,Forty years of quay walls and learning,8,%s
                3,cem,LinkedIn,2026-10-03T08:00:00Z,What wind and waves cost us all,9,%s
                4,dee,LinkedIn,2026-10-04T08:00:00Z,At last a tide table for all,3,%s
                """;

        SourceMapping draft = draft("log.csv", log.formatted("Outcome", "Published", "Failed", "Published", "Failed"));
        assertThat(draft.outputs())
                .allSatisfy(output -> assertThat(output.where()).isEqualTo("lower(outcome) not in ('failed')"));
        assertThat(of("posts", draft).where()).isNotNull();
        assertThat(text("log.csv", log.formatted("Outcome", "Sent", "Error", "Sent", "Error")))
                .contains("outcome says whether it happened");
        // Words that nobody knows, or that all say the same, tell nothing.
        assertThat(of("posts", draft("log.csv", log.formatted("Mood", "Published", "Failed", "Blue", "Failed")))
                        .where())
                .isNull();
        assertThat(of("posts", draft("log.csv", log.formatted("Outcome", "Failed", "Failed", "Failed", "Failed")))
                        .where())
                .isNull();
    }

    @Test
    void anApprovalOfACalendarLeavesOutWhatWasNeverOffered() throws IOException {
        assertThat(of("content", draft("calendar.csv", """
                        Ref,Go-live,Working title,Post copy (LinkedIn),Post copy (X),Pillar,Landing page,Approval
                        1,2026-08-24,A quay,A quay is open to all of you,A quay is open,Product,https://a.example/1,Live
                        2,2026-08-25,A ferry,Come and build a ferry with us,Build a ferry,Careers,https://a.example/2,Draft
                        3,2026-08-26,A crane,Come and build a crane with us,Build a crane,Careers,https://a.example/3,Expired
                        4,2026-08-27,A tide,The tide table is out at last,The tide table,Product,https://a.example/4,Live
                        5,2026-08-28,A pier,A pier is open to all of you,A pier is open,Product,https://a.example/5,Draft
                        6,2026-08-29,A boat,Come and build a boat with us,Build a boat,Careers,https://a.example/6,Expired
                        """)).where()).isEqualTo("lower(approval) not in ('draft')");
    }

    @Test
    void momentsAsTwitterWroteThemAreMomentsOfTheirOwnZone() throws IOException {
        String posts = """
                {"id": "19000001", "created": "%s", "author": {"handle": "Quay"}, "body": "What wind and waves cost us all", "likes": 9}
                {"id": "19000002", "created": "%s", "author": {"handle": "Quay"}, "body": "At last a tide table for all", "likes": 7}
                """;
        String yaml = text(
                "posts.jsonl", posts.formatted("Sat Aug 01 13:17:47 +0000 2026", "Mon Aug 03 15:21:09 +0200 2026"));

        assertThat(of("posts", mapping(yaml)).columns()).containsEntry("posted_at", "created");
        assertThat(mapping(yaml).columns().get(1).dates()).containsExactly("EEE MMM dd HH:mm:ss Z yyyy");
        assertThat(yaml).doesNotContain("zone: UTC", "a time is missing");

        String none = text("posts.jsonl", posts.formatted("Saturday in August", "Monday in August"));
        assertThat(mapping(none).outputs())
                .noneMatch(output -> output.contract().equals("posts"));
        assertThat(none)
                .contains(
                        "# ? It looks like posts (body, id, likes), but a time is missing",
                        "looked at created, author_handle, which are written in no known way");
    }

    @Test
    void wordsAmongDaysOfConsentAreBlank() throws IOException {
        String staff = """
                Unit,E-mail,Joined,Consent on,Consent withdrawn
                Yard,a@quay.example,2020-01-01,13/10/2026,
                Yard,b@quay.example,2021-01-01,%1$s,
                Office,c@quay.example,2022-01-01,25/3/2026,2026-10-01
                Office,d@quay.example,2022-01-01,,
                Office,e@quay.example,2022-01-01,26/3/2026,
                """;
        for (String word : List.of("declined", "no", "-", "pending", "nein, danke")) {
            String yaml = text("staff.csv", staff.formatted("\"" + word + "\""));
            assertThat(only(mapping(yaml)).columns())
                    .as(word)
                    .containsEntry("opted_in_at", "case when consent_on rlike '[0-9]' then consent_on end")
                    .containsEntry("opted_out_at", "consent_withdrawn");
            assertThat(mapping(yaml).columns().get(3).dates()).as(word).containsExactly("d/M/yyyy");
            assertThat(yaml).as(word).contains("; no day, and taken for blank: " + word);
        }
        assertThat(only(draft("staff.csv", staff.formatted("14/10/2026"))).columns())
                .containsEntry("opted_in_at", "consent_on");
    }

    private static final String REQUESTED = """
            Activity ID,Advocate,Network,Assigned Date,%s,%s,Caption
            1,ann,LinkedIn,10/13/2026,Performed,10/14/2026 06:06 PM,The new crane lifts more than I do
            2,bob,LinkedIn,10/13/2026,Dismissed,,
            3,cem,LinkedIn,10/13/2026,Ignored,,
            4,dee,LinkedIn,,Performed,10/15/2026 09:10 AM,At last a tide table for all
            5,eva,LinkedIn,10/13/2026,Performed,10/16/2026 11:00 AM,What wind and waves cost us all
            6,fay,LinkedIn,10/13/2026,Performed,10/17/2026 11:00 AM,Forty years of quay walls and learning
            """;

    @Test
    void aPostIsOfWhenItWasDoneAndNotOfWhenItWasAskedFor() throws IOException {
        for (String done : List.of("Performed At", "Completed on", "Shared", "Date posted")) {
            MappingOutput posts = of("posts", draft("log.csv", REQUESTED.formatted("Status", done)));

            assertThat(posts.columns())
                    .as(done)
                    .containsEntry("posted_at", done.toLowerCase(Locale.ROOT).replace(' ', '_'));
            assertThat(posts.where()).as(done).isEqualTo("lower(status) not in ('dismissed', 'ignored')");
        }
        // Without a word for it, the moment that no post lacks.
        assertThat(of(
                                "posts",
                                draft(
                                        "log.csv",
                                        REQUESTED.formatted("Status", "Time").replace("Assigned Date", "Date")))
                        .columns())
                .containsEntry("posted_at", "time");
    }

    @Test
    void whatNobodyDidIsNoPostEvenWhereNoStateSaysSo() throws IOException {
        String unknown = REQUESTED.formatted("Mood", "Performed At").replace("Performed,", "Blue,");

        assertThat(of("posts", draft("log.csv", unknown)).where()).isEqualTo("performed_at <> ''");
        assertThat(of("posts", draft("log.csv", unknown.replace("Dismissed,,", "Dismissed,,I said so at the quay")))
                        .where())
                .isNull();
        assertThat(of("posts", draft("log.csv", REQUESTED.formatted("Outcome", "Performed At")))
                        .where())
                .isEqualTo("lower(outcome) not in ('dismissed', 'ignored')");
    }

    private static final String STARTED = """
            Activity ID,Activity Title,Message,Topic,Start Date,End Date
            48214,%s,We are looking for people who like cranes and dislike wind,Hiring,08/13/2026,08/23/2026
            48227,%s,Our walls are forty years old today and they still hold,Culture,08/14/2026,08/24/2026
            48234,%s,At last there is a tide table for all of you,Product,08/15/2026,08/25/2026
            """;

    @Test
    void aTitleThatIsHowTheTextBeginsIsNone() throws IOException {
        String labels = STARTED.formatted(
                "Hiring: We are looking for people",
                "Culture: Our walls are forty years",
                "Product: At last there is a");
        String cut = STARTED.formatted("We are looking for peo…", "Our walls are forty...", "At last there");
        for (String pieces : List.of(labels, cut)) {
            String yaml = text("pieces.csv", pieces);

            assertThat(only(mapping(yaml)).columns())
                    .doesNotContainKey("title")
                    .containsEntry("suggested_text", "message");
            assertThat(yaml)
                    .contains("# title: activity_title  # no title of its own: 3 of 3 are how message begins, ");
        }
        assertThat(only(draft(
                                "pieces.csv",
                                STARTED.formatted("We are looking for people", "Forty years of walls", "High and low")))
                        .columns())
                .containsEntry("title", "activity_title");
    }

    @Test
    void aPieceIsOfferedFromTheDayItStartsAndNotFromTheOneItEnds() throws IOException {
        String pieces = STARTED.formatted("Cranes for all", "Forty years", "High and low");
        for (String name : List.of("Start Date", "Launch date", "Launched")) {
            assertThat(only(draft("pieces.csv", pieces.replace("Start Date", name)))
                            .columns())
                    .as(name)
                    .containsEntry("published_at", name.toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        assertThat(only(draft(
                                "pieces.csv",
                                pieces.replace("Start Date", "Added").replace("End Date", "Due date")))
                        .columns())
                .containsEntry("published_at", "added");
    }

    @Test
    void shortNumbersThatAreCalledIdsAreThoseOfAListOfPieces() throws IOException {
        Files.writeString(
                folder.resolve("pieces.csv"), STARTED.formatted("Cranes for all", "Forty years", "High and low"));
        String log = REQUESTED
                .formatted("Status", "Performed At")
                .replace("Activity ID", "Member Activity ID,Activity ID")
                .replaceAll("(?m)^([123]),", "$1,48214,")
                .replace("\n4,", "\n4,,")
                .replace("\n5,", "\n5,48227,")
                .replace("\n6,", "\n6,48234,");

        assertThat(of("posts", draft("log.csv", log)).columns())
                .containsEntry("post_id", "member_activity_id")
                .containsEntry("content_id", "activity_id");
    }

    private static final String REFERRED = """
            Application ID,Candidate Name,%sJob ID,Applied On,Source,Referrer,Rejected On,Hired On
            70316,Pia Holm,%sj1,2026-10-01,Employee Social Share,Ivo Berg,2026-10-07,
            70321,Cleo Dahl,%sj2,2026-10-02,Referral,Ada Lund,,2026-10-09
            70324,Hugo Moe,%sj1,2026-10-03,Indeed,,,
            70327,Pia Holm,%sj2,2026-10-04,Referral,,2026-10-08,
            """;

    @Test
    void whoIsNamedBesideAReferralAloneReferredSomebody() throws IOException {
        String names = REFERRED.formatted("", "", "", "", "");

        assertThat(only(draft("ats.csv", names)).columns())
                .containsEntry("referrer_person_id", "case when lower(source) like '%referral%' then referrer end");
        assertThat(only(draft("ats.csv", names.replace("Employee Social Share", "Staff referral")))
                        .columns())
                .containsEntry("referrer_person_id", "referrer");
        assertThat(text("ats.csv", names)).doesNotContain("staff list");
        staff();
        assertThat(text("ats.csv", names)).contains("none of them is an id or an address of the staff list beside it");
        assertThat(text("ats.csv", names.replace("Ada Lund", "e1").replace("Ivo Berg", "e2")))
                .doesNotContain("none of them");
    }

    @Test
    void aNameIsAnApplicantOnlyWhereNoAddressIs() throws IOException {
        assertThat(text("ats.csv", REFERRED.formatted("", "", "", "", "")))
                .contains(
                        "applicant_id: candidate_name  # 4 of 4 are words, 3 different: names, and no ids or addresses: "
                                + "two of one name are one applicant; application_id would make two of who applies twice");
        String mails = REFERRED.formatted("E-mail,", "a@x.example,", "b@x.example,", "c@x.example,", "d@x.example,");
        assertThat(only(draft("ats.csv", mails)).columns()).containsEntry("applicant_id", "lower(e_mail)");
        assertThat(only(draft("ats.csv", mails.replace("E-mail", "Recruiter email")))
                        .columns())
                .containsEntry("applicant_id", "candidate_name");
    }

    @Test
    void whatWasDoneNamesTheNetworkWhateverItsColumnIsCalled() throws IOException {
        String log = """
                Share ID,Advocate,%s,Shared at,Caption,Post URL
                s1,ada.lund@quay.example,LinkedIn Share,2026-10-01T08:00:00Z,%s,https://www.linkedin.com/posts/1
                s2,ben.moe@quay.example,Facebook Share,2026-10-02T08:00:00Z,%s,
                s3,ada.lund@quay.example,X Share,2026-10-03T08:00:00Z,%s,
                s4,ada.lund@quay.example,LinkedIn Post,2026-10-04T08:00:00Z,At last a tide table for all,
                s5,ada.lund@quay.example,LinkedIn Post,2026-10-05T08:00:00Z,At last a tide table for some,
                s6,ada.lund@quay.example,X Share,2026-10-06T08:00:00Z,At last a tide table for them,
                s7,ada.lund@quay.example,X Share,2026-10-07T08:00:00Z,At last a tide table for you,
                s8,ada.lund@quay.example,X Share,2026-10-08T08:00:00Z,At last a tide table for me,
                """.formatted("%s", OWN, MORE, OFFER);

        for (String name : List.of("Activity Type", "Channel", "Done")) {
            String column = name.toLowerCase(Locale.ROOT).replace(' ', '_');
            SourceMapping mapping = draft("log.csv", log.formatted(name));
            assertThat(List.of(of("posts", mapping), of("accounts", mapping)))
                    .as(name)
                    .allSatisfy(output -> assertThat(output.columns())
                            .containsEntry(
                                    "network",
                                    "case lower(" + column + ") when 'facebook share' then 'facebook' "
                                            + "when 'linkedin post' then 'linkedin' when 'linkedin share' then 'linkedin' "
                                            + "when 'x share' then 'x' else " + column + " end"));
        }
        assertThat(of("posts", draft("log.csv", log.formatted("Channel").replace("X Share", "LinkedIn and X")))
                        .columns()
                        .get("network"))
                .contains("when 'linkedin and x' then '?'");
        // Of words that name none the links tell.
        assertThat(of("posts", draft("log.csv", log.formatted("Done").replace("X Share", "Some share")))
                        .columns())
                .containsEntry("network", "'linkedin'");
    }

    private static final String ZONED = """
            Share ID,Advocate,Network,Shared at,%s,Caption
            s1,ada,LinkedIn,10/24/2026 06:06 PM,%s,The new crane lifts more than I do on Mondays
            s2,ben,LinkedIn,10/31/2026 11:30 PM,%s,Forty years of quay walls and still learning
            s3,cem,LinkedIn,10/25/2026 06:06 PM,%s,What wind and waves cost us all in autumn
            s4,dee,LinkedIn,,%s,At last a tide table for all of you
            """;

    private List<String> moments(SourceMapping mapping, String file) {
        List<String> moments = new ArrayList<>();
        Source source = new OneFile(folder.resolve(file)).through(mapping, Map.of("account_id", "a"));
        LocalRows.read(source, "posts", List.of("posted_at"), row -> moments.add(row.get(0)));
        return moments;
    }

    @Test
    void eachTimeIsOfTheZoneThatStandsBesideIt() throws IOException {
        String names =
                ZONED.formatted("Time Zone", "Europe/Berlin", "America/Denver", "Europe/Berlin", "Europe/Berlin");
        String words = ZONED.formatted("Timezone", "CET", "MST", "CET", "CET");
        for (String log : List.of(names, words)) {
            String yaml = text("log.csv", log);

            assertThat(moments(mapping(yaml), "log.csv").subList(0, 3))
                    .containsExactly("2026-10-24 16:06:00Z", "2026-11-01 05:30:00Z", "2026-10-25 17:06:00Z");
            assertThat(yaml).contains("zone: UTC  # of rows without Time", ", which says the others' below");
        }
        assertThat(moments(draft("log.csv", """
                        Share ID,Advocate,Network,Date,Clock,TZ,Caption
                        s1,ada,LinkedIn,2026-07-01,8:05:10,Europe/Berlin,The new crane lifts more than I do
                        s2,ben,LinkedIn,2026-07-01,18:05:10,America/Denver,Forty years of quay walls and still
                        """), "log.csv"))
                .containsExactly("2026-07-01 06:05:00Z", "2026-07-02 00:05:00Z");
    }

    @Test
    void oneZoneOfAllRowsIsTheMappingsAndOneThatNobodyKnowsIsSaid() throws IOException {
        assertThat(text("log.csv", ZONED.formatted("Zeitzone", "CET", "CET", "CET", "CET")))
                .contains("zone: Europe/Berlin  # of all rows of Zeitzone\n", "posted_at: shared_at  # ");
        assertThat(text("log.csv", ZONED.formatted("Time zone", "Quay time", "CET", "CET", "CET")))
                .contains(
                        "zone: UTC  # of times that do not say theirs; Time zone says it: CET, Quay time, and a zone of")
                .contains("when 'cet' then 'Europe/Berlin' else time_zone end")
                .contains("posted_at: shared_at  # ");
    }

    private static final String MEMBERS = """
            Member Name,Email,Status,Joined,%s,%s
            Ada Lund,ada@quay.example,Active,03/28/2026,10/29/2026,550
            Ben Moe,ben@quay.example,Active,09/19/2025,10/24/2026,
            Cem Oz,cem@quay.example,Active,09/10/2025,10/15/2026,426
            """;
    private static final String HIRED = """
            Staff no,Mail,Unit,%s
            s1,ada@quay.example,Yard,2020-01-01
            s2,ben@quay.example,Yard,2021-01-01
            s3,cem@quay.example,Office,2022-01-01
            s4,dee@quay.example,Office,2022-01-01
            """;

    @Test
    void whoJoinedAnAppWasNotHiredOnThatDay() throws IOException {
        String members = MEMBERS.formatted("Last Active", "LinkedIn Connections");
        String yaml = text("members.csv", members);

        assertThat(of("people", mapping(yaml)).columns())
                .containsEntry("person_id", "lower(email)")
                .doesNotContainKeys("employed_from", "opted_in_at");
        assertThat(yaml)
                .contains("# employed_from: joined  # the day of joining an app, it seems; ")
                .contains("# opted_in_at: joined  # without a day nobody counts: ");
        assertThat(of("people", draft("staff.csv", MEMBERS.formatted("Last review", "Budget")))
                        .columns())
                .containsEntry("employed_from", "joined");
        Files.writeString(folder.resolve("staff.csv"), HIRED.formatted("Joined"));
        assertThat(draft("members.csv", members).outputs()).hasSize(2);
    }

    @Test
    void membersWhomAStaffListHasAreAccountsAlone() throws IOException {
        Files.writeString(folder.resolve("staff.csv"), HIRED.formatted("Hire date"));
        MappingOutput accounts = only(draft("members.csv", MEMBERS.formatted("Last Active", "LinkedIn Connections")));

        assertThat(accounts.contract()).isEqualTo("accounts");
        assertThat(accounts.where()).isEqualTo("linkedin_connections <> ''");
        assertThat(accounts.columns())
                .containsEntry("account_id", "lower(email)")
                .containsEntry("person_id", "lower(email)")
                .containsEntry("voice", "'employee'")
                .containsEntry("network", "'linkedin'")
                .containsEntry("follower_count", "linkedin_connections");
        assertThat(text("list.csv", MEMBERS.formatted("Last review", "Budget")))
                .contains("# employed_from: joined  # the staff list beside it says when they were hired");
        assertThat(only(draft("staff.csv", HIRED.formatted("Hire date"))).columns())
                .containsEntry("employed_from", "hire_date");
    }

    private static final String VISITS = """
            Date,%s,Session campaign,Session manual ad content,Sessions,Engaged sessions,Key events
            20261001,%s,(direct),(not set),34,22,1
            20261001,%s,hiring,48214,50,28,2
            20261002,%s,hiring,48227,7,5,
            """;

    @Test
    void sessionsByWhereTheyCameFromAreOutcomes() throws IOException {
        String yaml = text(
                "ga4.csv",
                VISITS.formatted(
                        "Session source / medium", "(direct) / (none)", "linkedin / employee", "linkedin / employee"));
        MappingOutput outcomes = only(mapping(yaml));

        assertThat(outcomes.contract()).isEqualTo("outcomes");
        assertThat(outcomes.columns())
                .containsEntry("at", "date")
                .containsEntry("utm_source", "split_part(session_source_medium, ' / ', 1)")
                .containsEntry("utm_medium", "split_part(session_source_medium, ' / ', 2)")
                .containsEntry("utm_campaign", "session_campaign")
                .containsEntry("utm_content", "nullif(session_manual_ad_content, '(not set)')");
        assertThat(outcomes.unpivot())
                .extracting(
                        row -> row.columns().get("kind") + " " + row.columns().get("count"))
                .containsExactly("'session' sessions", "'lead' key_events");
        assertThat(outcomes.unpivot())
                .extracting(row -> row.columns().get("outcome_id"))
                .doesNotHaveDuplicates();
        assertThat(yaml).contains("take the line away if these are no leads");
        List<List<String>> rows = new ArrayList<>();
        LocalRows.read(
                new OneFile(folder.resolve("ga4.csv")).through(mapping(yaml), Map.of()),
                "outcomes",
                List.of("at", "kind", "count", "utm_source", "utm_medium", "utm_content"),
                rows::add);
        assertThat(rows).hasSize(5).contains(List.of("2026-10-01", "lead", "2", "linkedin", "employee", "48214"));
        assertThat(only(draft("ga4.csv", VISITS.formatted("Session source", "google", "linkedin", "x")))
                        .columns())
                .containsEntry("utm_source", "session_source")
                .doesNotContainKey("utm_medium");
        assertThat(draft("ga4.csv", VISITS.formatted("Landing", "a", "b", "c")).outputs())
                .isEmpty();
    }
}
