package io.polyphony.reports;

import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.Rounding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Months of an invented company that recruits. */
final class Recruits {
    private Recruits() {}

    /** The fullest month with everything that recruiting can have. */
    static MonthInput rich() {
        return with(SampleMonths.rich(), figures());
    }

    /** A company in which nearly all is withheld. */
    static MonthInput bare() {
        Sample sample = new Sample(Sample.MONTH)
                .count("recruiting_months", "", 2, "months")
                .people("applicants", "", 15)
                .suppressed("applicants", "source=share", "people")
                .suppressed("applicants", "source=job_board", "people")
                .people("applicants", "source=unknown", 5)
                .suppressed("applicants", "cohort=open;source=share", "people")
                .suppressed("applicant_share", "source=share", "share")
                .suppressed("applicant_share", "source=job_board", "share")
                .suppressed("applicants_submitted", "source=share", "people")
                .suppressed("submission_rate", "source=share", "share")
                .suppressed("applicants_hired", "", "people")
                .suppressed("applicants_hired", "source=share", "people")
                .suppressed("applicants_by_any", "source=share", "people")
                .suppressed("human_clicks", "source=share", "clicks")
                .none("time_to_hire", "", "days", "half of the jobs are not filled")
                .suppressed("recruiting_posts", "voice=employee", "posts");
        return with(OddMonths.ofTwentySixPeople(), sample);
    }

    /** A company that delivers what came of links, and little else. */
    static MonthInput results() {
        return with(SampleMonths.minimal(), outcomes(new Sample(Sample.MONTH)));
    }

    /** The month with these values too. */
    static MonthInput with(MonthInput month, Sample sample) {
        return new MonthInput(
                Stream.concat(month.definitions().stream(), definitions().stream())
                        .toList(),
                Stream.concat(month.values().stream(), sample.values().stream()).toList(),
                month.published(),
                month.facts());
    }

    /** A month that has nothing but these values. */
    static MonthInput month(Sample sample) {
        return with(
                new MonthInput(
                        List.of(),
                        List.of(),
                        Map.of(),
                        Sample.facts(SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of())),
                sample);
    }

    private static Sample figures() {
        Sample sample = new Sample(Sample.MONTH).count("recruiting_months", "", 6, "months");
        applicants(sample);
        stages(sample);
        rates(sample);
        places(sample);
        witnesses(sample);
        costs(sample);
        posts(sample);
        outcomes(sample);
        return sample.days("time_to_hire", 47, 38, 61);
    }

    private static void applicants(Sample sample) {
        sample.people("applicants", "", 310)
                .people("applicants", "source=share", 75)
                .people("applicants", "source=referral", 30)
                .people("applicants", "source=job_board", 135)
                .people("applicants", "source=careers_site", 60)
                .suppressed("applicants", "source=sourced", "people")
                .people("applicants", "cohort=open", 120)
                .people("applicants", "cohort=open;source=share", 30)
                .people("applicants", "cohort=settled;source=share", 45)
                .point("applicant_share", "source=share", 0.24, 0.19, 0.30)
                .point("applicant_share", "source=referral", 0.10, 0.06, 0.14)
                .point("applicant_share", "source=job_board", 0.44, 0.38, 0.50)
                .point("applicant_share", "source=careers_site", 0.19, 0.15, 0.25)
                .suppressed("applicant_share", "source=sourced", "share")
                .people("applicants", "network=linkedin;source=share", 50)
                .people("human_clicks", "", 2105)
                .unit("clicks")
                .people("human_clicks", "source=share", 860)
                .unit("clicks")
                .count("bot_clicks", "", 412, "clicks");
    }

    private static void stages(Sample sample) {
        sample.people("applicants_submitted", "source=share", 50)
                .people("applicants_submitted", "cohort=open;source=share", 15)
                .people("applicants_interviewed", "source=share", 20)
                .people("applicants_interviewed", "cohort=open;source=share", 5)
                .suppressed("applicants_offered", "source=share", "people")
                .people("applicants_hired", "", 20)
                .people("applicants_hired", "source=share", 5)
                .suppressed("applicants_hired", "cohort=open;source=share", "people");
    }

