package io.polyphony.reports;

import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Ask;
import io.polyphony.schemas.run.RunFacts.Request;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Months of an invented company as its programme sees them. */
final class Programmes {
    private static final YearMonth FEBRUARY = Sample.MONTH.minusMonths(1);
    private static final String DAY = "2031-03-14";

    private Programmes() {}

    /** The fullest month: after half a year a mandatory request, and all that a programme can have. */
    static MonthInput pressed() {
        Map<YearMonth, List<MetricValue>> earlier = new TreeMap<>();
        for (int back = 6; back >= 1; back--) {
            YearMonth month = Sample.MONTH.minusMonths(back);
            Sample sample = signals(new Sample(month), 0.72, 0.61, 0.86, 0.45);
            sample.unprompted(back == 1 ? 0.68 : 0.7, back == 1 ? 0.68 : 0.7);
            if (back == 1) {
                surge(sample, "2031-02-11", "voluntary", 1.3, 0.8, 2.1, 0.16);
            }
            earlier.put(month, sample.values());
        }
        Sample now = signals(new Sample(Sample.MONTH), 0.48, 0.41, 0.78, 0.29);
        now.unprompted(0.62, 0.62);
        surge(now, "2031-03-04", "voluntary", 1.2, 0.7, 1.9, 0.15);
        surge(now, DAY, "voluntary", 2.4, 1.4, 4.1, 0.3);
        surge(now, DAY, "mandatory", 4.6, 3.1, 6.4, 0.47);
        together(now);
        stays(now);
        joined(now);
        ideas(now);
        now.ratio("leaving_hazard_ratio", "", 2.1, 1.3, 3.4)
                .topic("culture", 1.83, 1.41, 2.38, FirstScreens.CLEAR)
                .topic("products", 0.58, 0.42, 0.79, FirstScreens.CLEAR);
        return month(
                now,
                earlier,
                asks("2031-03-04", Request.VOLUNTARY, DAY, Request.VOLUNTARY, DAY, Request.MANDATORY),
                List.of());
    }

    /** The second month of a company that delivers everything and in which nothing happened. */
    static MonthInput calm() {
        Sample now = signals(new Sample(Sample.MONTH), 0.71, 0.60, 0.85, 0.44).unprompted(0.4, 0.9);
        together(now);
        return month(
                now,
                Map.of(
                        FEBRUARY,
                        signals(new Sample(FEBRUARY), 0.72, 0.61, 0.86, 0.45).values()),
                List.of(),
                List.of());
    }

    /** A first month with posts and words, without requests, ideas or routes. */
    static MonthInput first() {
        Sample now = new Sample(Sample.MONTH)
                .people("headcount", "", 300)
                .people("opted_in", "", 90)
                .people("active_advocates", "", 50)
                .census("participation_rate", "", 0.56)
                .point("own_voice_rate", "", 0.61, 0.54, 0.68)
                .suppressed("top_decile_share", "", "share")
                .ratio("gini", "", 0.44, 0.38, 0.51)
                .unit("index");
        together(now);
        return month(now, Map.of(), List.of(), List.of("asks", "ideas"));
    }

    /** Twelve people who start; nearly all is withheld. */
    static MonthInput twelve() {
        Sample now = new Sample(Sample.MONTH)
                .people("headcount", "", 240)
                .people("opted_in", "", 10)
                .people("active_advocates", "", 10)
                .suppressed("participation_rate", "", "share")
                .suppressed("own_voice_rate", "", "share")
                .suppressed("top_decile_share", "", "share")
                .suppressed("gini", "", "index")
                .suppressed("joined", "", "people")
                .suppressed("joined", "join_route=own_wish", "people")
                .suppressed("ideas", "", "count")
                .count("posts", "voice=employee", 31, "posts")
                .suppressed("impressions", "voice=employee", "count")
                .people("authors", "voice=employee", 10);
        return month(now, Map.of(), List.of(), List.of("asks"));
    }

