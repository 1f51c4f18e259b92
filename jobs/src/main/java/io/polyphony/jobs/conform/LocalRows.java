package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.Header;
import io.polyphony.jobs.land.RowIterator;
import io.polyphony.jobs.land.Source;
import io.polyphony.jobs.land.SourceRow;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.Unpivoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.InterpretedMutableProjection;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.optimizer.ReplaceExpressions;
import org.apache.spark.sql.catalyst.optimizer.RewriteWithExpression;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.ColumnNodeToExpressionConverter$;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a source says for one contract, as text, row by row in this thread: the expressions of a run without a session of Spark,
 * for who only looks at a delivery. Nothing is typed, and equal rows are not made one.
 */
public final class LocalRows {
    private final Source source;
    private final MappingOutput output;
    private final List<String> columns;
    private final MappingExpression expressions;

    private LocalRows(Source source, MappingOutput output, List<String> columns) {
        this.source = source;
        this.output = output;
        this.columns = columns;
        this.expressions = new MappingExpression(source);
    }

    /**
     * Reads the files of a source.
     *
     * @param source how they are read; no Parquet
     * @param contract the contract whose rows are wanted
     * @param columns its columns that are wanted
     * @param row hears of each row that no filter leaves out: the columns in their order, null where blank
     * @throws io.polyphony.jobs.land.InputException if a file can't be read, or an expression is not allowed
     */
    public static void read(Source source, String contract, List<String> columns, Consumer<List<String>> row) {
        read(source, contract, columns, Long.MAX_VALUE, row);
    }

    /** The same of the first rows of each file. */
    static void read(Source source, String contract, List<String> columns, long most, Consumer<List<String>> row) {
        SQLConf conf = new SQLConf();
        conf.setConfString("spark.sql.session.timeZone", "UTC");
        SQLConf.withExistingConf(conf, () -> {
            source.outputs().stream()
                    .filter(output -> output.contract().equals(contract))
                    .forEach(output -> new LocalRows(source, output, columns).read(most, row));
            return null;
        });
    }

    private void read(long most, Consumer<List<String>> row) {
        List<List<InterpretedMutableProjection>> each =
                output.unpivot().stream().map(this::projections).toList();
        for (DeliveredFile file : source.files()) {
            Header header = Header.of(source, file);
            try (RowIterator rows = RowIterator.open(
                    file, source.mapping().format(), source.mapping().columns(), header)) {
                for (long read = 0; read < most && rows.hasNext(); read++) {
                    InternalRow given = given(file, rows.next());
                    each.forEach(steps -> tell(given, steps, row));
                }
            }
        }
    }

    private static InternalRow given(DeliveredFile file, SourceRow row) {
        Stream<String> cells = row.cells().stream();
        return new GenericInternalRow(Stream.concat(Stream.of(file.name()), cells)
                .map(UTF8String::fromString)
                .toArray());
    }

    private void tell(InternalRow given, List<InterpretedMutableProjection> steps, Consumer<List<String>> row) {
        InternalRow result = given;
        for (InterpretedMutableProjection step : steps) {
            result = step.apply(result);
        }
        if (result.getBoolean(0)) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                String cell =
                        result.isNullAt(i) ? null : result.getUTF8String(i).toString();
                cells.add(cell == null || cell.isBlank() ? null : cell);
            }
            row.accept(cells);
        }
    }

    /** Cells as they are read, then what is made of them, step by step. */
    private List<InterpretedMutableProjection> projections(Unpivoted unpivoted) {
        LogicalPlan made = project(project(delivered(), asRead()), wanted(unpivoted));
        LogicalPlan plan = RewriteWithExpression.apply(ReplaceExpressions.apply(SimpleAnalyzer.execute(made)));
        Deque<InterpretedMutableProjection> steps = new ArrayDeque<>();
        while (plan instanceof Project step) {
            steps.addFirst(projection(step));
            plan = step.child();
        }
        return List.copyOf(steps);
    }

    private static InterpretedMutableProjection projection(Project project) {
        List<Expression> made = CollectionConverters.asJava(project.projectList()).stream()
                .map(Expression.class::cast)
                .toList();
        return new InterpretedMutableProjection(seq(made), project.child().output());
    }

    private LogicalPlan delivered() {
        StructType schema = new StructType().add(Trace.FILE, DataTypes.StringType);
        for (SourceColumn column : source.mapping().columns()) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        List<Attribute> attributes = List.copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(schema)));
        return new LocalRelation(seq(attributes), seq(List.of()), false, Option.empty());
    }

    private List<Column> asRead() {
        Map<String, Column> read = Reading.of(source.mapping().columns());
        Stream<String> names = Stream.concat(
                Stream.of(Trace.FILE), source.mapping().columns().stream().map(SourceColumn::name));
        Stream<Column> cells = names.filter(name -> !source.constants().containsKey(name))
                .map(name -> read.getOrDefault(name, col("`" + name + "`")).as(name));
        Stream<Column> constants = source.constants().entrySet().stream()
                .map(constant -> lit(constant.getValue()).as(constant.getKey()));
        return Stream.concat(cells, constants).toList();
    }

    private List<Column> wanted(Unpivoted unpivoted) {
        Column kept = Stream.of(source.where(), output.where(), unpivoted.when())
                .flatMap(condition -> Optional.ofNullable(condition).stream())
                .map(condition -> coalesce(expressions.column(condition, "where"), lit(false)))
                .reduce(lit(true), Column::and);
        List<Column> cells = new ArrayList<>(List.of(kept.as("_kept")));
        for (String column : columns) {
            String text =
                    unpivoted.columns().getOrDefault(column, output.columns().get(column));
            Column cell = text == null ? lit(null) : expressions.column(text, "column " + column);
            cells.add(cell.cast(DataTypes.StringType).as(column));
        }
        return cells;
    }

    private static LogicalPlan project(LogicalPlan child, List<Column> columns) {
        List<NamedExpression> named = columns.stream()
                .map(column -> ExpressionUtils.toNamed(ColumnNodeToExpressionConverter$.MODULE$.apply(column.node())))
                .toList();
        return new Project(seq(named), child);
    }

    private static <T> Seq<T> seq(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
