package io.polyphony.jobs.draft;

import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.TableSample;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The other tables of a folder, which are read when something depends on them. */
final class Neighbours {
    private static final String TABLES = "(?i).*[.](csv|tsv|txt|jsonl|json|xlsx?)([.]gz)?";
    private static final long LARGEST = 16L << 20;
    private static final int MOST = 20;

    /** Fewer different ids may be another's by accident. */
    private static final int FEW = 3;

    /** Numbers that are in many lists, whatever they count. */
    private static final String SMALL = "[\\d.,]{1,7}";

    private final Path file;
    private final List<Path> folders;
    private List<Table> tables;

    /** A table of the folder by the name of its file. */
    private record Table(String file, List<SampleColumn> columns) {}

    /**
     * Ids of pieces in a column.
     *
     * @param column the column that has them
     * @param why where they are from
     */
    record Pieces(SampleColumn column, String why) {}

    private Neighbours(Path file, List<Path> folders) {
        this.file = file;
        this.folders = folders;
    }

    /** No other tables. */
    static Neighbours none() {
        return new Neighbours(Path.of(""), List.of());
    }

    /** Those beside a file, and of one in a folder of the exports' folder also those beside that. */
    static Neighbours of(Path file) {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        boolean deep = !file.isAbsolute() && file.normalize().getNameCount() > 2;
        return new Neighbours(absolute, deep ? List.of(folder, folder.getParent()) : List.of(folder));
    }

    /** The columns of a sample. */
    static List<SampleColumn> columns(TableSample sample) {
        return IntStream.range(0, sample.columns().size())
                .mapToObj(i -> new SampleColumn(sample.columns().get(i), i, sample.rows()))
                .toList();
    }

    /** Whether another table has what one column has, and not what another one has. */
    boolean tell(SampleColumn column, SampleColumn not) {
        return tables().anyMatch(table -> has(table, column) && !has(table, not));
    }

    /** Whether another table is a calendar of the wordings of a column, which have no ids there either. */
    boolean plan(SampleColumn wording) {
        return tables().filter(table -> has(table, wording))
                .anyMatch(table -> Planned.of(table).isPresent()
                        && Assignment.of(Content.TABLE, table)
                                .of(Content.CONTENT_ID)
                                .isEmpty());
    }

    /** Whether another table is a list of the pieces whose ids a column has. */
    boolean library(SampleColumn piece) {
        return tables().map(table -> Assignment.of(Content.TABLE, table))
                .filter(Assignment::isEnough)
                .flatMap(content -> content.of(Content.CONTENT_ID).stream())
                .anyMatch(match -> isMost(piece, lower(match.column())));
    }

    /** The one of some columns nearly all of whose values are ids of a list of pieces; empty: none is, or several are. */
    Optional<Pieces> pieces(List<SampleColumn> columns) {
        List<SampleColumn> such = columns.stream().filter(Neighbours::mayBeIds).toList();
        List<Pieces> found = such.isEmpty()
                ? List.of()
                : named().stream()
                        .flatMap(table -> Outputs.best(table.columns(), none()).stream()
                                .filter(best -> best.contract().id().equals(Content.TABLE))
                                .flatMap(content -> content.of(Content.CONTENT_ID).stream())
                                .flatMap(match -> such.stream()
                                        .filter(column -> areOf(column, lower(match.column())))
                                        .map(column -> new Pieces(
                                                column,
                                                "ids of " + match.column().header() + " in " + table.file()))))
                        .toList();
        return found.stream().map(Pieces::column).distinct().count() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** Words without blanks, no addresses, moments, yes or no, and no numbers as small as counts that nothing calls ids. */
    private static boolean mayBeIds(SampleColumn column) {
        return column.looks(Look.ID)
                && !column.looks(Look.LINK, Look.EMAIL, Look.DAY, Look.TIME, Look.BOOLEAN, Look.PERCENT)
                && (isCalledId(column) || !column.nearlyAll(value -> value.matches(SMALL)));
    }

    private static boolean isCalledId(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().ids()) > 0;
    }

