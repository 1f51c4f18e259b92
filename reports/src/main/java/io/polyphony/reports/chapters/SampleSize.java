package io.polyphony.reports.chapters;

import io.polyphony.reports.values.FigureText;
import io.polyphony.reports.values.Metrics;
import io.polyphony.reports.values.Months;
import io.polyphony.reports.values.Sources;
import io.polyphony.schemas.metric.MetricDefinition;
import io.polyphony.schemas.metric.MetricValue;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How many people or posts stand behind a value. Brand values count posts, or accounts where they count authors; others
 * count what their definition says.
 */
final class SampleSize {
    private static final String PEOPLE = "people";
    /** What is counted as it is, since it is nobody: of a population one. */
    private static final Map<String, String> THINGS = Map.of("hours", "hour", "pages", "page", "pieces", "piece");

    private static final Set<String> OF_IDEAS =
            Set.of(Metrics.IDEAS, Metrics.IDEAS_PUBLISHED, Metrics.IDEAS_TAKEN_UP, Metrics.IDEA_DAYS);

    /** What came through channels that are nobody's, one and many: of a rate what it is a part of. */
    private static final Map<String, List<String>> RESULTS = Map.of(
            Metrics.OUTCOME_SESSIONS, List.of("session", "sessions"),
            Metrics.OUTCOME_LEADS, List.of("lead", "leads"),
            Metrics.OUTCOME_OPPORTUNITIES, List.of("opportunity", "opportunities"),
            Metrics.LEAD_RATE, List.of("session", "sessions"),
            Metrics.OPPORTUNITY_RATE, List.of("lead", "leads"));

    private static final Set<String> OF_LISTS = Set.of(
            Metrics.LISTED_FOLLOWERS, Metrics.UNIQUE_REACH, Metrics.UNIQUE_REACH_YEAR, Metrics.AUDIENCE_DUPLICATION);

    private final Months months;

    SampleSize(Months months) {
        this.months = months;
    }

    /** For a table, n known: {@code ≈ 60 people}, {@code 68 posts}. */
    String of(MetricValue value) {
        String about = isAbout(value) ? "≈\u00A0" : "";
        return about + FigureText.count(value.n()) + "\u00A0" + noun(value, value.n());
    }

    /** What was counted where a value is rounded like people, the many of it; empty: things that have no noun here. */
    String counted(MetricValue value) {
        if (OF_IDEAS.contains(value.metricId())) {
            return "ideas";
        }
        return switch (value.unit()) {
            case "days", "jobs" -> "jobs";
            case "clicks" -> "clicks";
            case "count" -> "";
            default -> PEOPLE;
        };
    }

    /** For a sentence, from the smallest to the largest: {@code about 60 to 140 people}. */
    String span(List<MetricValue> values, MetricValue telling) {
        LongSummaryStatistics n = values.stream()
                .filter(value -> noun(value, 0).equals(noun(telling, 0)))
                .map(MetricValue::n)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        if (n.getCount() == 0) {
            return "number of people not shown";
        }
        String about = isAbout(telling) ? "about " : "";
        String least = n.getMin() == n.getMax() ? "" : FigureText.count(n.getMin()) + " to ";
        return about + least + FigureText.count(n.getMax()) + " " + noun(telling, n.getMax());
    }

    private boolean isAbout(MetricValue value) {
        return months.aboutPeople(value) && !isResult(value) && !THINGS.containsKey(population(value));
    }

    private static boolean isResult(MetricValue value) {
        return RESULTS.containsKey(value.metricId())
                && !value.grain().get("source").equals(Optional.of(Sources.SHARE));
    }

    private String population(MetricValue value) {
        return months.definition(value.metricId())
                .map(MetricDefinition::population)
                .orElse(PEOPLE);
    }

    private String noun(MetricValue value, long n) {
        if (brand(value)) {
            boolean accounts = value.unit().equals(PEOPLE) || OF_LISTS.contains(value.metricId());
            return accounts ? of(n, "account", "accounts") : of(n, "post", "posts");
        }
        if (OF_IDEAS.contains(value.metricId())) {
            return of(n, "idea", "ideas");
        }
        if (isResult(value)) {
            List<String> result = RESULTS.get(value.metricId());
            return of(n, result.get(0), result.get(1));
        }
        String population = population(value);
        if (THINGS.containsKey(population)) {
            return of(n, THINGS.get(population), population);
        }
        return switch (value.unit()) {
            case "days", "jobs" -> of(n, "job", "jobs");
            case "clicks" -> of(n, "click", "clicks");
            case "months" -> of(n, "month", "months");
            default -> population.equals(PEOPLE) ? of(n, "person", PEOPLE) : of(n, "post", "posts");
        };
    }

    private static String of(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    private static boolean brand(MetricValue value) {
        return value.grain().get("voice").orElse("").equals("brand");
    }
}
