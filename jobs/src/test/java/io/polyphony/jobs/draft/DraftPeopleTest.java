package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Staff, members, accounts and who follows them. */
class DraftPeopleTest extends DraftedFolder {
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
}
