package io.polyphony.jobs.spark;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** A row of a contract, made by the names of its columns; those that are not set are null. */
public final class ContractRow {
    private final Contract contract;
    private final Map<String, Object> values = new HashMap<>();

    /** An empty row. */
    public ContractRow(Contract contract) {
        this.contract = contract;
    }

    /** Sets a column. @throws IllegalArgumentException if the contract has none of that name */
    public ContractRow set(String column, Object value) {
        values.put(contract.field(column).name(), value);
        return this;
    }

    /** The row, in the order of {@link SparkSchemas#of}. @throws IllegalStateException if a required column is null */
    public Row row() {
        List<Field> fields = contract.fields();
        for (Field field : fields) {
            if (field.required() && values.get(field.name()) == null) {
                throw new IllegalStateException(contract.id() + "." + field.name() + " is required");
            }
        }
        return RowFactory.create(
                fields.stream().map(field -> values.get(field.name())).toArray());
    }
}
