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

    private final Path file;
    private final List<Path> folders;
    private List<List<SampleColumn>> tables;

    private Neighbours(Path file, List<Path> folders) {
        this.file = file;
        this.folders = folders;
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
        return tables().stream().anyMatch(table -> has(table, column) && !has(table, not));
    }

    /** Whether another table is a calendar of the wordings of a column, which have no ids there either. */
    boolean plan(SampleColumn wording) {
        return tables().stream()
                .filter(table -> has(table, wording))
                .anyMatch(table -> Planned.of(table).isPresent()
                        && Assignment.of(Content.TABLE, table)
                                .of(Content.CONTENT_ID)
                                .isEmpty());
    }

    /** Whether another table is a list of the pieces whose ids a column has. */
    boolean library(SampleColumn piece) {
        return tables().stream()
                .map(table -> Assignment.of(Content.TABLE, table))
                .filter(Assignment::isEnough)
                .flatMap(content -> content.of(Content.CONTENT_ID).stream())
                .anyMatch(match -> isMost(piece, lower(match.column())));
    }

    /** The departments of the staff lists, in lower case; none: no table is one, or none has departments. */
    Set<String> departments() {
        Set<String> departments = new HashSet<>();
        tables().stream()
                .map(table -> Assignment.of(People.TABLE, table))
                .filter(Assignment::isEnough)
                .flatMap(people -> people.of(People.DEPARTMENT).stream())
                .forEach(match -> departments.addAll(lower(match.column())));
        return departments;
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

    private List<List<SampleColumn>> tables() {
        if (tables == null) {
            tables = folders.stream()
                    .flatMap(folder -> files(folder).stream())
                    .limit(MOST)
                    .flatMap(path -> sample(path).stream())
                    .map(Neighbours::columns)
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
