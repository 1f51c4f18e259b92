package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.conform.InverseExpression.Kind;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Unpivoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The rows of a contract that a generated export stands for. Values with an inverse are those the cells were written
 * for; the others and the conditions are what Spark makes of the expressions over the same cells, without any file.
 */
final class InverseOracle {
    private final SparkSession spark;
    private final Map<String, String> constants;
    private final List<Map<String, InverseCell>> rows;

    /**
     * A row of a contract.
     *
     * @param kept it is not filtered
     * @param texts what the expressions give, as text, by column
     * @param values the values as text, by column
     */
    record Expected(boolean kept, Map<String, String> texts, Map<String, String> values) {}

    InverseOracle(SparkSession spark, Map<String, String> constants, List<Map<String, InverseCell>> rows) {
        this.spark = spark;
        this.constants = constants;
        this.rows = rows.stream().map(this::withConstants).toList();
    }

    private Map<String, InverseCell> withConstants(Map<String, InverseCell> row) {
        Map<String, InverseCell> whole = new HashMap<>(row);
        constants.forEach((name, value) -> whole.put(name, InverseCell.plain(value)));
        return whole;
    }

    /** In the order of the rows, and of what each is unpivoted to. */
    List<Expected> of(MappingOutput output) {
        List<Column> wanted = new ArrayList<>();
        for (Unpivoted unpivoted : output.unpivot()) {
            wanted.add(Stream.of(output.where(), unpivoted.when())
                    .filter(Objects::nonNull)
                    .map(c -> coalesce(expr(c), lit(false)))
                    .reduce(lit(true), Column::and)
                    .cast(DataTypes.StringType));
            InverseMapping.expressions(output, unpivoted)
                    .forEach((field, text) -> wanted.add(expr(text).cast(DataTypes.StringType)));
        }
        List<Row> found = read().select(wanted.toArray(Column[]::new)).collectAsList();
        List<Expected> expected = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int at = 0;
            for (Unpivoted unpivoted : output.unpivot()) {
                boolean kept = Boolean.parseBoolean(found.get(i).getString(at++));
                Map<String, String> texts = new HashMap<>();
                Map<String, String> values = new HashMap<>();
                for (Map.Entry<Field, String> e :
                        InverseMapping.expressions(output, unpivoted).entrySet()) {
                    texts.put(e.getKey().name(), found.get(i).getString(at));
                    values.put(
                            e.getKey().name(),
                            value(e.getValue(), rows.get(i), found.get(i).getString(at)));
                    at++;
                }
                Contracts.of(output.contract()).columns().forEach(c -> texts.putIfAbsent(c, null));
                expected.add(new Expected(kept, texts, values));
            }
        }
        return expected;
    }

    private static String value(String text, Map<String, InverseCell> row, String derived) {
        InverseExpression expression = InverseExpression.of(text);
        if (expression.kind() == Kind.TEXT) {
            return expression.word();
        }
        if (!expression.hasInverse()) {
            return derived;
        }
        InverseCell cell = row.get(expression.speaking(row));
        return expression.kind() == Kind.CELL_ITSELF ? cell.itself() : cell.value();
    }

    private Dataset<Row> read() {
        List<String> names = rows.get(0).keySet().stream().sorted().toList();
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.StringType);
        }
        List<Row> read = rows.stream()
                .map(r -> RowFactory.create(
                        names.stream().map(n -> r.get(n).read()).toArray()))
                .toList();
        return spark.createDataFrame(read, schema).coalesce(1);
    }
}