    private static void rates(Sample sample) {
        sample.point("submission_rate", "source=share", 0.78, 0.62, 0.88)
                .point("submission_rate", "source=job_board", 0.62, 0.51, 0.72)
                .point("submission_rate", "source=referral", 0.85, 0.61, 0.95)
                .point("interview_rate", "source=share", 0.38, 0.26, 0.51)
                .point("interview_rate", "source=job_board", 0.12, 0.07, 0.20)
                .point("interview_rate", "source=referral", 0.45, 0.25, 0.66)
                .suppressed("offer_rate", "source=share", "share")
                .suppressed("hire_rate", "source=share", "share");
    }

    private static void places(Sample sample) {
        sample.people("applicants", "role_family=engineering;source=share", 40)
                .people("applicants", "role_family=engineering;source=job_board", 30)
                .people("applicants", "role_family=field-service;source=share", 15)
                .people("applicants", "role_family=field-service;source=job_board", 60)
                .suppressed("applicants", "role_family=legal;source=share", "people")
                .people("applicants", "role_family=legal;source=job_board", 5)
                .people("applicants", "location=Halden;source=share", 35)
                .people("applicants", "location=Halden;source=job_board", 90)
                .people("applicants", "location=Skagen;source=share", 25)
                .people("applicants", "location=Skagen;source=job_board", 25);
    }

    private static void witnesses(Sample sample) {
        sample.people("applicants_by_any", "source=share", 105)
                .people("applicants_by_link", "source=share", 80)
                .people("applicants_by_system", "source=share", 20)
                .people("applicants_by_word", "source=share", 55)
                .people("applicants_by_any", "source=job_board", 150)
                .people("applicants_by_link", "source=job_board", 90)
                .people("applicants_by_system", "source=job_board", 140)
                .suppressed("applicants_by_word", "source=job_board", "people")
                .people("applicants_by_link_and_system", "link_source=share;system_source=share", 15)
                .people("applicants_by_link_and_system", "link_source=share;system_source=any_other", 55)
                .suppressed("applicants_by_link_and_system", "link_source=share;system_source=not_said", "people")
                .people("applicants_by_link_and_system", "link_source=not_said;system_source=any_other", 95)
                .people("applicants_by_link_and_word", "link_source=share;own_word=share", 30)
                .suppressed("applicants_by_system_and_word", "own_word=share;system_source=share", "people");
    }

    private static void costs(Sample sample) {
        sample.count("channel_cost", "currency=EUR;source=share", 4200, "currency")
                .count("channel_cost", "currency=EUR;source=job_board", 21600, "currency")
                .count("channel_cost", "currency=NOK;source=careers_site", 90000, "currency")
                .count("cost_per_applicant", "currency=EUR;source=share", 56, "currency")
                .rounded(Rounding.PEOPLE_5)
                .count("cost_per_applicant", "currency=EUR;source=job_board", 160, "currency")
                .rounded(Rounding.PEOPLE_5)
                .count("cost_per_applicant", "currency=NOK;source=careers_site", 1500, "currency")
                .rounded(Rounding.PEOPLE_5)
                .count("cost_per_hire", "currency=EUR;source=share", 840, "currency")
                .rounded(Rounding.PEOPLE_5)
                .suppressed("cost_per_hire", "currency=EUR;source=job_board", "currency");
    }

