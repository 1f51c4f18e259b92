package io.polyphony.jobs.conform;

import io.polyphony.schemas.table.Rejects;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A month's input as it may be measured.
 *
 * @param intake where the rows went
 * @param tables by contract: exactly its columns, with {@link #IN_COMMON_WINDOW} at the end of posts and
 *     {@link #SAMPLE_RANK} at the end of people; empty where nothing was delivered
 * @param rejects the rows that were not taken over, columns as in the contract {@code rejects}
 * @param owned the delivery that was read for this month alone; null: others take months of it, too
 */
public record Conformed(Intake intake, Map<String, Dataset<Row>> tables, Dataset<Row> rejects, Delivery owned)
        implements AutoCloseable {
    /** String column of tables of several months: 2026-05. */
    public static final String MONTH = Rejects.MONTH;
    /** Boolean column of posts: voices may be compared on it. */
    public static final String IN_COMMON_WINDOW = "in_common_window";
    /** Long column of people: 0-based rank of a hash of the person's own id, the same under every key. */
    public static final String SAMPLE_RANK = "sample_rank";

    /** Keeps the collections from changing. */
    public Conformed {
        tables = Map.copyOf(tables);
    }

    /** Where the rows of each file went, by contract and file. */
    public List<FileBalance> files() {
        return intake.files();
    }

    /** Where the rows of each contract went. */
    public List<ContractBalance> landings() {
        return intake.landings();
    }

    /** The period that voices are compared in. */
    public CommonWindow window() {
        return intake.window();
    }

    /** Optional contracts that were not delivered. */
    public List<String> absent() {
        return intake.absent();
    }

    /** Files that hold the same bytes as another and were not read. */
    public List<String> repeated() {
        return intake.repeated();
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
        return new Conformed(intake, tables, rejects, delivery);
    }

    /** Closes the delivery if it was read for this month alone. */
    @Override
    public void close() {
        if (owned != null) {
            owned.close();
        }
    }
}
