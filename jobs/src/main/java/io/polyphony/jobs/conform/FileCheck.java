package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * What a run would say of one file by itself: the rules of its contracts and its keys, of all months together.
 *
 * <p>Whether accounts, people and posts are known needs the other files, so it is not looked at.
 *
 * @param mapping mapping and version it was read with
 * @param unknownColumns columns of the file that nothing reads
 * @param absentColumns optional columns that the file does not have
 * @param garbledRows rows with text that was decoded with the wrong character set before it was written (SÃ£o for São)
 * @param tables by contract
 */
public record FileCheck(
        String mapping, List<String> unknownColumns, List<String> absentColumns, long garbledRows, List<Table> tables) {
    /** UTF-8 read as Latin-1 or as its Windows twin. */
    private static final String GARBLED = "\u00C3[\u0080-\u00BF\u0192\u0160]|\u00C2[\u0080-\u00BF]|\u00E2\u20AC";

    /** Keeps the lists from changing. */
    public FileCheck {
        unknownColumns = List.copyOf(unknownColumns);
        absentColumns = List.copyOf(absentColumns);
        tables = List.copyOf(tables);
    }

    /**
     * The rows that a file gives to one contract.
     *
     * @param contract the contract
     * @param rows how many, after wide rows became several
     * @param filtered left out by the mapping's or the source's own filter
     * @param duplicates identical repetitions
     * @param faults why rows would be rejected, by first row; a row is counted once, under its first fault
     * @param refusal why a run would stop here; empty: it would not
     */
    public record Table(
            String contract,
            long rows,
            long filtered,
            long duplicates,
            List<Fault> faults,
            Optional<InputException> refusal) {
        /** Keeps the list from changing. */
        public Table {
            faults = List.copyOf(faults);
        }

        /** Rows that would be rejected. */
        public long rejected() {
            return faults.stream().mapToLong(Fault::rows).sum();
        }
    }

    /**
     * Rows with the same first fault in the same column.
     *
     * @param reason the fault
     * @param column the contract's column; null: the row as a whole
     * @param rows how many
     * @param firstRow line of the first one
     */
    public record Fault(RejectReason reason, String column, long rows, long firstRow) {}

    /**
     * Checks one file.
     *
     * @param spark a session whose time zone is UTC; no table is read or written
     * @param source how the file is read; it has one file
     * @param tolerance largest share of rows that may be rejected, 0 to 1
     * @throws InputException if the file can't be read to its end, or lacks columns that its mapping requires
     */
    public static FileCheck of(SparkSession spark, Source source, double tolerance) {
        return ReadFailure.told(() -> check(spark, source, new Tolerance(tolerance)), () -> {});
    }

    private static FileCheck check(SparkSession spark, Source source, Tolerance tolerance) {
        SourceFrame frame = SourceFrame.of(spark, source, 0);
        Map<String, Dataset<Row>> rows = new TreeMap<>();
        for (MappingOutput output : source.outputs()) {
            Contract contract = Contracts.of(output.contract());
            Dataset<Row> typed =
                    new ContractRows(contract, source, output, PseudonymKey.demo(), Erased.NOBODY).from(frame.rows());
            rows.merge(contract.id(), typed, Dataset::union);
        }
        rows.replaceAll((contract, typed) -> MonthSpan.always(Keys.unique(typed, Contracts.of(contract))));
        Balance balance = Balance.of(RowCounts.of(rows), MonthClip.ANY);
        List<Table> tables = rows.keySet().stream()
                .map(c -> table(Contracts.of(c), balance.of(c), tolerance, source))
                .toList();
        Header header = frame.headers().values().iterator().next();
        return new FileCheck(
                source.mapping().label(), header.unknown(), absent(source, header), garbled(source, frame), tables);
    }

    private static long garbled(Source source, SourceFrame frame) {
        return source.mapping().columns().stream()
                .map(c -> functions.coalesce(functions.col(c.name()).rlike(GARBLED), functions.lit(false)))
                .reduce(Column::or)
                .map(any -> frame.rows().filter(any).count())
                .orElse(0L);
    }

    private static List<String> absent(Source source, Header header) {
        List<SourceColumn> columns = source.mapping().columns();
        return IntStream.range(0, columns.size())
                .filter(i -> header.positions().get(i) < 0)
                .mapToObj(i -> columns.get(i).name())
                .filter(n -> !source.constants().containsKey(n))
                .toList();
    }

    private static Table table(Contract contract, List<Balance.Count> counts, Tolerance tolerance, Source source) {
        List<Fault> faults = new ArrayList<>();
        for (Balance.Count count : counts) {
            if (count.reason() != null) {
                faults.add(new Fault(RejectReason.of(count.reason()), count.column(), count.rows(), count.firstRow()));
            }
        }
        return new Table(
                contract.id(),
                counts.stream().mapToLong(Balance.Count::rows).sum(),
                of(counts, Fate.FILTERED),
                of(counts, Fate.DUPLICATE) + of(counts, Fate.SUPERSEDED),
                faults,
                refusal(contract, counts, tolerance, source));
    }

    private static long of(List<Balance.Count> counts, Fate fate) {
        return counts.stream()
                .filter(c -> c.fate().equals(fate.code()))
                .mapToLong(Balance.Count::rows)
                .sum();
    }

    private static Optional<InputException> refusal(
            Contract contract, List<Balance.Count> counts, Tolerance tolerance, Source source) {
        try {
            tolerance.check(contract, counts, source);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e);
        }
    }
}
