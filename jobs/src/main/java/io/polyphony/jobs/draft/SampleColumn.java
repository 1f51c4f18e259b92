package io.polyphony.jobs.draft;

import io.polyphony.schemas.mapping.SourceColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A column of the sample: its name, its values, and how they look. */
final class SampleColumn {
    private static final double NEARLY = 0.95;

    private final SourceColumn column;
    private final int rows;
    private final List<String> cells = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final Set<String> words;
    private boolean blanksAround;
    private final String plain;
    private final Optional<Times.Way> way;
    private final Set<Look> looks;

    /** The column at a place of the rows. */
    SampleColumn(SourceColumn column, int place, List<List<String>> rows) {
        this.column = column;
        this.rows = rows.size();
        for (List<String> row : rows) {
            String given = row.get(place);
            String cell = given == null ? null : given.strip();
            cells.add(cell);
            if (cell != null) {
                values.add(cell);
                blanksAround |= !cell.equals(given);
            }
        }
        this.plain = Words.plain(header());
        this.words = WordsAmongDays.of(plain, values);
        if (!words.isEmpty()) {
            cells.replaceAll(cell -> cell == null || words.contains(cell) ? null : cell);
            values.removeAll(words);
        }
        this.way = Times.found(this);
        this.looks = Set.copyOf(Look.of(this));
    }

    /** The column as the mapping will have it. */
    SourceColumn column() {
        return column;
    }

    /** Its name in expressions. */
    String name() {
        return column.name();
    }

    /** Its name in the file. */
    String header() {
        return column.aliases().isEmpty() ? column.name() : column.aliases().get(0);
    }

    /** The file's name of it, as names are compared. */
    String plain() {
        return plain;
    }

    /** Its values, blank ones left out. */
    List<String> values() {
        return values;
    }

    /** How many rows the sample has. */
    int rows() {
        return rows;
    }

    /** Some of its values have blanks around them, which a run keeps. */
    boolean hasBlanksAround() {
        return blanksAround;
    }

    /** Its cells, row by row; null: blank. */
    List<String> cells() {
        return cells;
    }

    /** Rows that have the same in another column have the same in this one. */
    boolean isToldBy(SampleColumn other) {
        Map<String, String> told = new HashMap<>();
        for (int i = 0; i < rows; i++) {
            String key = other.cells.get(i);
            String cell = String.valueOf(cells.get(i));
            if (key != null && !cell.equals(told.computeIfAbsent(key, k -> cell))) {
                return false;
            }
        }
        return true;
    }

    /** In how many rows the cells of some columns together are others. */
    static int distinct(List<SampleColumn> columns) {
        Set<List<String>> seen = new HashSet<>();
        int rows = columns.stream().mapToInt(SampleColumn::rows).max().orElse(0);
        for (int i = 0; i < rows; i++) {
            int row = i;
            seen.add(columns.stream().map(c -> String.valueOf(c.cells.get(row))).toList());
        }
        return seen.size();
    }

    /** All of several rows have one value. */
    boolean isOne() {
        return rows > 1 && isFilled() && distinct() == 1;
    }

    /** No value is blank. */
    boolean isFilled() {
        return values.size() == rows;
    }

    int distinct() {
        return new HashSet<>(values).size();
    }

    int longest() {
        return values.stream().mapToInt(String::length).max().orElse(0);
    }

    double meanWords() {
        return values.stream()
                .mapToInt(value -> value.split("\\s+").length)
                .average()
                .orElse(0);
    }

    /** How many values are so. */
    long count(Predicate<String> so) {
        return values.stream().filter(so).count();
    }

    /** Whether there are values, and 19 of 20 are so. */
    boolean nearlyAll(Predicate<String> so) {
        return nearlyAll(values, so);
    }

    /** The same of some values. */
    static boolean nearlyAll(List<String> values, Predicate<String> so) {
        return !values.isEmpty() && values.stream().filter(so).count() >= NEARLY * values.size();
    }

    /** In which way its values are written; empty: they are no times. */
    Optional<Times.Way> way() {
        return way;
    }

    /** Words that stand beside days of saying yes and no, and are taken for blank; of all other columns none. */
    Set<String> words() {
        return words;
    }

    /** Whether its values look like one of these. */
    boolean looks(Look first, Look... more) {
        return EnumSet.of(first, more).stream().anyMatch(looks::contains);
    }

    /** What its values look like, in words for the deliverer. */
    String shown() {
        if (values.isEmpty()) {
            return "none of " + rows + " rows has a value";
        }
        String of = values.size() + (isFilled() ? " of " + rows : " values, " + (rows - values.size()) + " blank,");
        var way = Times.of(this);
        if (way.isPresent()) {
            return of + " are " + (way.get().clock() ? "times" : "days") + ", "
                    + way.get().shown() + WordsAmongDays.said(words);
        }
        String what = " are " + what();
        String differ = distinct() == values.size()
                ? ", all different"
                : distinct() == 1 ? ", all the same" : ", " + distinct() + " different";
        return of + what + (looks(Look.TEXT, Look.BOOLEAN) ? "" : differ);
    }

    private String what() {
        if (looks(Look.BOOLEAN)) {
            return "yes or no";
        }
        if (looks(Look.COUNT)) {
            return "whole numbers";
        }
        if (looks(Look.PERCENT)) {
            return "percents";
        }
        if (looks(Look.LINK)) {
            return "links";
        }
        if (looks(Look.EMAIL)) {
            return "e-mail addresses";
        }
        return looks(Look.TEXT) ? "sentences" : looks(Look.HANDLE) ? "handles" : "words";
    }
}