    /** A strict month: weekly, floor ten, much withheld, nothing by department. */
    static MonthInput strict() {
        Sample now = new Sample(Sample.MONTH)
                .people("opted_in", "", 60)
                .rounded(Rounding.PEOPLE_10)
                .suppressed("active_advocates", "", "people")
                .point("prompt_share", "prompt=unprompted", 0.7, 0.6, 0.8)
                .suppressed("prompt_share", "prompt=day", "share")
                .suppressed("own_voice_rate", "", "share")
                .suppressed("staying_rate", "", "share")
                .suppressed("top_decile_share", "", "share")
                .suppressed("surge", "ask_day=" + DAY + ";duty=mandatory", "ratio")
                .suppressed("surge_verbatim_share", "ask_day=" + DAY + ";duty=mandatory", "share")
                .none("leaving_hazard_ratio", "", "ratio", "no value: too few fell silent to say")
                .none("retention", "months_on=3", "share", "no value: too few people were followed for so long")
                .people("joined", "", 20)
                .suppressed("joined", "join_route=invited", "people")
                .people("ideas", "", 20)
                .unit("count")
                .suppressed("ideas_published", "", "count");
        MonthInput month = month(now, Map.of(), asks(DAY, Request.MANDATORY), List.of());
        Map<String, String> settings = new TreeMap<>(month.facts().settings());
        settings.put("privacy.floor", "10");
        return new MonthInput(month.definitions(), month.values(), month.published(), with(month.facts(), settings));
    }

    /** The four signals of a month, with the interval that about 300 posts of 50 people give. */
    static Sample signals(Sample sample, double unasked, double own, double staying, double tenth) {
        return sample.point("prompt_share", "prompt=unprompted", unasked, unasked - .06, unasked + .06)
                .point("prompt_share", "prompt=day", .9 - unasked, .84 - unasked, .96 - unasked)
                .point("prompt_share", "prompt=three_days", .1, .06, .14)
                .point("own_voice_rate", "", own, own - .05, own + .05)
                .point("voice_class_share", "voice_class=verbatim", .9 - own - .14, .9 - own - .18, .9 - own - .1)
                .people("active_before", "", 50)
                .people("stayed", "", Math.rint(staying * 10) * 5)
                .point("staying_rate", "", staying, staying - .09, staying + .07)
                .share("top_decile_share", "", tenth, tenth - .05, tenth + .05)
                .people("headcount", "", 300)
                .people("opted_in", "", 90)
                .people("active_advocates", "", 55)
                .census("participation_rate", "", 0.6);
    }

    private static void together(Sample sample) {
        sample.count("posts", "voice=employee", 481, "posts")
                .people("authors", "voice=employee", 50)
                .count("impressions", "voice=employee", 373_000, "count")
                .rounded(Rounding.THREE_DIGITS)
                .count("engagements", "voice=employee", 12_465, "count")
                .count("reactions", "voice=employee", 9_310, "count")
                .count("comments", "voice=employee", 1_204, "count")
                .count("reposts", "voice=employee", 387, "count");
    }

    static Sample surge(Sample sample, String day, String duty, double value, double low, double high, double copies) {
        String grain = "ask_day=" + day + ";duty=" + duty;
        return sample.ratio("surge", grain, value, low, high)
                .counted("surge_verbatim_share", grain, copies, "no interval: all posts of these hours are counted");
    }

    private static void stays(Sample sample) {
        sample.point("retention", "months_on=3", 0.8, 0.7, 0.9)
                .point("retention", "months_on=6", 0.65, 0.5, 0.8)
                .none("retention", "months_on=12", "share", "no value: too few people were followed for so long")
                .point("retention", "join_route=own_wish;months_on=3", 0.9, 0.8, 0.95)
                .point("retention", "join_route=invited;months_on=3", 0.85, 0.7, 0.95)
                .point("retention", "join_route=enrolled;months_on=3", 0.55, 0.4, 0.7)
                .suppressed("retention", "join_route=enrolled;months_on=6", "share")
                .ratio("enrolled_hazard_ratio", "", 1.9, 0.9, 3.9)
                .people("advocates", "", 120);
    }

    private static void joined(Sample sample) {
        sample.people("joined", "", 35)
                .people("joined", "join_route=own_wish", 15)
                .people("joined", "join_route=invited", 10)
                .suppressed("joined", "join_route=enrolled", "people")
                .count("organic_growth", "", 0.18, "ratio")
                .rounded(Rounding.THREE_DIGITS);
    }

