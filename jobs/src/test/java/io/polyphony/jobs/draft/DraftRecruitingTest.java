package io.polyphony.jobs.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.conform.LocalRows;
import io.polyphony.jobs.land.OneFile;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceMapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Applications, their stages and sources, clicks and results. */
class DraftRecruitingTest extends DraftedFolder {
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

    @Test
    void aSourceThatNoNameTellsIsOfferedInAComment() throws IOException {
        assertThat(text("ats.csv", ATS.formatted("Job", "Applied").replace("Origin", "Came by")))
                .contains("# ats_source: ?  # ")
                .contains("values would fit of came_by\n");
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