    private static boolean areOf(SampleColumn column, Set<String> ids) {
        Set<String> matching = lower(column);
        matching.retainAll(ids);
        return matching.size() >= FEW && column.nearlyAll(value -> ids.contains(value.toLowerCase(Locale.ROOT)));
    }

    /** The departments of the staff lists, in lower case; none: no table is one, or none has departments. */
    Set<String> departments() {
        Set<String> departments = new HashSet<>();
        tables().map(table -> Assignment.of(People.TABLE, table))
                .filter(Assignment::isEnough)
                .flatMap(people -> people.of(People.DEPARTMENT).stream())
                .forEach(match -> departments.addAll(lower(match.column())));
        return departments;
    }

    /** Whether there are staff lists, and none has any value of a column as an id or an address. */
    boolean areStrangers(SampleColumn people) {
        List<Assignment> staff = tables().flatMap(table -> Outputs.best(table, none()).stream())
                .filter(best -> best.contract().id().equals(People.TABLE))
                .toList();
        Set<String> given = lower(people);
        return !staff.isEmpty()
                && !given.isEmpty()
                && staff.stream()
                        .flatMap(Neighbours::ids)
                        .noneMatch(c -> lower(c).stream().anyMatch(given::contains));
    }

    /** Whether a staff list has most of a column's values as ids or addresses, and the days on which people were hired. */
    boolean employ(SampleColumn people) {
        return tables().flatMap(table -> Outputs.best(table, none()).stream())
                .filter(best -> best.contract().id().equals(People.TABLE))
                .filter(best -> best.of(People.EMPLOYED_FROM)
                        .filter(match -> !Members.isCalled(
                                match.column(), Synonyms.SHIPPED.roles().joined()))
                        .isPresent())
                .flatMap(Neighbours::ids)
                .anyMatch(ids -> isMost(people, lower(ids)));
    }

    private static Stream<SampleColumn> ids(Assignment people) {
        return Stream.concat(
                people.of(People.PERSON_ID).map(Match::column).stream(),
                people.columns().stream().filter(c -> c.looks(Look.EMAIL) || Authors.isPerson(c)));
    }

    /** Whether a table has a column, counts left out, most of whose values are a column's, or that has most of that one's values. */
    private static boolean has(List<SampleColumn> table, SampleColumn column) {
        Set<String> known = lower(column);
        List<SampleColumn> counted =
                Counted.of(table).stream().map(count -> count.match().column()).toList();
        return table.stream()
                .filter(other -> !other.values().isEmpty() && !counted.contains(other))
                .anyMatch(other -> isMost(other, known) || isMost(column, lower(other)));
    }

    private static Set<String> lower(SampleColumn column) {
        Set<String> values = new HashSet<>();
        column.values().forEach(value -> values.add(value.toLowerCase(Locale.ROOT)));
        return values;
    }

    private static boolean isMost(SampleColumn column, Set<String> known) {
        return 2 * column.count(value -> known.contains(value.toLowerCase(Locale.ROOT)))
                > column.values().size();
    }

    private Stream<List<SampleColumn>> tables() {
        return named().stream().map(Table::columns);
    }

    private List<Table> named() {
        if (tables == null) {
            tables = folders.stream()
                    .flatMap(folder -> files(folder).stream())
                    .limit(MOST)
                    .flatMap(path -> sample(path).stream()
                            .map(sample -> new Table(
                                    String.valueOf(path.getFileName()),
                                    columns(Totals.of(sample).sample()))))
                    .toList();
        }
        return tables;
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isTable).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTable(Path path) {
        try {
            return !path.equals(file)
                    && path.getFileName().toString().matches(TABLES)
                    && Files.isRegularFile(path)
                    && Files.size(path) <= LARGEST;
        } catch (IOException e) {
            return false;
        }
    }

    /** What can't be read tells nothing. */
    private static Optional<TableSample> sample(Path path) {
        try {
            return Optional.of(TableSample.of(path));
        } catch (InputException e) {
            return Optional.empty();
        }
    }
}