    private static void ideas(Sample sample) {
        sample.people("ideas", "", 45)
                .unit("count")
                .people("ideas_published", "", 10)
                .unit("count")
                .people("ideas", "topic=apprentices", 15)
                .unit("count")
                .suppressed("ideas_published", "topic=apprentices", "count")
                .people("ideas", "topic=field-stories", 25)
                .unit("count")
                .people("ideas_published", "topic=field-stories", 10)
                .unit("count")
                .suppressed("ideas", "topic=", "count")
                .point("ideas_taken_up", "", 0.22, 0.12, 0.37)
                .days("idea_days", 34, 27, 48);
    }

    private static List<Ask> asks(Object... daysAndRequests) {
        return Stream.iterate(0, i -> i < daysAndRequests.length, i -> i + 2)
                .map(i -> new Ask(LocalDate.parse((String) daysAndRequests[i]), (Request) daysAndRequests[i + 1]))
                .toList();
    }

    /** A month of a programme. */
    static MonthInput month(
            Sample now, Map<YearMonth, List<MetricValue>> earlier, List<Ask> asks, List<String> absent) {
        return new MonthInput(definitions(), now.values(), earlier, facts(Sample.MONTH, asks, absent));
    }

    /** What the run of a month tells in which people were asked on the eleventh. */
    static RunFacts asked(YearMonth month, Request request) {
        return facts(month, asks(month.atDay(11).toString(), request), List.of());
    }

    private static RunFacts facts(YearMonth month, List<Ask> asks, List<String> absent) {
        RunFacts facts = Sample.facts(month, SampleMonths.COMPANY, SampleMonths.SETTINGS, List.of());
        return new RunFacts(
                facts.month(),
                facts.runId(),
                facts.codeVersion(),
                facts.company(),
                facts.settings(),
                facts.landings(),
                null,
                absent,
                List.of(),
                asks,
                List.of(),
                List.of(),
                facts.notes(),
                null);
    }

    private static RunFacts with(RunFacts facts, Map<String, String> settings) {
        return new RunFacts(
                facts.month(),
                facts.runId(),
                facts.codeVersion(),
                facts.company(),
                settings,
                facts.landings(),
                null,
                facts.absent(),
                facts.moments(),
                facts.asks(),
                facts.hiringTopics(),
                facts.compared(),
                facts.notes(),
                null);
    }

    private static List<MetricDefinition> definitions() {
        return Stream.of(
                        Sample.definition("prompt_share", "Posts by what was asked before", "share", "posts"),
                        Sample.definition("unprompted_time_least", "Time without a request", "share", "hours"),
                        Sample.definition(
                                "unprompted_time_most", "Time without a request to everybody", "share", "hours"),
                        Sample.definition("own_voice_rate", "Own words", "share", "people"),
                        Sample.definition("staying_rate", "Staying", "share", "people"),
                        Sample.definition("active_before", "Active two months before", "people", "people"),
                        Sample.definition("stayed", "Stayed", "people", "people"),
                        Sample.definition("top_decile_share", "Posts by the most active tenth", "share", "people"),
                        Sample.definition("gini", "Gini coefficient of posts", "index", "people"),
                        Sample.definition("active_advocates", "Active", "people", "people"),
                        Sample.definition("opted_in", "Opted in", "people", "people"),
                        Sample.definition("participation_rate", "Active of those opted in", "share", "people"),
                        Sample.definition("surge", "People posting after a request", "ratio", "people"),
                        Sample.definition("surge_verbatim_share", "Copies after a request", "share", "posts"),
                        Sample.definition("leaving_hazard_ratio", "Falling silent after a request", "ratio", "people"),
                        Sample.definition("enrolled_hazard_ratio", "Falling silent of the enrolled", "ratio", "people"),
                        Sample.definition("advocates", "Advocates so far", "people", "people"),
                        Sample.definition("retention", "Still active", "share", "people"),
                        Sample.definition("joined", "Joined in twelve months", "people", "people"),
                        Sample.definition("organic_growth", "Joined by invitation, for each active", "ratio", "people"),
                        Sample.definition("ideas", "Ideas", "count", "people"),
                        Sample.definition("ideas_published", "Ideas published", "count", "people"),
                        Sample.definition("ideas_taken_up", "Ideas taken up", "share", "people"),
                        Sample.definition("idea_days", "Days until published", "days", "people"))
                .toList();
    }
}
