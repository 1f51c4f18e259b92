package io.polyphony.jobs.metrics.amplification;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The five people whom most follow, by the followers of all their accounts on some networks, and everybody else. Of equally followed
 * ones those who earned more.
 *
 * @param few cells of the five
 * @param others cells of all others
 * @param about whom the figure of the others tells of: with the figure of all, of the five
 */
record MostFollowed(List<Cell> few, List<Cell> others, Disclosure about) {
    /** A definition, whatever the privacy settings say. */
    private static final int FEW = 5;

    private record Person(List<Cell> cells, Measure measure) {
        private long sum(Measure of) {
            return cells.stream().mapToLong(cell -> cell.sum(of.name())).sum();
        }

        long followers() {
            return sum(PostMeasures.FOLLOWERS);
        }

        long earned() {
            return sum(measure);
        }
    }

    /**
     * Who they are.
     *
     * @param cells a cell per network and employee
     * @return empty where fewer than twice as many are followed by anybody: then the others are few themselves
     */
    static Optional<MostFollowed> of(List<Cell> cells, Measure measure) {
        Map<String, List<Cell>> byPerson = new TreeMap<>();
        cells.stream()
                .filter(cell -> cell.key(PostFeatures.PERSON_ID) != null)
                .forEach(cell -> byPerson.computeIfAbsent(cell.key(PostFeatures.PERSON_ID), person -> new ArrayList<>())
                        .add(cell));
        List<Person> people = byPerson.values().stream()
                .map(of -> new Person(of, measure))
                .sorted(Comparator.comparingLong(Person::followers)
                        .thenComparingLong(Person::earned)
                        .reversed())
                .toList();
        if (people.size() < 2 * FEW || people.get(2 * FEW - 1).followers() == 0) {
            return Optional.empty();
        }
        List<Person> few = people.subList(0, FEW);
        List<Person> others = people.subList(FEW, people.size());
        Disclosure about = Stream.of(few, others)
                .map(MostFollowed::about)
                .filter(Disclosure::dominated)
                .findFirst()
                .orElse(about(few));
        return Optional.of(new MostFollowed(cells(few), cells(others), about));
    }

    private static List<Cell> cells(List<Person> people) {
        return people.stream().flatMap(person -> person.cells().stream()).toList();
    }

    private static Disclosure about(List<Person> people) {
        List<Long> earned = people.stream()
                .map(Person::earned)
                .sorted(Comparator.reverseOrder())
                .toList();
        long total = earned.stream().mapToLong(Long::longValue).sum();
        return new Disclosure(earned.size(), total, earned.get(0), earned.get(1));
    }
}
