package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Libraries and calendars of what was offered. */
class DraftContentTest extends DraftedFolder {
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
}
