package io.polyphony.jobs.conform;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A month's input as it may be measured.
 *
 * @param month the month
 * @param tables by contract: exactly its columns, with {@link #IN_COMMON_WINDOW} at the end of posts and
 *     {@link #SAMPLE_RANK} at the end of people; empty where nothing was delivered
 * @param rejects the rows that were not taken over, columns as in the contract {@code rejects}
 * @param files where the rows of each file went, by contract and file
 * @param landings the same by contract
 * @param window the period that voices are compared in
 * @param absent optional contracts that were not delivered
 * @param repeated files that hold the same bytes as another and were not read
 * @param inputHash hash of files, mappings and sources
 * @param owned the delivery that was read for this month alone; null: others take months of it, too
 */
public record Conformed(
        YearMonth month,
        Map<String, Dataset<Row>> tables,
        Dataset<Row> rejects,
        List<FileBalance> files,
        List<ContractBalance> landings,
        CommonWindow window,
        List<String> absent,
        List<String> repeated,
        String inputHash,
        Delivery owned)
        implements AutoCloseable {
    /** Boolean column of posts: voices may be compared on it. */
    public static final String IN_COMMON_WINDOW = "in_common_window";
    /** Long column of people: 0-based rank of a hash of the person's own id, the same under every key. */
    public static final String SAMPLE_RANK = "sample_rank";

    /** Keeps the collections from changing. */
    public Conformed {
        tables = Map.copyOf(tables);
        files = List.copyOf(files);
        landings = List.copyOf(landings);
        absent = List.copyOf(absent);
        repeated = List.copyOf(repeated);
    }

    /** The rows of a contract. @throws IllegalArgumentException if there is no such input contract */
    public Dataset<Row> table(String contract) {
        Dataset<Row> table = tables.get(contract);
        if (table == null) {
            throw new IllegalArgumentException("'" + contract + "' is no input contract");
        }
        return table;
    }

    /** The tables whose rows belong to this month alone, by contract, with the columns of their contracts. */
    public Map<String, Dataset<Row>> ofThisMonthAlone() {
        Map<String, Dataset<Row>> alone = new TreeMap<>();
        tables.forEach((contract, rows) -> {
            if (MonthSpan.ofOneMonth(contract)) {
                alone.put(contract, rows.drop(IN_COMMON_WINDOW));
            }
        });
        return alone;
    }

    /** The same, owning its delivery. */
    Conformed with(Delivery delivery) {
        return new Conformed(month, tables, rejects, files, landings, window, absent, repeated, inputHash, delivery);
    }

    /** Closes the delivery if it was read for this month alone. */
    @Override
    public void close() {
        if (owned != null) {
            owned.close();
        }
    }
}
