package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Posts, their ids and links, and what they got. */
class DraftPostsTest extends DraftedFolder {
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
}