    private static void posts(Sample sample) {
        sample.count("recruiting_posts", "voice=employee", 62, "posts")
                .count("recruiting_posts", "content_kind=job;voice=employee", 41, "posts")
                .count("recruiting_posts", "content_kind=culture;voice=employee", 21, "posts")
                .count("recruiting_impressions", "content_kind=job;voice=employee", 30_100, "count")
                .rounded(Rounding.THREE_DIGITS)
                .count("recruiting_impressions", "content_kind=culture;voice=employee", 18_200, "count")
                .rounded(Rounding.THREE_DIGITS)
                .count("applicants_per_post", "voice=employee", 0.32, "applicants per post")
                .rounded(Rounding.PEOPLE_5)
                .suppressed("applicants_per_post", "voice=brand", "applicants per post")
                .count("recruiting_posts", "voice=brand", 21, "posts")
                .people("recruiting_authors", "voice=employee", 25)
                .count("recruiting_impressions", "voice=employee", 48_300, "count")
                .rounded(Rounding.THREE_DIGITS)
                .count("recruiting_impressions", "voice=brand", 18_754, "count")
                .count("recruiting_clicks", "voice=employee", 640, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("recruiting_clicks", "voice=brand", 311, "count")
                .ratio("recruiting_impression_amplification", "", 2.58, 1.7, 3.9)
                .ratio("recruiting_impression_amplification_per_post", "", 0.87, 0.6, 1.3)
                .ratio("recruiting_click_amplification", "", 2.06, 1.2, 3.6)
                .ratio("recruiting_click_amplification_per_post", "", 0.70, 0.42, 1.2)
                .ratio("talent_brand_index", "voice=employee", 5.2, 4.1, 6.6)
                .unit("per 100")
                .ratio("talent_brand_index", "voice=brand", 3.1, 2.4, 3.9)
                .unit("per 100")
                .count("unique_reach", "content_kind=job;network=x;voice=employee", 2_300, "count")
                .rounded(Rounding.TWO_DIGITS);
    }

    private static Sample outcomes(Sample sample) {
        return sample.count("outcome_months", "", 6, "months")
                .count("outcome_sessions", "source=share", 4200, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("outcome_sessions", "source=brand_social", 9812, "count")
                .count("outcome_sessions", "source=paid", 2406, "count")
                .count("outcome_leads", "source=share", 190, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("outcome_leads", "source=brand_social", 431, "count")
                .suppressed("outcome_opportunities", "source=share", "count")
                .count("outcome_opportunities", "source=brand_social", 120, "count")
                .people("outcome_links", "source=share", 45)
                .count("lead_rate", "source=share", 4.52, "per 100")
                .rounded(Rounding.TWO_DIGITS)
                .count("lead_rate", "source=brand_social", 4.39, "per 100");
    }

    private static List<MetricDefinition> definitions() {
        return Stream.of(
                        Sample.definition("outcome_sessions", "Sessions", "count", "people"),
                        Sample.definition("outcome_leads", "Leads", "count", "people"),
                        Sample.definition("outcome_opportunities", "Opportunities", "count", "people"),
                        Sample.definition("outcome_links", "Links that brought results", "people", "people"),
                        Sample.definition("lead_rate", "Leads per 100 sessions", "per 100", "people"),
                        Sample.definition("applicants", "Applicants", "people", "people"),
                        Sample.definition("applicants_submitted", "Submitted", "people", "people"),
                        Sample.definition("applicants_interviewed", "Interviewed", "people", "people"),
                        Sample.definition("applicants_offered", "Got an offer", "people", "people"),
                        Sample.definition("applicants_hired", "Hired", "people", "people"),
                        Sample.definition("applicants_by_any", "Named by any", "people", "people"),
                        Sample.definition("applicants_by_link", "Named by the link", "people", "people"),
                        Sample.definition("applicants_by_system", "Named by the system", "people", "people"),
                        Sample.definition("applicants_by_word", "Named by own word", "people", "people"),
                        Sample.definition("applicants_by_link_and_system", "By link and system", "people", "people"),
                        Sample.definition("applicants_by_link_and_word", "By link and own word", "people", "people"),
                        Sample.definition(
                                "applicants_by_system_and_word", "By system and own word", "people", "people"),
                        Sample.definition(
                                "applicants_per_post", "Applicants per post", "applicants per post", "people"),
                        Sample.definition("applicant_share", "Share of applicants", "share", "people"),
                        Sample.definition("submission_rate", "Submitted, of applicants", "share", "people"),
                        Sample.definition("interview_rate", "Interviewed, of applicants", "share", "people"),
                        Sample.definition("offer_rate", "Got an offer, of applicants", "share", "people"),
                        Sample.definition("hire_rate", "Hired, of applicants", "share", "people"),
                        Sample.definition("human_clicks", "Clicks by people", "clicks", "people"),
                        Sample.definition("channel_cost", "Cost of a source", "currency", "people"),
                        Sample.definition("cost_per_applicant", "Cost of an applicant", "currency", "people"),
                        Sample.definition("cost_per_hire", "Cost of a hire", "currency", "people"),
                        Sample.definition("time_to_hire", "Time to hire", "days", "people"))
                .toList();
    }
}
