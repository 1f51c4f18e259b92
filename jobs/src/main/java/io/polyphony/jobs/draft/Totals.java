package io.polyphony.jobs.draft;

import io.polyphony.jobs.land.TableSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table without its rows of totals: rows that begin with a word for a sum and are blank where all others have something.
 *
 * @param sample the rows that are data
 * @param where what leaves the rows of totals out; null: there are none
 */
record Totals(TableSample sample, Guess where) {
    /** The table as it is meant. */
    static Totals of(TableSample sample) {
        List<List<String>> called =
                sample.rows().stream().filter(Totals::isCalledSo).toList();
        List<List<String>> data =
                sample.rows().stream().filter(row -> !isCalledSo(row)).toList();
        List<List<String>> sums =
                called.stream().filter(row -> lacksWhatAllHave(row, data)).toList();
        if (sums.isEmpty()) {
            return new Totals(sample, null);
        }
        List<List<String>> rows = new ArrayList<>(sample.rows());
        rows.removeAll(sums);
        return new Totals(new TableSample(sample.format(), sample.columns(), rows), where(sample, sums));
    }

    private static boolean isCalledSo(List<String> row) {
        return first(row)
                .map(row::get)
                .filter(cell -> Synonyms.SHIPPED.totals().contains(Words.plain(cell)))
                .isPresent();
    }

    private static Optional<Integer> first(List<String> row) {
        return IntStream.range(0, row.size())
                .filter(i -> row.get(i) != null)
                .boxed()
                .findFirst();
    }

    private static boolean lacksWhatAllHave(List<String> row, List<List<String>> data) {
        return !data.isEmpty()
                && IntStream.range(0, row.size())
                        .filter(i -> row.get(i) == null)
                        .anyMatch(i -> data.stream().map(other -> other.get(i)).allMatch(Objects::nonNull));
    }

    /** By its word, so that a row that only lacks its day is still told. */
    private static Guess where(TableSample sample, List<List<String>> sums) {
        String expression = sums.stream()
                .map(row -> first(row).orElseThrow())
                .distinct()
                .map(place -> without(sample, place, sums))
                .collect(Collectors.joining(" and "));
        return new Guess(
                expression,
                sums.size() == 1 ? "one row of totals is no data" : sums.size() + " rows of totals are no data");
    }

    private static String without(TableSample sample, int place, List<List<String>> sums) {
        String words = sums.stream()
                .filter(row -> first(row).orElseThrow() == place)
                .map(row -> Coded.quoted(row.get(place).strip().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        String name = sample.columns().get(place).name();
        return "coalesce(lower(trim(" + name + ")), '') not in (" + words + ")";
    }

    /** The same of an output. */
    Output of(Output output) {
        if (where == null) {
            return output;
        }
        Guess also = output.where();
        Guess both = also == null
                ? where
                : new Guess(where.expression() + " and " + also.expression(), where.why() + "; " + also.why());
        return output.where(both);
    }
}
