package io.polyphony.cli.start;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where people usually get what metrics need: the words for {@link io.polyphony.schemas.metric.MetricDefinition#needs()}. */
final class WhereFrom {
    private static final Map<String, String> WORDS = words();

    private WhereFrom() {}

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put(
                "accounts.follower_count",
                "followers of each account: its profile page, the FOLLOWERS sheet of a personal LinkedIn export, or the network's API");
        words.put(
                "applications",
                "the applicant tracking system: Greenhouse, Lever and Ashby are read, others as applications.csv");
        words.put("asks", "the programme's own calendar of requests to post, as asks.csv");
        words.put(
                "audience",
                "lists of who follows whom, which only some networks and research data give, as audience.csv");
        words.put("content", "the advocacy tool's library of suggested posts, as content.csv");
        words.put(
                "content.kind",
                "the advocacy tool's library of suggested posts with what kind each is (product, job …), as content.csv");
        words.put(
                "account_days",
                "daily totals of the brand's pages: LinkedIn Page content and followers, X account analytics, a connector's table of pages by day");
        words.put(
                "account_days:follow",
                "LinkedIn Page followers, X account analytics, or a connector's table of pages by day");
        words.put(
                "account_days:impression",
                "LinkedIn Page content (its sheet of days), X account analytics, or a connector's table of pages by day");
        words.put(
                "content.suggested_text",
                "the advocacy tool's library of suggested posts, as content.csv; without it copies are told by each other alone");
        words.put(
                "content.topic",
                "the advocacy tool's library of suggested posts with what each is about, as content.csv");
        words.put("costs", "what channels cost, from the recruiting budget, as costs.csv");
        words.put(
                "engagements:click",
                "the same exports as other counts; X and LinkedIn Pages give clicks, Instagram does not");
        words.put("engagements:comment", "counts by post: the networks' own exports of posts, or a connector's tables");
        words.put(
                "engagements:impression",
                "counts by post: the networks' own exports of posts; profiles seen from outside have none");
        words.put(
                "engagements:reaction", "counts by post: the networks' own exports of posts, or a connector's tables");
        words.put("engagements:repost", "counts by post: the networks' own exports of posts, or a connector's tables");
        words.put(
                "engagements.member_is_employee",
                "a network's list of who reacted, with a mark of who is a colleague, as engagements.csv; few networks tell");
        words.put("engagements:viewer", "LinkedIn's analytics of a single post, where it says members reached");
        words.put("ideas", "the programme's list of what employees proposed, as ideas.csv");
        words.put("link_clicks", "the link shortener or web analytics: Rebrandly and Google Analytics 4 are read");
        words.put("outcomes", "web analytics and the sales system by tagged link, as outcomes.csv (docs/outcomes.md)");
        words.put("people.join_route", "the column join_route of people.csv, which the programme knows");
        words.put(
                "people.opted_in_at",
                "the column opted_in_at of people.csv, once each person has said yes (docs/first-hour.md)");
        words.put(
                "posts",
                "the networks' own exports: LinkedIn Page content and personal analytics, X analytics, Meta Business Suite; or the advocacy tool's log of shares");
        words.put("posts.content_id", "the advocacy tool's log of shares, which says the piece that each post shares");
        words.put("posts.origin", "the advocacy tool's log of shares, which says what it scheduled or sent by itself");
        words.put("posts.text", "exports with texts; LinkedIn's personal analytics have none");
        words.put("requisitions", "the applicant tracking system's list of open jobs, as requisitions.csv");
        return words;
    }

    /** The needs that there are words for. */
    static Set<String> needs() {
        return WORDS.keySet();
    }

    /** The words for a need. @throws IllegalArgumentException if there are none */
    static String of(String need) {
        String words = WORDS.get(need);
        if (words == null) {
            throw new IllegalArgumentException("no words for where to get " + need);
        }
        return words;
    }
}
