package io.polyphony.jobs.conform;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/** What a mapping's expressions ask for beside the columns of its files, and {@code sources.yaml} must give as constants. */
public final class MappingConstants {
    private MappingConstants() {}

    /** The names, sorted. @throws IllegalArgumentException if an expression can't be understood */
    public static Set<String> of(SourceMapping mapping) {
        Set<String> names = new TreeSet<>();
        mapping.outputs().stream().flatMap(MappingConstants::expressions).forEach(text -> collect(parsed(text), names));
        names.removeAll(mapping.columns().stream().map(SourceColumn::name).collect(Collectors.toSet()));
        names.remove(Trace.FILE);
        return names;
    }

    private static Stream<String> expressions(MappingOutput output) {
        Stream<String> conditions = Stream.concat(
                Stream.of(output).map(MappingOutput::where),
                output.unpivot().stream().map(Unpivoted::when));
        Stream<String> cells = Stream.concat(
                output.columns().values().stream(),
                output.unpivot().stream().flatMap(u -> u.columns().values().stream()));
        return Stream.concat(conditions.filter(Objects::nonNull), cells);
    }

    private static Expression parsed(String text) {
        try {
            return new CatalystSqlParser().parseExpression(text);
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
            throw new IllegalArgumentException("can't be understood: " + text, e);
        }
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof UnresolvedAttribute attribute) {
            names.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
        }
        CollectionConverters.asJava(expression.children()).forEach(child -> collect(child, names));
    }
}
