package io.polyphony.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {
    private static final String HEADER = "post_id,account_id,network,posted_at,text\n";

    @TempDir
    private Path home;

    private Path write(String name, String text) throws IOException {
        Path file = home.resolve("exports").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(home.resolve(name));
    }

    /** Settings are those of a file, since tests have no folder of their own to stand in. */
    private Invocation init(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("init", home.resolve("exports"), "--no-input"));
        arguments.addAll(List.of("--config", home.resolve("polyphony.yaml")));
        arguments.addAll(List.of(more));
        return Invocation.of(arguments.toArray());
    }

    private void company() throws IOException {
        write(
                "log.csv",
                HEADER + "p1,ann,linkedin,2026-10-05T09:30:00Z,What I learned\n"
                        + "p2,acme,linkedin,2026-10-06T12:00:00Z,We are at the fair\n");
        write("team.jpg", "no picture, and no table\0");
    }

    @Test
    void whatIsMissingIsDraftedAndNobodyIsTakenForSomeoneWhoTakesPart() throws IOException {
        company();

        Invocation init = init("--brand", "acme").done();

        assertThat(init.out())
                .contains("is read as the contract posts", "left out: is neither text nor a workbook")
                .contains(
                        "Read: two posts of two accounts, 2026-10.",
                        "Who takes part",
                        "Answer what is still needed (1) first, and run init again. Then: ./polyphony run --month 2026-10")
                .doesNotContain("Which accounts speak", "Next:");
        assertThat(read("exports/people.csv")).isEqualTo("person_id,department,opted_in_at\nann,,\n");
        assertThat(read("exports/accounts.csv"))
                .contains("acme,brand,,linkedin,2026-10-01\n", "ann,employee,ann,linkedin,2026-10-01\n");
        assertThat(read("exports/sources.yaml"))
                .contains("- { path: log.csv, contract: posts }", "- { path: people.csv, contract: people }");
        assertThat(read("polyphony.yaml")).contains("\ninput: " + home.resolve("exports") + "\n", "# company: ");
    }

    @Test
    void runAgainItKeepsWhatWasEditedAndAddsWhatIsNew() throws IOException {
        company();
        init("--brand", "acme").done();
        Path people = home.resolve("exports/people.csv");
        Path sources = home.resolve("exports/sources.yaml");
        Files.writeString(people, Files.readString(people).replace("ann,,", "ann,Sales,2026-02-01"));
        Files.writeString(sources, Files.readString(sources).replace("coverage: month", "coverage: per-account"));
        Files.writeString(home.resolve("polyphony.yaml"), "company: Halden\n");
        String edited = Files.readString(sources);

        assertThat(init().done().out())
                .contains(
                        "Nothing was written", "is read as sources.yaml says", "Next: ./polyphony run --month 2026-10")
                .doesNotContain("Still needed", "first, and run init again");
        assertThat(Files.readString(sources)).isEqualTo(edited);

        write("log-2.csv", HEADER + "p3,bob,linkedin,2026-11-05T09:30:00Z,Good morning\n");
        assertThat(init().done().out())
                .contains("2026-10 to 2026-11", "first, and run init again. Then: ./polyphony run --month 2026-10");
        assertThat(Files.readString(sources)).startsWith(edited).endsWith("- { path: log-2.csv, contract: posts }\n");
        assertThat(Files.readString(people)).endsWith("ann,Sales,2026-02-01\nbob,,\n");
        assertThat(read("polyphony.yaml")).isEqualTo("company: Halden\n");
    }

    @Test
    void afterItThePostsOfTheBrandArePublishedAndThoseOfOthersWait() throws IOException {
        company();
        init("--brand", "acme").done();

        Invocation run = Invocation.of(
                "run",
                "--month",
                "2026-10",
                "--config",
                home.resolve("polyphony.yaml"),
                "--warehouse",
                home.resolve("w"),
                "--out",
                home.resolve("out"),
                "--key-file",
                home.resolve("key"));

        assertThat(run.done().out()).contains("marketing.html");
        assertThat(read("out/2026-10/operations.html")).contains("No row was rejected");
    }

    @Test
    void whatWaitsForAnAnswerIsReadOnceItIsGiven() throws IOException {
        Path sample = Path.of("../jobs/src/test/resources/io/polyphony/jobs/samples/meta-instagram-posts-csv.csv");
        List<String> lines = Files.readAllLines(sample);
        write("posts.csv", HEADER);
        write("instagram_2026-04-30.csv", lines.get(0) + "\n" + lines.get(1) + "\n");

        Invocation first = init().done();
        String waiting = read("exports/sources.yaml");
        Invocation then = init("--dates", "day-first").done();

        assertThat(first.out())
                .contains("but waits: whether months or days come first", "--dates day-first; one post waits");
        assertThat(waiting).contains("  #? - { path: instagram_2026-04-30.csv");
        assertThat(then.out()).contains("Read: one post of one account, 2026-04.");
        assertThat(read("exports/sources.yaml"))
                .contains("dates: day-first, constants: { measured_on: 2026-04-30 } }")
                .doesNotContain("#? ");
        assertThat(read("exports/accounts.csv")).contains("88,brand,,instagram,2026-04-01");
    }

    @Test
    void aDayOfOptingInThatIsSaidLaterFillsWhatIsBlankInSourcesYaml() throws IOException {
        Path sample = Path.of("../jobs/src/test/resources/io/polyphony/jobs/samples/x-profile-tweets-csv.csv");
        write("tweets.csv", Files.readString(sample));
        init().done();
        assertThat(read("exports/sources.yaml")).contains("opted_in_at: ''");

        assertThat(init("--all-opted-in", "2026-01-01").done().out())
                .contains("Written: ")
                .contains("sources.yaml");

        assertThat(read("exports/sources.yaml"))
                .contains("opted_in_at: 2026-01-01")
                .doesNotContain("opted_in_at: ''");
    }

    @Test
    void aFolderWithoutPostsSaysWhatAMonthNeeds() throws IOException {
        write("empty.csv", "");

        Invocation init = init().done();

        assertThat(init.out())
                .contains("left out: the file is empty", "Read: no post.", "A month needs posts")
                .doesNotContain("Figures it carries");
        assertThat(home.resolve("exports/sources.yaml")).doesNotExist();
    }

    @Test
    void anAnswerThatChangesNothingIsTold() throws IOException {
        company();

        assertThat(init("--brand", "nobody", "--account", "else.csv=x").done().out())
                .contains("--brand nobody changed nothing", "--account else.csv changed nothing");
        assertThat(init("--brand", "acme").done().out()).doesNotContain("changed nothing");
        assertThat(init("--account", "log.csv=x").done().out())
                .contains("--account log.csv changed nothing: sources.yaml says already");
    }

    @Test
    void aFileMayStandForTheBrandsAccountsAtOnceAndLater() throws IOException {
        company();
        write("page.csv", HEADER + "p3,acme-page,x,2026-10-07T12:00:00Z,Come and see us\n");
        init("--all-opted-in", "2026-01-01").done();
        assertThat(read("exports/people.csv")).contains("acme-page,,2026-01-01");

        assertThat(init("--brand", "page.csv").done().out()).doesNotContain("changed nothing", "none is known to");

        assertThat(read("exports/accounts.csv")).contains("acme-page,brand,,x,2026-10-01\n");
        assertThat(read("exports/people.csv")).doesNotContain("acme-page").contains("ann,,2026-01-01");
    }

    @Test
    void whoIsListedBesideOthersAndSaidNothingHasAnswered() throws IOException {
        company();
        write("people.csv", "person_id,opted_in_at\nann,\ncem,2026-01-01\n");
        write("accounts.csv", "account_id,voice,person_id,network,measured_on\nann,employee,ann,linkedin,2026-10-01\n");

        assertThat(init("--brand", "acme").done().out())
                .contains("In no figure: one post of one person who are listed without a day on which they said yes.")
                .doesNotContain("Who takes part");
    }

    @Test
    void twoListsThatHaveNobodyInCommonAreSaidAndNobodyIsDrafted() throws IOException {
        company();
        write("people.csv", "person_id,opted_in_at\n4711,2026-01-01\n");
        write(
                "accounts.csv",
                "account_id,voice,person_id,network,measured_on\nann,employee,a@b.example,linkedin,2026-10-01\n");

        assertThat(init("--brand", "acme").done().out()).contains("Who is who").doesNotContain("Who takes part");
        assertThat(read("exports/people.csv")).isEqualTo("person_id,opted_in_at\n4711,2026-01-01\n");
    }

    @Test
    void aMappingThatIsBegunIsNotDraftedOverAndThePostsMayBeInItsTable() throws IOException {
        write("shares.csv", "who,said,heard\nann,At last a tide table,7\n");
        write("shares.yaml", "id: shares\nversion: 0.1.0\ntitle: Shares\n");

        assertThat(init().done().out())
                .contains("is not read: shares.yaml can't be used yet", "if they are in a table that nothing reads yet")
                .doesNotContain("schemas new");
    }

    @Test
    void monthsBeforeTheNewestAreBackfilledSinceItIsComparedWithThem() throws IOException {
        write(
                "log.csv",
                HEADER + "p1,ann,linkedin,2026-08-05T09:30:00Z,One\np2,ann,linkedin,2026-09-05T09:30:00Z,Two\n"
                        + "p3,ann,linkedin,2026-10-31T09:30:00Z,Three\n");

        assertThat(init().done().out()).contains("backfill --from 2026-08 --to 2026-10 --input ");
    }

    @Test
    void withoutAnybodyNamedNoMonthIsSaidToRunNext() throws IOException {
        company();

        assertThat(init("--brand", "log.csv").done().out())
                .contains(
                        "Who takes part: no file that is read names anybody",
                        "Once people.csv names somebody: ./polyphony run")
                .doesNotContain("Next:");
    }

    @Test
    void figuresAreCountedAndNamedOnRequest() throws IOException {
        company();

        assertThat(init("--brand", "acme").done().out())
                .containsPattern("Figures it carries: \\d+ of \\d+ \\(--figures names each, ")
                .contains("What waits is in no figure until it is answered.")
                .doesNotContain("audience_ceiling");
        assertThat(init("--figures").done().out()).contains("Lacks accounts.follower_count, for", "audience_ceiling");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThat(init().code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(init().err()).contains("there is no such folder");
    }

    @Test
    void aSheetThatWasSavedAsTextIsCalledWhatItIs() throws IOException {
        write("quay.csv", """
                Post title,Post link,Created date,Campaign name,Impressions,Clicks,Likes,Comments,Reposts
                A quay is open,https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000123,10/1/2026,,9,1,2,0,0
                """);

        assertThat(init().done().out().replaceAll("\\s+", " "))
                .contains(
                        "has the columns of linkedin-page-posts, which reads .xls and .xlsx: deliver the original file")
                .contains("./polyphony schemas new ");
        write("follow.csv", """
                Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers
                10/1/2026,0,2,0,2
                """);
        assertThat(init().done().out().replaceAll("\\s+", " "))
                .contains("has the columns of linkedin-page-followers, which reads .xls and .xlsx");
    }

    @Test
    void whatIsNotUtf8IsReadAndDeclaredSoAndWhatMayBeATableIsNeeded() throws IOException {
        company();
        Charset windows = Charset.forName("windows-1252");
        Path log = home.resolve("exports/log.csv");
        Files.write(
                log, Files.readString(log).replace("What I", "Gr\u00fc\u00dfe").getBytes(windows));
        Files.write(write("staff.csv", "").toAbsolutePath(), "Nr;Name\n1;M\u00fcller\n2;Meyer\n".getBytes(windows));
        write("page.csv", "\"Metrics, as of Nov 2\",,,\nTitle,Day,Clicks,Likes\nOne,1,2,3\nTwo,2,3,4\n");
        write("broken.json", "{\"a\": [1, 2");

        String out = init("--brand", "acme").done().out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("(feeds posts; 5 of its 5 columns are known); not UTF-8: read as windows-1252")
                .contains("staff.csv is a table that no shipped mapping knows (not UTF-8: read as windows-1252)")
                .contains("schemas new " + home.resolve("exports/page.csv"))
                .contains("if they are to be read: page.csv, staff.csv.")
                .contains(
                        "Files that may be tables and can't be read as they are, if they are to be read: broken.json (");
        assertThat(read("exports/sources.yaml"))
                .contains("- { path: log.csv, contract: posts, encoding: windows-1252 }");
    }

    @Test
    void aMappingThatIsBegunSaysHowManyAnswersItWaitsFor() throws IOException {
        write("shares.csv", "who,said,heard\nann,At last a tide table,7\n");
        write("other.csv", "what,so\none,7\n");
        write("shares.yaml", """
                id: shares
                version: 0.1.0
                title: Shares
                columns:
                  - { name: who, required: true }
                outputs:
                  - contract: posts
                    columns: { post_id: "?", account_id: who, network: "?" }
                """);

        assertThat(init().done().out().replaceAll("\\s+", " "))
                .contains("shares.csv waits for its mapping shares.yaml, in which 2 question marks wait for an answer: "
                        + "posts.post_id, posts.network.")
                .contains("What tables are that no mapping knows, if they are to be read: other.csv.");
    }

    @Test
    void aListThatComesLaterReplacesTheDraftedOne() throws IOException {
        company();
        init("--brand", "acme").done();
        staff("ann,Yard,2026-01-01\nbob,Yard,\n");
        String said =
                "people.csv is a draft, and staff.csv says who the people are: take people.csv and its line in sources.yaml away.";

        assertThat(init().done().out()).contains(said).doesNotContain("must stand in that list");
        Path people = home.resolve("exports/people.csv");
        Files.writeString(people, Files.readString(people).replace("ann,,", "ann,,2026-02-01"));
        assertThat(init().done().out()).contains(said + " Its one day of opting in must stand in that list first.");
        Files.writeString(people, Files.readString(people).replace("ann,,", "ann,Yard,"));
        assertThat(init().done().out()).doesNotContain("is a draft");
    }

    @Test
    void theBrandsAccountsAreAskedForBeforePeopleAndAreNone() throws IOException {
        company();
        write(
                "accounts.csv",
                "account_id,voice,person_id,network,measured_on\nann,employee,a@b.example,linkedin,2026-10-01\n");

        String out = init().done().out();

        assertThat(out)
                .containsSubsequence("1. Which accounts speak for the brand", "2. Who takes part: two posts wait")
                .contains(
                        "Accounts of the brand's are no people",
                        "Of these posts one is of one account that nobody is named for.");
        write("people.csv", "person_id,department,opted_in_at\na@b.example,,\n");
        assertThat(init("--brand", "acme").done().out())
                .contains("Who takes part: one post waits")
                .doesNotContain("are no people");
    }

    private void staff(String rows) throws IOException {
        write("staff.csv", "Nr,Dept,Yes since\n" + rows);
        write("staff.yaml", """
                id: staff
                version: 0.1.0
                title: Staff
                columns:
                  - { name: nr, aliases: [Nr], required: true }
                  - { name: dept, aliases: [Dept], required: true }
                  - { name: since, aliases: [Yes since], required: true }
                outputs:
                  - contract: people
                    columns: { person_id: nr, department: dept, opted_in_at: since }
                """);
    }

    @Test
    void whereAListIsReadNobodyIsDraftedBesideIt() throws IOException {
        company();
        staff("bob,Yard,2026-01-01\n");

        assertThat(init("--brand", "acme").done().out())
                .contains("Who takes part: one post waits for the yes of one person. Each needs a row")
                .contains("in the list of people, staff.csv;")
                .doesNotContain("people.csv");
        assertThat(home.resolve("exports/people.csv")).doesNotExist();
        assertThat(init().done().out()).doesNotContain("is a draft", "Once people.csv");
    }

    @Test
    void namesOfSourcesThatNoRuleKnowsAreAskedForUnlessSettingsSayThem() throws IOException {
        company();
        StringBuilder rows = new StringBuilder("application_id,applicant_id,requisition_id,stage,at,ats_source\n");
        for (int i = 0; i < 10; i++) {
            String applied = ",r1,submitted,2026-10-05T09:30:00Z,";
            rows.append("a" + i + ",x" + i + applied + (i == 0 ? "Quay.no" : "QUAY.no") + "\n");
            rows.append("b" + i + ",y" + i + applied + (i == 0 ? "My uncle" : "Indeed") + "\n");
        }
        write("applications.csv", rows.toString());

        String out = init("--brand", "acme").done().out();

        assertThat(out)
                .contains("What these stand for, which no rule knows: names of applicants' sources, each of")
                .containsIgnoringCase("recruiting:\n         sources:\n           \"quay.no\": job_board\n")
                .doesNotContain("uncle", "Indeed");
        assertThat(read("polyphony.yaml")).contains("#     \"Harbour jobs\": job_board\n");
        Files.writeString(home.resolve("polyphony.yaml"), "recruiting:\n  sources:\n    \"Quay.no\": job_board\n");
        assertThat(init().done().out()).doesNotContain("What these stand for");
    }

    @Test
    void mediaOfClicksThatNoRuleKnowsAreAskedForWhereTheSourceIsANetworkAlone() throws IOException {
        company();
        StringBuilder rows = new StringBuilder("click_id,at,utm_source,utm_medium,is_bot\n");
        for (int i = 0; i < 10; i++) {
            String at = i + ",2026-10-05T09:30:00Z,";
            rows.append("a" + at + "linkedin," + (i == 0 ? "Company post" : "company post") + ",false\n");
            rows.append("b" + at + "linkedin,employee,false\n");
            rows.append("c" + at + "indeed,listing,false\n");
            rows.append("d" + at + (i == 0 ? "" : "x") + ",mailing,false\n");
            rows.append("e" + at + "linkedin,crawl,true\n");
        }
        write("link_clicks.csv", rows + "f1,2026-10-05T09:30:00Z,linkedin,rare,false\n");

        String out = init("--brand", "acme").done().out();

        assertThat(out)
                .contains("What these stand for, which no rule knows: media of clicks (utm_medium), which")
                .containsIgnoringCase(
                        "recruiting:\n         sources:\n           \"company post\": brand_social\n           \"mailing\": other\n")
                .doesNotContain("employee\":", "listing", "crawl", "rare");
        Files.writeString(
                home.resolve("polyphony.yaml"),
                "recruiting:\n  sources:\n    company post: brand_social\n    mailing: other\n");
        assertThat(init().done().out()).doesNotContain("What these stand for");
    }

    /** Two blocks would be two keys of one name in polyphony.yaml. */
    @Test
    void namesOfSourcesAndMediaOfClicksAreOneBlockOfSettings() throws IOException {
        company();
        StringBuilder applications =
                new StringBuilder("application_id,applicant_id,requisition_id,stage,at,ats_source\n");
        StringBuilder clicks = new StringBuilder("click_id,at,utm_source,utm_medium,is_bot\n");
        for (int i = 0; i < 10; i++) {
            applications.append("a" + i + ",x" + i + ",r1,submitted,2026-10-05T09:30:00Z,Quay.no\n");
            applications.append("b" + i + ",y" + i + ",r1,submitted,2026-10-05T09:30:00Z,Mailing\n");
            clicks.append("c" + i + ",2026-10-05T09:30:00Z,linkedin,company post,false\n");
            clicks.append("d" + i + ",2026-10-05T09:30:00Z,linkedin,mailing,false\n");
        }
        write("applications.csv", applications.toString());
        write("link_clicks.csv", clicks.toString());

        String out = init("--brand", "acme").done().out();

        assertThat(out).containsIgnoringCase("""
                       recruiting:
                         sources:
                           "mailing": job_board
                           "quay.no": job_board
                           "company post": brand_social
                """).containsOnlyOnce("recruiting:\n");
    }

    @Test
    void aPrivateAddressIsNoFurtherPersonWhereTheListHasThoseOfTheCompany() throws IOException {
        write("log.csv", HEADER + "p1,bob@home.example,linkedin,2026-10-05T09:30:00Z,What I learned\n");
        staff("ann@a.example,Yard,2026-01-01\nbob@a.example,Yard,2026-01-01\n");

        assertThat(init().done().out())
                .contains("one person posts by an address that is not of a.example", "bob@home.example. Who is in")
                .contains("case lower(email) when 'bob@home.example' then 'name@a.example' else lower(email) end")
                .doesNotContain("people.csv");
        staff("ann@a.example,Yard,2026-01-01\nbob@c.example,Yard,2026-01-01\n");
        assertThat(init().done().out()).doesNotContain("by an address that is not of");
    }

    @Test
    void aShippedMappingIsCopiedToChangeItsZone() throws IOException {
        write("meta.csv", """
                Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Reach,Reactions,Comments,Shares
                122100000000137,61550000000001,Quay,,A quay is open to all,10/31/2026 01:30,https://www.facebook.com/1,Photos,80,9,1,2
                """);
        init().done();
        assertThat(read("exports/sources.yaml"))
                .contains("mapping: meta-page-posts-csv", "schemas show --yaml meta-page-posts-csv");
        Spoken copy = Spoken.by("schemas", "show", "--yaml", "meta-page-posts-csv");
        assertThat(copy.out()).startsWith("id: meta-page-posts-csv\n").contains("\nvoice: brand\n");

        write("meta.yaml", "zone: Europe/Berlin\n" + copy.out());
        Files.delete(home.resolve("exports/sources.yaml"));

        init().done();
        assertThat(read("exports/sources.yaml")).contains("mapping: meta.yaml");
        assertThat(Spoken.by("schemas", "show", "--yaml", "posts").exit()).isEqualTo(ExitCode.USAGE.code());
    }
}
