package io.polyphony.reports;

import io.polyphony.schemas.metric.Evidence;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.metric.Interval;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import io.polyphony.schemas.run.RunFacts;
import io.polyphony.schemas.run.RunFacts.Landing;
import io.polyphony.schemas.run.RunFacts.UnisonMoment;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of an invented company, written down by hand. */
final class Sample {
    static final YearMonth MONTH = YearMonth.of(2031, 3);
    static final String RUN = "0a1b2c3d";

    private final YearMonth month;
    private final List<MetricValue> values = new ArrayList<>();

    Sample(YearMonth month) {
        this.month = month;
    }

    List<MetricValue> values() {
        return List.copyOf(values);
    }

    Sample count(String metric, String grain, double value, String unit) {
        return add(metric, grain, value, unit, (long) value, Interval.CENSUS, null);
    }

    Sample count(String metric, String grain, double value, String unit, String remark) {
        return add(metric, grain, value, unit, (long) value, Interval.none(remark), null);
    }

    Sample ratio(String metric, String grain, double value, double low, double high) {
        return add(metric, grain, value, "ratio", 48L, new Interval(low, high, "jackknife over 48 people"), null);
    }

    Sample topic(String topic, double value, double low, double high, String verdict) {
        Interval interval = new Interval(low, high, "jackknife over 48 people; " + verdict);
        return add("resonance", "topic=" + topic, value, "ratio", 48L, interval, null);
    }

    Sample share(String metric, String grain, double value, double low, double high) {
        return add(metric, grain, value, "share", 480L, new Interval(low, high, "jackknife over 48 people"), null);
    }

    Sample census(String metric, String grain, double value) {
        return add(metric, grain, value, "share", 60L, Interval.CENSUS, null);
    }

    Sample none(String metric, String grain, String unit, String reason) {
        return add(metric, grain, null, unit, 6L, Interval.none(reason), null);
    }

    Sample pointOnly(String metric, String grain, double value) {
        return add(metric, grain, value, "ratio", 6L, Interval.none("too few to say"), null);
    }

    Sample suppressed(String metric, String grain, String unit) {
        return add(metric, grain, null, unit, null, Interval.CENSUS, "fewer than 5 people");
    }

    private Sample add(
            String metric, String grain, Double value, String unit, Long n, Interval interval, String suppressed) {
        values.add(new MetricValue(
                month, metric, 1, Grain.parse(grain), value, unit, n, interval, Evidence.MEASURED, suppressed, RUN));
        return this;
    }

    /** Facts of a run with nothing delivered. */
    static RunFacts facts(String company, Map<String, String> settings, List<UnisonMoment> moments) {
        Landing posts =
                new Landing("posts", 1, 512, 0, 2, 480, 12, 15, 3, Map.of("no such date", 12L), List.of("mood"));
        return new RunFacts(
                MONTH,
                RUN,
                "0.1.0",
                company,
                settings,
                List.of(posts),
                List.of(),
                null,
                List.of("costs", "ideas"),
                moments,
                List.of("Engagement is as of 8 April 2031."),
                null);
    }

    /** A definition that is enough for a glossary. */
    static MetricDefinition definition(String id, String title, String unit, String population) {
        return new MetricDefinition(
                id,
                1,
                title,
                "What does " + title + " say?",
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
                List.of("marketing"));
    }
}
