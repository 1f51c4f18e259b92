package io.polyphony.jobs.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.polyphony.jobs.SparkSuite;
import io.polyphony.jobs.conform.MonthTables;
import io.polyphony.jobs.spark.ContractRow;
import io.polyphony.jobs.spark.SparkSchemas;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.settings.Networks;
import io.polyphony.schemas.settings.Privacy;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Costs;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.RecruitingFeatures;
import io.polyphony.schemas.table.RecruitingFeatures.Kind;
import io.polyphony.schemas.table.Requisitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SparkSuite.class)
class RecruitingTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final List<Row> applications = new ArrayList<>();
    private final List<Row> requisitions = new ArrayList<>();
    private final List<Row> clicks = new ArrayList<>();
    private Settings settings = Settings.DEFAULT;

    @ParameterizedTest(name = "referrer {0}, system {1}, link {2}, own word {3}: {4}")
    @CsvSource({
        ", , employee_share, , share",
        ", Job board, employee_share, Indeed, share",
        "p7, , employee_share, , referral",
        ", Referral, employee_share, , referral",
        ", Sourced, employee_share, , sourced",
        ", LinkedIn (Prospecting), , , sourced",
        ", Job board, , A colleague's post, job_board",
        ", , , A colleague's post, unknown",
        ", Something new, , , other",
        ", , linkedin_jobs, , job_board",
        ", Careers page, , , careers_site",
        ", employee social post, , , share",
        ", Social post of a colleague, , , share",
        ", Employee referral post, , , referral",
        ", Career fair, , , other",
        ", Company page on LinkedIn, , , brand_social",
        ", Our LinkedIn company page, , , brand_social",
        ", Company website, , , careers_site",
        ", Your page, , , careers_site",
    })
    void creditIsGivenOnceAndNeverByTheApplicantsWord(
            String referrer, String system, String link, String word, String credited, SparkSession spark) {
        step("a", "ann", "submitted", "2026-10-05T10:00:00Z", referrer == null ? "" : referrer, system, link, word);

        assertThat(only(spark).<String>getAs(RecruitingFeatures.SOURCE)).isEqualTo(credited);
    }

    /** Of systems that give a number instead of a name only people know what it is. */
    @ParameterizedTest(name = "system {0}, link {1}: {2}")
    @CsvSource({
        "4000123, , job_board",
        "4000124, employee_share, referral",
        "4000125, employee_share, share",
        "4000126, , other",
        "JOIN US day!, , careers_site",
        "Join us day in Lyon, , other",
        "Indeed, , brand_social",
    })
    void settingsSayWhatANameOrANumberMeansBeforeAllRules(
            String system, String link, String credited, SparkSession spark) {
        settings = named(Map.of(
                "4000123", "job_board",
                "4000124", "referral",
                "4000125", "job_board",
                "Join us day", "careers_site",
                "indeed", "brand_social"));
        step("a", "ann", "submitted", "2026-10-05T10:00:00Z", "", system, link, null);

        assertThat(only(spark).<String>getAs(RecruitingFeatures.SOURCE)).isEqualTo(credited);
    }

    /** Names of fewer than ten applicants are counted, and what applicants write themselves is not even that. */
    @Test
    void namesThatNobodyKnowsAreNamedAndCounted(SparkSession spark) {
        settings = named(Map.of("4000125", "other"));
        for (int who = 0; who < 10; who++) {
            String id = "p" + who;
            step("a" + id, id, "submitted", "2026-10-05T10:00:00Z", "", "4000123", "Indeed", "Mum's friend");
            step("b" + id, id, "submitted", "2026-10-06T10:00:00Z", "", "4000125", "employee_share", null);
        }
        step("c", "p0", "submitted", "2026-10-05T10:00:00Z", "", "4000-124", "spring-fair", "");
        step("d", "p0", "submitted", "2026-10-05T10:00:00Z", "", "4000124", null, "");
        step("e", "p0", "submitted", "2026-10-05T10:00:00Z", "", "Career fair", null, "");

        assertThat(Features.unknownSources(spark, tables(spark), OCTOBER, settings))
                .isEqualTo(new UnknownSources(List.of("4000123"), 3));
        assertThat(Features.unknownSources(spark, tables(spark), OCTOBER.plusMonths(1), settings)
                        .isEmpty())
                .isTrue();
    }

    private static Settings named(Map<String, String> sources) {
        return new Settings("x", 5, Privacy.NORMAL, 7, 0.05, Networks.UNKNOWN, new TreeMap<>(sources));
    }

    @ParameterizedTest(name = "link {0}, system {1}: {2}")
    @CsvSource({
        "employee_share_linkedin, , linkedin",
        "Employee-share (Twitter), , x",
        "employee_share, , ",
        "employee_share_linkedin, Referral, ",
        "linkedin_jobs, , ",
        ", Employee share on LinkedIn, ",
    })
    void theNetworkIsThatOfALinkThatIsCreditedToSharing(
            String link, String system, String network, SparkSession spark) {
        step("a", "ann", "submitted", "2026-10-05T10:00:00Z", "", system, link, null);

        assertThat(only(spark).<String>getAs(RecruitingFeatures.NETWORK)).isEqualTo(network);
    }

    @Test
    void theFurthestStageCountsWhateverTheOrderOfTimes(SparkSession spark) {
        step("a", "ann", "started", "2026-06-03T10:00:00Z");
        step("a", "ann", "hired", "2026-06-01T10:00:00Z");
        step("a", "ann", "interview", "2026-06-10T10:00:00Z");
        step("a", "ann", "submitted", "2026-06-12T10:00:00Z");

        Row row = only(spark);
        assertThat(row.<String>getAs(RecruitingFeatures.STAGE)).isEqualTo("hired");
        assertThat(row.<String>getAs(RecruitingFeatures.COHORT)).isEqualTo("settled");
        assertThat(row.<Long>getAs(RecruitingFeatures.MONTHS_AGO)).isEqualTo(4);
    }

    @Test
    void anApplicationThatBeganBeforeThePeriodIsNotOfIt(SparkSession spark) {
        step("old", "ann", "started", "2025-10-31T23:59:59Z");
        step("old", "ann", "hired", "2026-02-01T00:00:00Z");
        step("new", "bob", "started", "2025-11-01T00:00:00Z");

        assertThat(only(spark).<String>getAs(RecruitingFeatures.SUBJECT)).isEqualTo("bob");
    }

    @ParameterizedTest(name = "began at {0}: {1}")
    @CsvSource({"2026-08-02T23:59:59Z, settled", "2026-08-03T00:00:00Z, open"})
    void ofTheLastNinetyDaysItIsTooEarlyToSay(String at, String cohort, SparkSession spark) {
        step("a", "ann", "started", at);

        assertThat(only(spark).<String>getAs(RecruitingFeatures.COHORT)).isEqualTo(cohort);
    }

    @Test
    void theSameApplicantTwiceHasTwoApplicationsAndTheSameStepTwiceIsOne(SparkSession spark) {
        step("a", "ann", "started", "2026-06-03T10:00:00Z");
        step("a", "ann", "started", "2026-06-04T10:00:00Z");
        step("b", "ann", "started", "2026-06-05T10:00:00Z");

        assertThat(of(Kind.APPLICATION, spark)).hasSize(2);
    }

    /** A hire before its application, two sources at once, referred and shared, a stage that went back, the same applicant twice. */
    @Test
    void amongAllOddOnesNoApplicationIsLost(SparkSession spark) {
        step("hired first", "ann", "hired", "2026-06-01T10:00:00Z");
        step("hired first", "ann", "submitted", "2026-06-12T10:00:00Z");
        step("two sources", "bob", "submitted", "2026-06-01T10:00:00Z", "", "Indeed", "employee_share", null);
        step("two sources", "bob", "interview", "2026-06-02T10:00:00Z", "", "Careers page", "employee_share", null);
        step("referred and shared", "cat", "submitted", "2026-06-01T10:00:00Z", "p7", null, "employee_share", null);
        step("went back", "dan", "offer", "2026-06-01T10:00:00Z");
        step("went back", "dan", "interview", "2026-06-12T10:00:00Z");
        step("once", "eve", "submitted", "2026-06-01T10:00:00Z", "", "Indeed", null, null);
        step("again", "eve", "submitted", "2026-06-02T10:00:00Z", "", null, "employee_share", null);

        assertThat(of(Kind.APPLICATION, spark))
                .extracting(row -> String.join(
                        " ",
                        row.<String>getAs(RecruitingFeatures.SUBJECT),
                        row.<String>getAs(RecruitingFeatures.SOURCE),
                        row.<String>getAs(RecruitingFeatures.STAGE)))
                .containsExactlyInAnyOrder(
                        "ann unknown hired",
                        "bob share interview",
                        "cat referral submitted",
                        "dan unknown offer",
                        "eve job_board submitted",
                        "eve share submitted");
    }

    @Test
    void aClickAloneIsNoApplication(SparkSession spark) {
        step("a", "ann", "click", "2026-06-03T10:00:00Z");

        assertThat(of(Kind.APPLICATION, spark)).isEmpty();
    }

    @Test
    void aJobIsOpenUntilItsFirstHireElseUntilItIsClosedElseUntilNow(SparkSession spark) {
        job("filled", "2026-06-01", "2026-09-01");
        job("closed", "2026-06-01", "2026-07-01");
        job("open", "2026-10-02", null);
        job("closes later", "2026-10-02", "2026-12-24");
        job("two years old", "2024-10-31", null);
        step("filled", "ann", "filled", "hired", "2026-06-21T10:00:00Z");
        step("again", "bob", "filled", "hired", "2026-08-21T10:00:00Z");
        step("before", "cat", "closed", "hired", "2026-05-21T10:00:00Z");

        Map<String, Integer> days = new HashMap<>();
        of(Kind.REQUISITION, spark)
                .forEach(row -> days.put(
                        row.getAs(RecruitingFeatures.SUBJECT)
                                + (row.<Boolean>getAs(RecruitingFeatures.FILLED) ? " filled" : ""),
                        row.<Long>getAs(RecruitingFeatures.DAYS).intValue()));
        assertThat(days).isEqualTo(Map.of("filled filled", 20, "closed filled", 0, "open", 30, "closes later", 30));
    }

    @ParameterizedTest(name = "flag {0}, agent {1}: human {2}")
    @CsvSource({
        "false, Mozilla/5.0 (iPhone), true",
        ", , true",
        "true, Mozilla/5.0 (iPhone), false",
        ", Slackbot-LinkExpanding 1.0, false",
        "false, facebookexternalhit/1.1, false",
    })
    void aMachineIsKnownByTheLogsFlagOrItsName(Boolean flag, String agent, boolean human, SparkSession spark) {
        clicks.add(new ContractRow(Contracts.of(LinkClicks.TABLE))
                .set(LinkClicks.CLICK_ID, "k")
                .set(LinkClicks.AT, Instant.parse("2026-10-01T00:00:00Z"))
                .set(LinkClicks.UTM_SOURCE, "employee_share")
                .set(LinkClicks.IS_BOT, flag)
                .set(LinkClicks.USER_AGENT, agent)
                .row());

        Row row = of(Kind.CLICK, spark).get(0);
        assertThat(row.<Boolean>getAs(RecruitingFeatures.HUMAN)).isEqualTo(human);
        assertThat(row.<String>getAs(RecruitingFeatures.SOURCE)).isEqualTo("share");
    }

    @ParameterizedTest(name = "source {0}, medium {1}: {2}")
    @CsvSource({
        "linkedin, employee, share",
        "x, employee-advocacy, share",
        "x, sharing, share",
        ", employee, share",
        "employee_share_linkedin, social, share",
        "linkedin, social, brand_social",
        "facebook, organic-social, brand_social",
        "linkedin, brand, brand_social",
        "x, company-page, brand_social",
        "newsletter, brand, other",
        "linkedin, cpc, other",
        "linkedin, paid_employee, other",
        "linkedin, , job_board",
        "linkedin, email, job_board",
        "linkedin_jobs, cpc, job_board",
        "linkedin_jobs, social, job_board",
        "indeed, cpc, job_board",
        "brand_social, social, brand_social",
        "google, organic, careers_site",
        "referral, employee, referral",
        "linkedin, employee referral, job_board",
        "radio, social, other",
        ", social, ",
        "colleague blog, employee, careers_site",
        "linkedin, staff, sourced",
    })
    void aClicksSourceIsThatOfItsMediumWhereItSaysMoreThanANetworksName(
            String source, String medium, String credited, SparkSession spark) {
        settings = named(Map.of("colleague blog", "careers_site", "Staff", "sourced"));
        clicks.add(new ContractRow(Contracts.of(LinkClicks.TABLE))
                .set(LinkClicks.CLICK_ID, "k")
                .set(LinkClicks.AT, Instant.parse("2026-10-01T00:00:00Z"))
                .set(LinkClicks.UTM_SOURCE, source)
                .set(LinkClicks.UTM_MEDIUM, medium)
                .row());

        assertThat(of(Kind.CLICK, spark).get(0).<String>getAs(RecruitingFeatures.SOURCE))
                .isEqualTo(credited);
    }

    @Test
    void aJobThatIsNotDeliveredLosesNoApplication(SparkSession spark) {
        step("a", "ann", "nowhere", "started", "2026-06-03T10:00:00Z");

        Row row = only(spark);
        assertThat(row.<String>getAs(RecruitingFeatures.ROLE_FAMILY)).isNull();
    }

    private void step(String application, String applicant, String stage, String at) {
        step(application, applicant, "r", stage, at);
    }

    private void step(String application, String applicant, String job, String stage, String at) {
        applications.add(row(application, applicant, job, stage, at).row());
    }

    private void step(
            String application,
            String applicant,
            String stage,
            String at,
            String referrer,
            String system,
            String link,
            String word) {
        applications.add(row(application, applicant, "r", stage, at)
                .set(Applications.REFERRER_PERSON_ID, referrer.isEmpty() ? null : referrer)
                .set(Applications.ATS_SOURCE, system)
                .set(Applications.UTM_SOURCE, link)
                .set(Applications.SELF_REPORTED_SOURCE, word)
                .row());
    }

    private static ContractRow row(String application, String applicant, String job, String stage, String at) {
        return new ContractRow(Contracts.of(Applications.TABLE))
                .set(Applications.APPLICATION_ID, application)
                .set(Applications.APPLICANT_ID, applicant)
                .set(Applications.REQUISITION_ID, job)
                .set(Applications.STAGE, stage)
                .set(Applications.AT, Instant.parse(at));
    }

    private void job(String id, String opened, String closed) {
        requisitions.add(new ContractRow(Contracts.of(Requisitions.TABLE))
                .set(Requisitions.REQUISITION_ID, id)
                .set(Requisitions.OPENED_ON, LocalDate.parse(opened))
                .set(Requisitions.CLOSED_ON, closed == null ? null : LocalDate.parse(closed))
                .row());
    }

    private Row only(SparkSession spark) {
        List<Row> rows = of(Kind.APPLICATION, spark);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Row> of(String kind, SparkSession spark) {
        return Features.recruiting(spark, tables(spark), settings)
                .filter(functions.col(RecruitingFeatures.KIND).equalTo(kind))
                .collectAsList();
    }

    private Map<String, Dataset<Row>> tables(SparkSession spark) {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        tables.put(Applications.TABLE, table(Applications.TABLE, applications, spark));
        tables.put(Requisitions.TABLE, table(Requisitions.TABLE, requisitions, spark));
        tables.put(LinkClicks.TABLE, table(LinkClicks.TABLE, clicks, spark));
        tables.put(
                Costs.TABLE,
                table(Costs.TABLE, List.of(), spark).withColumn(MonthTables.COST_MONTH, functions.col(Costs.MONTH)));
        return Features.dated(OCTOBER, tables);
    }

    private static Dataset<Row> table(String name, List<Row> rows, SparkSession spark) {
        return spark.createDataFrame(rows, SparkSchemas.of(Contracts.of(name)));
    }
}
