package io.polyphony.reports.values;

import static java.util.stream.Collectors.toSet;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.run.RunFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a figure needs that a month does not have, in words: of what {@code init} calls the same where it asks for it. */
public final class Needs {
    private static final String VOICE = "voice";
    private static final String EMPLOYEE = "employee";

    private static final Map<String, String> WORDS = words();

    /** Figures that show that a part of a contract was there, of the same voice where they have one. */
    private static final Map<String, List<String>> SHOWN_BY = Map.of(
            "engagements:impression", List.of(Metrics.IMPRESSIONS),
            "engagements:click", List.of(Metrics.CLICKS),
            "engagements:reaction", List.of(Metrics.REACTIONS),
            "engagements:comment", List.of(Metrics.COMMENTS),
            "engagements:repost", List.of(Metrics.REPOSTS),
            "engagements:viewer", List.of(Metrics.POST_VIEWERS),
            "posts", List.of(Metrics.POSTS),
            "posts.text", List.of(Metrics.VOICE_CLASS_SHARE, Metrics.OWN_VOICE_RATE, Metrics.UNISON_RATE),
            "content.topic", List.of(Metrics.PIECES_OFFERED),
            "people.opted_in_at", List.of(Metrics.OPTED_IN));

    private Needs() {}

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>();
        words.put("account_days", "daily totals of the brand's pages");
        words.put("account_days:follow", "new followers of the brand's pages by day");
        words.put("account_days:impression", "impressions of the brand's pages by day");
        words.put("accounts.follower_count", "followers of each account");
        words.put("applications", "applications");
        words.put("asks", "requests to post");
        words.put("audience", "lists of who follows whom");
        words.put("content", "the library of suggested posts");
        words.put("content.kind", "the kind of each suggested post");
        words.put("content.suggested_text", "the texts of suggested posts");
        words.put("content.topic", "what each suggested post is about");
        words.put("costs", "what channels cost");
        words.put("engagements.member_is_employee", "who of those who reacted is a colleague");
        words.put("engagements:click", "clicks on % posts");
        words.put("engagements:comment", "comments on % posts");
        words.put("engagements:impression", "impressions of % posts");
        words.put("engagements:reaction", "reactions to % posts");
        words.put("engagements:repost", "reposts of % posts");
        words.put("engagements:viewer", "viewers of % posts");
        words.put("ideas", "ideas");
        words.put("link_clicks", "clicks on tagged links");
        words.put("outcomes", "results by tagged link");
        words.put("people.join_route", "how each person joined");
        words.put("people.opted_in_at", "when each person said yes");
        words.put("posts", "% posts");
        words.put("posts.content_id", "which piece each post shares");
        words.put("posts.origin", "which posts a tool sent by itself");
        words.put("posts.text", "the texts of posts");
        words.put("requisitions", "the list of open jobs");
        return words;
    }

    /** The needs that there are words for. */
    public static Set<String> known() {
        return WORDS.keySet();
    }

    /**
     * What a figure needs and the month is not known to have, within a sentence: {@code needs impressions of employees' posts}. Empty
     * where nothing is known to be missing.
     */
    static Optional<String> of(MetricDefinition definition, Grain grain, MonthValues month, RunFacts facts) {
        Set<String> delivered = facts.landings().stream()
                .filter(landing -> landing.used() > 0)
                .map(RunFacts.Landing::contract)
                .collect(toSet());
        String voice = grain.get(VOICE).orElse(EMPLOYEE);
        List<String> missing = definition.needs().stream()
                .filter(need -> !isThere(need, voice, month, delivered))
                .map(need -> WORDS.getOrDefault(need, OutsideText.of(need))
                        .replace("%", voice.equals(EMPLOYEE) ? "employees'" : "the brand's"))
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of("needs " + Names.together(missing));
    }

    private static boolean isThere(String need, String voice, MonthValues month, Set<String> delivered) {
        boolean shown = SHOWN_BY.getOrDefault(need, List.of()).stream()
                .flatMap(metric -> month.all(metric).stream())
                .anyMatch(value -> value.grain().get(VOICE).orElse(voice).equals(voice));
        boolean whole = !need.contains(".") && !need.contains(":");
        return shown || (whole && !SHOWN_BY.containsKey(need) && delivered.contains(need));
    }
}
