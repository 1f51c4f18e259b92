package io.polyphony.reports;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.metric.Rounding;
import io.polyphony.schemas.metric.Withheld;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.Reason;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of an invented company, written down by hand. */
final class Sample {
    static final YearMonth MONTH = YearMonth.of(2031, 3);
    static final String RUN = "0a1b2c3d";
    private static final long N = 50;
    private static final String METHOD = "jackknife over people";

    private final YearMonth month;
    private final List<MetricValue> values = new ArrayList<>();

    Sample(YearMonth month) {
        this.month = month;
    }

    List<MetricValue> values() {
        return List.copyOf(values);
    }

    Sample count(String metric, String grain, double value, String unit) {
        return add(metric, grain, value, unit, n(grain, value), Interval.CENSUS, null);
    }

    /** What came through a channel: of employees' links n counts people, of others what came. */
    Sample results(String metric, String grain, double value, long n) {
        return add(metric, grain, value, metric.endsWith("rate") ? "per 100" : "count", n, Interval.CENSUS, null);
    }

    Sample count(String metric, String grain, double value, String unit, String remark) {
        return add(metric, grain, value, unit, n(grain, value), Interval.none(remark), null);
    }

    /** The brand's n counts posts, that of employees is a multiple of five people. */
    private static long n(String grain, double value) {
        return grain.contains("brand") ? 155 : Math.min(N, 5 * Math.round(Math.ceil(value / 5)));
    }

