package io.polyphony.jobs.metrics.days;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Employees' posts with classifiable text by day and by week (UTC), and of each by kind of words. One of both is published.
 *
 * <p>A census, no intervals. Every day of a month with such posts is found in every kind, also where nobody posted:
 * else a day that is withheld would tell that somebody did. With no such post at all there is nothing.
 */
public final class PostsByDay implements Metric {
    private static final Measure ALL = PostMeasures.CLASSIFIABLE.published();

    /** A span of time that posts are counted by. */
    private enum Span {
        DAY("posts_by_day", PostFeatures.DAY),
        WEEK("posts_by_week", PostFeatures.WEEK);

        private final String id;
        private final String column;

        Span(String id, String column) {
            this.id = id;
            this.column = column;
        }

        StateRequest request() {
            return new StateRequest(
                    PostFeatures.TABLE,
                    List.of(column, PostFeatures.VOICE),
                    Stream.concat(Stream.of(ALL), Arrays.stream(Words.values()).map(Words::posts))
                            .toList());
        }

        /** Whether a span of the month begins on a day. */
        boolean begins(LocalDate day) {
            return this == DAY || day.getDayOfMonth() == 1 || day.getDayOfWeek() == DayOfWeek.MONDAY;
        }
    }

    @Override
    public List<StateRequest> needs() {
        return Arrays.stream(Span.values()).map(Span::request).toList();
    }

    @Override
    public List<Finding> evaluate(States states) {
        return Arrays.stream(Span.values())
                .flatMap(span -> by(span, states).stream())
                .toList();
    }

    private static List<Finding> by(Span span, States states) {
        Map<String, Cell> known = new TreeMap<>();
        states.ofEmployees(span.request()).stream()
                .filter(cell -> cell.key(span.column) != null)
                .forEach(cell -> known.put(cell.key(span.column), cell));
        List<Finding> findings = new ArrayList<>();
        spansOfMonth(span, known.keySet()).forEach(first -> findings.addAll(of(span, first, known.get(first))));
        return findings;
    }

    /** The first days of all spans of the month of some of them. */
    private static List<String> spansOfMonth(Span span, Set<String> some) {
        return some.stream()
                .map(day -> YearMonth.from(LocalDate.parse(day)))
                .distinct()
                .flatMap(
                        month -> IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay))
                .filter(span::begins)
                .map(LocalDate::toString)
                .toList();
    }

    /** @param cell null: nobody posted */
    private static List<Finding> of(Span span, String first, Cell cell) {
        Grain at = Grain.of(span.column, first);
        Map<Grain, Measure> posts = new LinkedHashMap<>();
        posts.put(at, ALL);
        for (Words words : Words.values()) {
            posts.put(at.with("words", words.label()), words.posts());
        }
        List<Finding> findings = new ArrayList<>();
        posts.forEach((grain, measure) -> findings.add(count(span.id, grain, measure, cell)));
        return findings;
    }

    private static Finding count(String id, Grain at, Measure posts, Cell cell) {
        Disclosure about = cell == null ? Disclosure.ofPeople(0) : cell.disclosure(posts.name());
        return Finding.census(id, at, about.total(), about.people(), about).madeOf(List.of(Grain.TOTAL));
    }
}
