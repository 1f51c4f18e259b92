package io.polyphony.reports;

import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Reason;
import io.polyphony.schemas.run.RunFacts.Request;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Three months that reports must cope with: nothing at all, the least, and everything. */
final class SampleMonths {
    static final String COMPANY = "Nonesuch Kites & Lanterns";
    static final Map<String, String> SETTINGS =
            Map.of("company", COMPANY, "privacy.floor", "5", "privacy.public-figures", "false");

    private SampleMonths() {}

    static MonthInput empty() {
        return new MonthInput(List.of(), List.of(), Map.of(), Sample.facts(COMPANY, SETTINGS, List.of()));
    }

    static MonthInput minimal() {
        Sample sample = new Sample(Sample.MONTH)
                .count("posts", "voice=employee", 7, "posts")
                .people("authors", "voice=employee", 5)
                .count("posts", "voice=brand", 4, "posts")
                .pointOnly("engagement_amplification", "", 1.42)
                .suppressed("participation_rate", "", "share")
                .none("resonance", "topic=kites", "ratio", "not comparable");
        return new MonthInput(definitions(), sample.values(), Map.of(), Sample.facts(COMPANY, SETTINGS, List.of()));
    }

    /** Two contracts of which rows were rejected, a value that is not possible, a month that was published before. */
    static MonthInput operations() {
        RunFacts facts = new RunFacts(
                Sample.MONTH,
                Sample.RUN,
                "0.1.0",
                COMPANY,
                SETTINGS,
                List.of(
                        landing("posts", 1_000, 1_000, 20, List.of(late(20), blank(2)), List.of("mood")),
                        landing("engagements", 500, 500, 20, List.of(late(20)), List.of())),
                null,
                List.of("costs", "ideas"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("One file holds the same bytes as another one and was read once."),
                new RunFacts.Restatement(
                        "f00d",
                        List.of("posts-2.csv came in", "the settings changed"),
                        List.of(
                                new RunFacts.Change("posts", "voice=employee", "posts", 6.0, 7.0),
                                new RunFacts.Change("participation_rate", "", "share", 0.5, null))));
        List<MetricValue> values = Stream.concat(
                        minimal().values().stream(),
                        new Sample(Sample.MONTH)
                                        .withheld("organic_impression_rate", "voice=brand", "rate", "implausible")
                                        .values()
                                        .stream())
                .toList();
        return new MonthInput(definitions(), values, Map.of(), facts);
    }

    /** A month of a company whose works council asked for the strict mode. */
    static MonthInput strict() {
        Map<String, String> settings = new TreeMap<>(SETTINGS);
        settings.put("privacy.mode", "strict");
        settings.put("privacy.floor", "10");
        RunFacts facts = new RunFacts(
                Sample.MONTH,
                Sample.RUN,
                "0.1.0",
                COMPANY,
                settings,
                List.of(
                        landing("posts", 1_000, 1_000, 20, List.of(), List.of()),
                        landing("people", 200, 200, 0, List.of(), List.of()),
                        landing("applications", 500, 500, 20, List.of(), List.of()),
                        landing("costs", 10, 10, 0, List.of(), List.of())),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new MonthInput(definitions(), minimal().values(), Map.of(), facts);
    }

    private static Landing landing(
            String contract, long read, long used, long rejected, List<Reason> reasons, List<String> unknown) {
        return new Landing(contract, List.of(contract + " 1.0.0"), 2, read, used, rejected, 0, 10, reasons, unknown);
    }

    private static Reason late(long rows) {
        return new Reason("not_a_timestamp", "Not a time.", "Write times as ISO 8601 has them.", rows);
    }

    private static Reason blank(long rows) {
        return new Reason("missing_value", "A required column is blank.", "Fill it in.", rows);
    }

    static MonthInput rich() {
        Map<YearMonth, List<MetricValue>> earlier = new TreeMap<>();
        for (int back = 6; back >= 1; back--) {
            if (back != 4) {
                YearMonth month = Sample.MONTH.minusMonths(back);
                earlier.put(
                        month, overTime(new Sample(month), 1.6 - back * 0.12).values());
            }
        }
        Sample now = overTime(new Sample(Sample.MONTH), 3.1);
        counts(now);
        topics(now);
        copies(now);
        people(now);
        days(now);
        return new MonthInput(definitions(), now.values(), earlier, Sample.facts(COMPANY, SETTINGS, moments()));
    }

    /** A month of days: copies on the 14th, little at the ends of weeks, a last day that is not shown. */
    private static void days(Sample sample) {
        for (int day = 1; day <= Sample.MONTH.lengthOfMonth(); day++) {
            switch (Sample.MONTH.atDay(day).getDayOfWeek()) {
                case SATURDAY, SUNDAY -> sample.day(day, 10, 5, null, null);
                case MONDAY -> sample.day(day, day == 31 ? null : 15, null, null, null);
                default -> sample.day(day, day == 14 ? 60 : 35, day == 14 ? 5 : 20, 5, day == 14 ? 50 : 10);
            }
        }
    }

    static List<UnisonMoment> moments() {
        return List.of(
                new UnisonMoment(Instant.parse("2031-03-04T08:15:00Z"), 640, 10, null, null),
                new UnisonMoment(
                        Instant.parse("2031-03-14T09:02:00Z"),
                        11,
                        50,
                        "Our new lantern floats. See it at the fair!",
                        Request.MANDATORY),
                new UnisonMoment(
                        Instant.parse("2031-03-27T15:40:00Z"),
                        1,
                        15,
                        "Kite week starts on Monday.",
                        Request.VOLUNTARY));
    }

    static Sample overTime(Sample sample, double level) {
        return sample.ratio("engagement_amplification", "", level, level * 0.78, level * 1.28)
                .ratio("impression_amplification", "", level * 0.6, level * 0.45, level * 0.8)
                .share("organic_impression_rate", "voice=brand", 0.062 - level * 0.01, 0.02, 0.07)
                .share("organic_impression_rate", "voice=employee", 0.21, 0.17, 0.26)
                .point("voice_class_share", "voice_class=own_words", 0.30 + level * 0.03, 0.2, 0.5)
                .point("voice_class_share", "voice_class=edited", 0.12, 0.1, 0.15)
                .point("voice_class_share", "voice_class=template_comment", 0.08, 0.05, 0.12)
                .point("voice_class_share", "voice_class=near_verbatim", 0.06, 0.03, 0.1)
                .point("voice_class_share", "voice_class=verbatim", 0.22, 0.18, 0.27)
                .point("voice_class_share", "voice_class=unison", 0.04, 0.01, 0.07)
                .point("voice_class_share", "voice_class=repost", 0.13 - level * 0.03, 0.02, 0.2)
                .point("voice_class_share", "voice_class=short", 0.05, 0.03, 0.08)
                .census("participation_rate", "", 0.4 + level * 0.04)
                .census("participation_rate_headcount", "", 0.15 + level * 0.02)
                .share("top_decile_share", "", 0.37, 0.31, 0.44);
    }

    private static void counts(Sample sample) {
        for (String voice : List.of("employee", "brand")) {
            boolean employees = voice.equals("employee");
            double scale = employees ? 3.1 : 1;
            sample.count("posts", "voice=" + voice, Math.rint(155 * scale), "posts")
                    .count("authors", "voice=" + voice, employees ? 50 : 3, "people")
                    .rounded(employees ? Rounding.PEOPLE_5 : null)
                    .count("impressions", "voice=" + voice, employees ? 373_000 : 120_345, "count")
                    .rounded(employees ? Rounding.THREE_DIGITS : null)
                    .count("engagements", "voice=" + voice, Math.rint(4_021 * scale), "count")
                    .count("engagements", "network=linkedin;voice=" + voice, Math.rint(3_007 * scale), "count")
                    .count("audience_ceiling", "voice=" + voice, employees ? 66_000 : 21_400, "count")
                    .rounded(employees ? Rounding.TWO_DIGITS : null);
        }
        sample.ratio("engagement_amplification", "network=linkedin", 2.9, 2.1, 4.0)
                .ratio("engagement_amplification_per_post", "", 1.04, 0.8, 1.35)
                .ratio("engagement_amplification_without_most_followed", "", 2.2, 1.6, 3.1)
                .ratio("matched_lift", "", 1.83, 1.24, 2.61)
                .point("outside_share", "", 0.84, 0.78, 0.89)
                .count("matched_pieces", "", 17, "count")
                .ratio("impression_amplification_per_advocate", "", 0.19, 0.13, 0.28);
        reach(sample);
    }

    /** Lists of followers on one network, the brand's too. */
    private static void reach(Sample sample) {
        sample.count("authors", "network=x;voice=employee", 40, "people")
                .rounded(Rounding.PEOPLE_5)
                .count("listed_people", "network=x;voice=employee", 35, "people")
                .rounded(Rounding.PEOPLE_5)
                .count("listed_people", "network=x;voice=brand", 1, "people")
                .count("listed_followers", "network=x;voice=employee", 31_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("listed_followers", "network=x;voice=brand", 9_120, "count")
                .count("unique_reach", "network=x;voice=employee", 18_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("unique_reach", "network=x;voice=brand", 9_120, "count")
                .count("unique_reach_year", "network=x;voice=employee", 23_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("reach_year_months", "network=x;voice=employee", 12, "months")
                .count("incremental_reach", "network=x", 14_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("audience_duplication", "network=x;voice=employee", 1.72, "ratio")
                .ratio("network_ratio", "network=x", 1.97, 1.61, 2.42)
                .count("reach_calibrated", "network=x;voice=employee", 21_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .ratio("ceiling_realisation_impressions", "network=x;voice=employee", 1.32, 0.94, 1.85)
                .ratio("ceiling_realisation_impressions", "network=x;voice=brand", 2.41, 2.02, 2.88)
                .count("incremental_reach_at_least", "network=x", 200, "count")
                .count("incremental_reach_at_most", "network=x", 31_000, "count")
                .rounded(Rounding.TWO_DIGITS)
                .count("reach_at_least", "network=linkedin;voice=employee", 900, "count")
                .count("audience_ceiling", "network=linkedin;voice=employee", 41_000, "count")
                .rounded(Rounding.TWO_DIGITS);
        double[] grown = {0.19, 0.38, 0.64, 0.84, 1.06, 1.14};
        List<String> shares = List.of("10%", "25%", "50%", "75%", "110%", "125%");
        for (int i = 0; i < grown.length; i++) {
            sample.ratio(
                    "reach_accumulation",
                    "advocates=" + shares.get(i) + ";network=x",
                    grown[i],
                    grown[i] * .94,
                    grown[i] * 1.05);
        }
    }

    private static void topics(Sample sample) {
        sample.topic("culture", 1.83, 1.41, 2.38, "clear after Benjamini–Hochberg")
                .topic("a-very-long-topic-name-that-would-never-fit-into-the-margin-of-any-chart", 1.2, 0.9, 1.6, "")
                .topic("lanterns", 1.1, 0.95, 1.3, "")
                .topic("hiring", 0.93, 0.7, 1.25, "")
                .topic("products", 0.58, 0.42, 0.79, "clear after Benjamini–Hochberg");
        sample.suppressed("resonance", "topic=legal", "ratio")
                .share("engagement_rate", "topic=culture;voice=employee", 0.064, 0.051, 0.08)
                .ratio("conversation_depth", "topic=culture;voice=employee", 0.21, 0.16, 0.28)
                .topic("voice_gap", "culture", 1.61, 1.12, 2.3, "clear after Benjamini–Hochberg")
                .topic("voice_gap", "products", 0.71, 0.5, 1.02, "no clear difference");
        offered(sample);
    }

    private static void offered(Sample sample) {
        sample.pieces("", 20)
                .pieces("topic=products", 12)
                .pieces("topic=culture", 3)
                .pieces("topic=hiring", 4)
                .pieces("topic=annual report", 1)
                .share("topic_fit", "", 0.68, 0.61, 0.74)
                .unit("index")
                .topic("topic_take_up", "culture", 2.4, 1.9, 3.1, "clear after Benjamini–Hochberg")
                .topic("topic_take_up", "hiring", 1.1, 0.8, 1.5, "no clear difference")
                .topic("topic_take_up", "products", 0.41, 0.3, 0.56, "clear after Benjamini–Hochberg")
                .none("topic_take_up", "topic=lanterns", "ratio", "no value: nothing was offered about it")
                .point("own_voice_rate", "topic=culture", 0.7, 0.6, 0.79)
                .point("own_voice_rate", "topic=products", 0.19, 0.11, 0.3)
                .suppressed("own_voice_rate", "topic=hiring", "share")
                .ratio("topic_breadth", "", 3.4, 2.9, 3.9)
                .unit("topics")
                .count("topic_breadth_offered", "", 2.6, "topics")
                .ratio("kind_resonance", "content_kind=culture", 1.4, 1.1, 1.8)
                .ratio("kind_resonance", "content_kind=product;role_family=sales", 0.8, 0.6, 1.1);
    }

    private static void copies(Sample sample) {
        sample.point("own_voice_rate", "", 0.41, 0.36, 0.46)
                .share("own_share", "", 0.52, 0.47, 0.57)
                .ratio("voice_lift", "", 1.42, 1.08, 1.87)
                .ratio("voice_lift_three_months", "", 1.36, 1.14, 1.62)
                .ratio("repetition_cost", "voice=employee", 0.81, 0.6, 1.1)
                .ratio("repetition_cost", "voice=brand", 0.7, 0.55, 0.9)
                .point("disclosure_rate", "", 0.24, 0.16, 0.34)
                .point("disclosure_unclear", "", 0.11, 0.06, 0.19)
                .point("unison_rate", "unison_window=24h", 0.12, 0.09, 0.16)
                .point("unison_rate", "unison_window=1h", 0.07, 0.05, 0.1)
                .none("unison_rate", "unison_window=60s", "share", "times have minutes only")
                .count("unison_events", "event_size=10-19;unison_window=24h", 1, "count")
                .count("unison_events", "event_size=20+;unison_window=24h", 1, "count");
    }

    private static void people(Sample sample) {
        sample.people("headcount", "", 300)
                .people("opted_in", "", 90)
                .rounded(Rounding.PEOPLE_10)
                .people("active_advocates", "", 50)
                .census("participation_rate", "department=Design", 0.62)
                .suppressed("participation_rate", "department=Legal", "share")
                .share("gini", "", 0.44, 0.38, 0.51);
    }

    static List<MetricDefinition> definitions() {
        return Stream.of(
                        Sample.definition(
                                "engagement_amplification", "Engagement, employees ÷ brand", "ratio", "people"),
                        Sample.definition(
                                "impression_amplification", "Impressions, employees ÷ brand", "ratio", "people"),
                        Sample.definition("organic_impression_rate", "Organic impression rate", "rate", "people"),
                        Sample.definition("resonance", "Resonance", "ratio", "people"),
                        Sample.definition("voice_lift", "Own words against copies", "ratio", "people"),
                        Sample.definition("topic_take_up", "Take-up of a topic", "ratio", "people"),
                        Sample.definition("pieces_offered", "Pieces offered", "count", "pieces"),
                        Sample.definition("voice_class_share", "Share of a voice class", "share", "people"),
                        Sample.definition("participation_rate", "Active of those opted in", "share", "people"),
                        Sample.definition("participation_rate_headcount", "Active of all employed", "share", "people"),
                        Sample.definition("top_decile_share", "Posts by the most active tenth", "share", "people"),
                        Sample.definition("posts", "Posts", "posts", "people"))
                .toList();
    }
}