    private static double three(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /** The posts of a day: all, in own words, edited, copied; null: not shown. */
    Sample day(int day, Integer all, Integer own, Integer edited, Integer copied) {
        String grain = "day=" + month.atDay(day);
        return day(grain, all)
                .day(grain + ";words=own", own)
                .day(grain + ";words=edited", edited)
                .day(grain + ";words=copied", copied);
    }

    private Sample day(String grain, Integer posts) {
        return posts == null
                ? suppressed("posts_by_day", grain, "posts")
                : add("posts_by_day", grain, (double) posts, "posts", null, Interval.CENSUS, Rounding.POSTS_5);
    }

    Sample people(String metric, String grain, double value) {
        return add(metric, grain, value, "people", (long) value, Interval.CENSUS, Rounding.PEOPLE_5);
    }

    Sample ratio(String metric, String grain, double value, double low, double high) {
        Interval interval = new Interval(three(low), three(high), METHOD);
        return add(metric, grain, three(value), "ratio", N, interval, Rounding.THREE_DIGITS);
    }

    Sample topic(String topic, double value, double low, double high, String verdict) {
        return topic("resonance", topic, value, low, high, verdict);
    }

    Sample topic(String metric, String topic, double value, double low, double high, String verdict) {
        Interval interval = new Interval(low, high, METHOD + "; " + verdict);
        return add(metric, "topic=" + topic, value, "ratio", N, interval, Rounding.THREE_DIGITS);
    }

    /** Pieces that were offered: of nobody. */
    Sample pieces(String grain, long pieces) {
        return add("pieces_offered", grain, (double) pieces, "count", pieces, Interval.CENSUS, null);
    }

    Sample share(String metric, String grain, double value, double low, double high) {
        return add(metric, grain, value, "share", N, new Interval(low, high, METHOD), null);
    }

    Sample point(String metric, String grain, double value, double low, double high) {
        double whole = Math.rint(value * 100) / 100;
        return add(metric, grain, whole, "share", N, new Interval(low, high, METHOD), Rounding.PERCENTAGE_POINT);
    }

    /** A share of all there is, so that it has no interval. */
    Sample counted(String metric, String grain, double value, String reason) {
        double whole = Math.rint(value * 100) / 100;
        return add(metric, grain, whole, "share", N, Interval.none(reason), Rounding.PERCENTAGE_POINT);
    }

    Sample census(String metric, String grain, double value) {
        return add(metric, grain, Math.rint(value * 100) / 100, "share", 60L, Interval.CENSUS, Rounding.PEOPLE_5);
    }

    /** The hours of a month without a request: outside every one, and outside those to everybody. */
    Sample unprompted(double least, double most) {
        return add("unprompted_time_least", "", least, "share", 744L, Interval.CENSUS, null)
                .add("unprompted_time_most", "", most, "share", 744L, Interval.CENSUS, null);
    }

    Sample none(String metric, String grain, String unit, String reason) {
        return add(metric, grain, null, unit, 5L, Interval.none(reason), null);
    }

    Sample pointOnly(String metric, String grain, double value) {
        return add(metric, grain, value, "ratio", 5L, Interval.none("too few people to say"), Rounding.THREE_DIGITS);
    }

    /** A ratio of so many people without an interval: one voice is behind it with too little, or all is alike. */
    Sample open(String metric, String grain, double value, long people) {
        Interval none = Interval.none("no interval: too few people or posts, or all alike");
        return add(metric, grain, value, "ratio", people, none, Rounding.THREE_DIGITS);
    }

    /** A value of which neither interval nor how many are behind it may be shown. */
    Sample ofUnknownMany(String metric, String grain, double value) {
        return add(
                metric,
                grain,
                value,
                "ratio",
                null,
                Interval.none("no interval: too few people or posts, or all alike"),
                null);
    }

    Sample suppressed(String metric, String grain, String unit) {
        return withheld(metric, grain, unit, Withheld.CONFIDENTIAL.code());
    }

    Sample withheld(String metric, String grain, String unit, String code) {
        return add(new MetricValue(
                month,
                metric,
                1,
                Grain.parse(grain),
                null,
                unit,
                null,
                Interval.CENSUS,
                Evidence.MEASURED,
                code,
                null,
                RUN));
    }

    /** The last value with that rounding in place of its own; null: exact. */
    Sample rounded(Rounding rounding) {
        MetricValue last = values.remove(values.size() - 1);
        return add(
                last.metricId(), last.grain().text(), last.value(), last.unit(), last.n(), last.interval(), rounding);
    }

    /** The last value in another unit. */
    Sample unit(String unit) {
        MetricValue last = values.remove(values.size() - 1);
        return add(
                last.metricId(),
                last.grain().text(),
                last.value(),
                unit,
                last.n(),
                last.interval(),
                Rounding.of(last.rounded()));
    }

    Sample days(String metric, double value, double low, double high) {
        return add(metric, "", value, "days", N, new Interval(low, high, "Brookmeyer–Crowley"), null);
    }

    private Sample add(
            String metric, String grain, Double value, String unit, Long n, Interval interval, Rounding rounding) {
        return add(new MetricValue(
                month,
                metric,
                1,
                Grain.parse(grain),
                value,
                unit,
                n,
                interval,
                Evidence.MEASURED,
                null,
                rounding == null ? null : rounding.code(),
                RUN));
    }

    private Sample add(MetricValue value) {
        values.add(value);
        return this;
    }

    /** Facts of a run with nothing delivered. */
    static RunFacts facts(String company, Map<String, String> settings, List<UnisonMoment> moments) {
        return facts(MONTH, company, settings, moments);
    }

    static RunFacts facts(YearMonth month, String company, Map<String, String> settings, List<UnisonMoment> moments) {
        Landing posts = new Landing(
                "posts",
                List.of("posts 1.0.0"),
                1,
                500,
                500,
                10,
                50,
                20,
                List.of(new Reason("not_a_timestamp", "Not a time.", "Write times as ISO 8601 has them.", 10)),
                List.of("mood"));
        return new RunFacts(
                month,
                RUN,
                "0.1.0",
                company,
                settings,
                List.of(posts),
                null,
                List.of("costs", "ideas"),
                moments,
                moments.stream()
                        .filter(moment -> moment.request() != null)
                        .map(moment -> new RunFacts.Ask(
                                LocalDate.ofInstant(moment.startedAt(), ZoneOffset.UTC), moment.request()))
                        .toList(),
                List.of("hiring"),
                List.of(),
                List.of("Engagement is as of 8 April 2031."),
                null);
    }

    /** A definition that is enough for a glossary. */
    static MetricDefinition definition(String id, String title, String unit, String population) {
        return new MetricDefinition(
                id,
                1,
                "active",
                title,
                "What does " + title + " say?",
                "Somebody decides by it.",
                title + " in one sentence.",
                "numerator ÷ denominator",
                unit,
                "zero or more",
                "neither",
                List.of(List.of()),
                population,
                5,
                List.of("posts"),
                List.of("Not a figure about a person."),
                List.of(),
                List.of("marketing"),
                null);
    }
}
