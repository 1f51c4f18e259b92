package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.expr;

import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.mapping.SourceColumn;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The expressions of one source: Spark SQL, but data and not code. They come with delivered files, so before Spark sees
 * one it is parsed, and only listed operators, listed pure functions and the source's own columns pass. What runs code,
 * reads files, the environment, the clock or other tables is not on the lists, and neither is anything that Spark may
 * add one day.
 */
final class MappingExpression {
    /** Functions of their arguments alone, whose result is not much larger than those. */
    static final Set<String> FUNCTIONS = new TreeSet<>(Set.of(
            "abs",
            "between",
            "btrim",
            "coalesce",
            "concat",
            "concat_ws",
            "contains",
            "date_add",
            "date_format",
            "date_sub",
            "endswith",
            "if",
            "ifnull",
            "initcap",
            "instr",
            "left",
            "length",
            "lower",
            "ltrim",
            "nullif",
            "nvl",
            "regexp_extract",
            "regexp_replace",
            "replace",
            "reverse",
            "right",
            "round",
            "rtrim",
            "sha2",
            "split_part",
            "startswith",
            "substr",
            "substring",
            "substring_index",
            "to_date",
            "translate",
            "trim",
            "try_divide",
            "try_parse_url",
            "try_to_timestamp",
            "upper"));

    /** Classes of Spark's expression trees, by name: constants, logic, comparison, arithmetic, casts. */
    private static final Set<String> OPERATORS = Set.of(
            "Add",
            "And",
            "CaseWhen",
            "Cast",
            "Concat",
            "Divide",
            "EqualNullSafe",
            "EqualTo",
            "GreaterThan",
            "GreaterThanOrEqual",
            "In",
            "IsNotNull",
            "IsNull",
            "LessThan",
            "LessThanOrEqual",
            "Like",
            "Literal",
            "Multiply",
            "Not",
            "Or",
            "RLike",
            "Remainder",
            "StringTrim",
            "StringTrimLeft",
            "StringTrimRight",
            "Substring",
            "Subtract",
            "UnaryMinus",
            "UnaryPositive");

    private final Source source;
    private final Set<String> columns;

    /**
     * The expressions of a source.
     *
     * @throws InputException if one of its columns has a name that Polyphony needs
     */
    MappingExpression(Source source) {
        this.source = source;
        this.columns = Stream.concat(
                        source.mapping().columns().stream().map(SourceColumn::name),
                        source.constants().keySet().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        columns.stream().filter(Trace::isReserved).findFirst().ifPresent(name -> {
            throw refused("columns, " + name, "has a name that Polyphony keeps for itself", "Give it another name");
        });
        columns.add(Trace.FILE);
    }

    /**
     * An expression of the source as a column.
     *
     * @param text Spark SQL
     * @param key where it stands, for instance {@code posts, column topic}
     * @throws InputException if it can't be understood, or is more than a pure function of the source's columns; the
     *     message names the key and what is refused
     */
    Column column(String text, String key) {
        if (text.strip().equals("?")) {
            throw refused(key, "is a question mark still", "Write the column it is, or a constant in quotes");
        }
        check(parsed(text, key), key);
        return expr(text);
    }

    private Expression parsed(String text, String key) {
        try {
            return new CatalystSqlParser().parseExpression(text);
        } catch (Exception e) { // Spark throws checked exceptions that it does not declare.
            throw refused(key, "can't be understood: " + text, "Write one expression of Spark SQL");
        }
    }

    private void check(Expression expression, String key) {
        if (expression instanceof UnresolvedAttribute attribute) {
            requireOwn(attribute, key);
        } else {
            refusal(expression).ifPresent(what -> {
                throw refused(
                        key,
                        "uses " + what + ", which no mapping may",
                        "docs/source-mappings.md lists what may be used");
            });
        }
        CollectionConverters.asJava(expression.children()).forEach(child -> check(child, key));
    }

    private void requireOwn(UnresolvedAttribute attribute, String key) {
        if (!columns.contains(String.join(".", CollectionConverters.asJava(attribute.nameParts())))) {
            throw refused(
                    key,
                    "uses " + attribute.name() + ", which is none of the source's columns",
                    "Correct the expression, or give it as a constant");
        }
    }

    private static Optional<String> refusal(Expression expression) {
        if (expression instanceof UnresolvedFunction function) {
            return refusal(function);
        }
        String operator = expression.getClass().getSimpleName();
        return OPERATORS.contains(operator) ? Optional.empty() : Optional.of(operator);
    }

    private static Optional<String> refusal(UnresolvedFunction function) {
        String name = String.join(".", CollectionConverters.asJava(function.nameParts()))
                .toLowerCase(Locale.ROOT);
        boolean plain = !function.isDistinct() && function.filter().isEmpty();
        return plain && FUNCTIONS.contains(name) ? Optional.empty() : Optional.of("the function " + name);
    }

    private InputException refused(String key, String what, String advice) {
        return new InputException(what, "mapping " + source.mapping().id() + ", " + key, advice);
    }
}
