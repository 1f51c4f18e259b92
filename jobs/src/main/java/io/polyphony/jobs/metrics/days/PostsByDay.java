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
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Employees' posts with classifiable text by day (UTC), and of each day by kind of words.
 *
 * <p>A census, no intervals. Every day of a month with such posts is found in every kind, also where nobody posted:
 * else a day that is withheld would tell that somebody did. With no such post at all there is nothing.
 */
public final class PostsByDay implements Metric {
    private static final String ID = "posts_by_day";
    private static final Measure ALL = PostMeasures.CLASSIFIABLE.published();
    private static final StateRequest BY_DAY = new StateRequest(
            PostFeatures.TABLE,
            List.of(PostFeatures.DAY, PostFeatures.VOICE),
            Stream.concat(Stream.of(ALL), Arrays.stream(Words.values()).map(Words::posts))
                    .toList());

    @Override
    public List<StateRequest> needs() {
        return List.of(BY_DAY);
    }

    @Override
    public List<Finding> evaluate(States states) {
        Map<String, Cell> days = new TreeMap<>();
        states.ofEmployees(BY_DAY).stream()
                .filter(cell -> cell.key(PostFeatures.DAY) != null)
                .forEach(cell -> days.put(cell.key(PostFeatures.DAY), cell));
        List<Finding> findings = new ArrayList<>();
        daysOfMonth(days.keySet().stream().toList()).forEach(day -> findings.addAll(of(day, days.get(day))));
        return findings;
    }

    /** All days of the month of some days. */
    private static List<String> daysOfMonth(List<String> some) {
        return some.stream()
                .map(day -> YearMonth.from(LocalDate.parse(day)))
                .distinct()
                .flatMap(
                        month -> IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay))
                .map(LocalDate::toString)
                .toList();
    }

    /** @param cell null: nobody posted */
    private static List<Finding> of(String day, Cell cell) {
        Grain at = Grain.of(PostFeatures.DAY, day);
        Map<Grain, Measure> posts = new LinkedHashMap<>();
        posts.put(at, ALL);
        for (Words words : Words.values()) {
            posts.put(at.with("words", words.label()), words.posts());
        }
        List<Finding> findings = new ArrayList<>();
        posts.forEach((grain, measure) -> findings.add(count(grain, measure, cell)));
        return findings;
    }

    private static Finding count(Grain at, Measure posts, Cell cell) {
        Disclosure about = cell == null ? Disclosure.ofPeople(0) : cell.disclosure(posts.name());
        return Finding.census(ID, at, about.total(), about.people(), about).madeOf(List.of(Grain.TOTAL));
    }
}
