package io.polyphony.reports.values;

/**
 * The metrics that reports tell of, by their ids: nowhere else in this module is one written. What each means is in its
 * definition; a test of the command line's module proves that each of these has one.
 */
public final class Metrics {
    public static final String ACTIVE_ADVOCATES = "active_advocates";
    public static final String ACTIVE_BEFORE = "active_before";
    public static final String ADVOCATES = "advocates";
    public static final String APPLICANTS = "applicants";
    public static final String APPLICANTS_BY_ANY = "applicants_by_any";
    public static final String APPLICANTS_BY_LINK = "applicants_by_link";
    public static final String APPLICANTS_BY_LINK_AND_SYSTEM = "applicants_by_link_and_system";
    public static final String APPLICANTS_BY_LINK_AND_WORD = "applicants_by_link_and_word";
    public static final String APPLICANTS_BY_SYSTEM = "applicants_by_system";
    public static final String APPLICANTS_BY_SYSTEM_AND_WORD = "applicants_by_system_and_word";
    public static final String APPLICANTS_BY_WORD = "applicants_by_word";
    public static final String APPLICANTS_HIRED = "applicants_hired";
    public static final String APPLICANTS_INTERVIEWED = "applicants_interviewed";
    public static final String APPLICANTS_OFFERED = "applicants_offered";
    public static final String APPLICANTS_OF_MONTH = "applicants_of_month";
    public static final String APPLICANTS_PER_POST = "applicants_per_post";
    public static final String APPLICANTS_SUBMITTED = "applicants_submitted";
    public static final String APPLICANT_SHARE = "applicant_share";
    public static final String AUDIENCE_CEILING = "audience_ceiling";
    public static final String AUTHORS = "authors";
    public static final String BOT_CLICKS = "bot_clicks";
    public static final String BUTTON_CLICK_INDEX = "button_click_index";
    public static final String CHANNEL_COST = "channel_cost";
    public static final String CLICKS = "clicks";
    public static final String CLICK_AMPLIFICATION = "click_amplification";
    public static final String COMMENTS = "comments";
    public static final String COST_PER_APPLICANT = "cost_per_applicant";
    public static final String COST_PER_HIRE = "cost_per_hire";
    public static final String EFFECTIVE_MESSAGES = "effective_messages";
    public static final String ENGAGEMENTS = "engagements";
    public static final String ENGAGEMENTS_PER_POST = "engagements_per_post";
    public static final String ENGAGEMENT_AMPLIFICATION = "engagement_amplification";
    public static final String ENGAGEMENT_AMPLIFICATION_PER_ADVOCATE = "engagement_amplification_per_advocate";
    public static final String ENGAGEMENT_AMPLIFICATION_PER_POST = "engagement_amplification_per_post";
    public static final String ENGAGEMENT_RATE = "engagement_rate";
    public static final String ENROLLED_HAZARD_RATIO = "enrolled_hazard_ratio";
    public static final String GINI = "gini";
    public static final String HEADCOUNT = "headcount";
    public static final String HIRE_RATE = "hire_rate";
    public static final String HUMAN_CLICKS = "human_clicks";
    public static final String IDEAS = "ideas";
    public static final String IDEAS_PUBLISHED = "ideas_published";
    public static final String IDEAS_TAKEN_UP = "ideas_taken_up";
    public static final String IDEA_DAYS = "idea_days";
    public static final String IMPRESSIONS = "impressions";
    public static final String IMPRESSION_AMPLIFICATION = "impression_amplification";
    public static final String IMPRESSION_AMPLIFICATION_PER_ADVOCATE = "impression_amplification_per_advocate";
    public static final String IMPRESSION_AMPLIFICATION_PER_POST = "impression_amplification_per_post";
    public static final String INTERVIEW_RATE = "interview_rate";
    public static final String JOINED = "joined";
    public static final String LEAVING_HAZARD_RATIO = "leaving_hazard_ratio";
    public static final String LEAD_RATE = "lead_rate";
    public static final String OFFER_RATE = "offer_rate";
    public static final String OPPORTUNITY_RATE = "opportunity_rate";
    public static final String OPTED_IN = "opted_in";
    public static final String ORGANIC_GROWTH = "organic_growth";
    public static final String ORGANIC_IMPRESSION_RATE = "organic_impression_rate";
    public static final String ORGANIC_REACH_RATE = "organic_reach_rate";
    public static final String OUTCOME_LEADS = "outcome_leads";
    public static final String OUTCOME_LINKS = "outcome_links";
    public static final String OUTCOME_MONTHS = "outcome_months";
    public static final String OUTCOME_OPPORTUNITIES = "outcome_opportunities";
    public static final String OUTCOME_SESSIONS = "outcome_sessions";
    public static final String OWN_SHARE = "own_share";
    public static final String OWN_VOICE_RATE = "own_voice_rate";
    public static final String PARTICIPATION_RATE = "participation_rate";
    public static final String PARTICIPATION_RATE_HEADCOUNT = "participation_rate_headcount";
    public static final String POSTS = "posts";
    public static final String POSTS_BY_DAY = "posts_by_day";
    public static final String POST_VIEWERS = "post_viewers";
    public static final String PROMPT_SHARE = "prompt_share";
    public static final String REACTIONS = "reactions";
    public static final String RECRUITING_AUTHORS = "recruiting_authors";
    public static final String RECRUITING_CLICKS = "recruiting_clicks";
    public static final String RECRUITING_CLICK_AMPLIFICATION = "recruiting_click_amplification";
    public static final String RECRUITING_CLICK_AMPLIFICATION_PER_POST = "recruiting_click_amplification_per_post";
    public static final String RECRUITING_ENGAGEMENTS = "recruiting_engagements";
    public static final String RECRUITING_IMPRESSIONS = "recruiting_impressions";
    public static final String RECRUITING_IMPRESSION_AMPLIFICATION = "recruiting_impression_amplification";
    public static final String RECRUITING_IMPRESSION_AMPLIFICATION_PER_POST =
            "recruiting_impression_amplification_per_post";
    public static final String RECRUITING_MONTHS = "recruiting_months";
    public static final String RECRUITING_POSTS = "recruiting_posts";
    public static final String REPOSTS = "reposts";
    public static final String REPOST_RATE = "repost_rate";
    public static final String RESONANCE = "resonance";
    public static final String RETENTION = "retention";
    public static final String STAYED = "stayed";
    public static final String STAYING_RATE = "staying_rate";
    public static final String SUBMISSION_RATE = "submission_rate";
    public static final String SURGE = "surge";
    public static final String SURGE_VERBATIM_SHARE = "surge_verbatim_share";
    public static final String TALENT_BRAND_INDEX = "talent_brand_index";
    public static final String TEMPLATE_CONTAINMENT = "template_containment";
    public static final String TIME_TO_HIRE = "time_to_hire";
    public static final String TOP_DECILE_SHARE = "top_decile_share";
    public static final String UNISON_EVENTS = "unison_events";
    public static final String UNISON_RATE = "unison_rate";
    public static final String VOICE_CLASS_SHARE = "voice_class_share";

    private Metrics() {}
}
