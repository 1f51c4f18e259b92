package io.polyphony.jobs.conform;

import io.polyphony.jobs.conform.InverseExpression.Kind;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.mapping.Unpivoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A mapping turned round: what its columns have to hold so that rows of contracts come of them. */
final class InverseMapping {
    private static final Pattern TEXT = Pattern.compile("'([^']*)'");

    private final SourceMapping mapping;
    private final Map<String, String> constants;
    private final Map<String, List<String>> cells;
    private final List<Use> uses = new ArrayList<>();

    /** A contract's column, what is made of it where, and under which conditions. */
    record Use(MappingOutput output, Field field, String text, String conditions) {
        InverseExpression expression() {
            return InverseExpression.of(text);
        }

        boolean mentions(String column) {
            return InverseMapping.mentions(text, column);
        }

        /** Whether blank cells make no broken row. */
        boolean allowsBlank(String column) {
            return !field.required()
                    || text.contains("nullif(" + column)
                    || (expression().columns().size() == 2
                            && expression().columns().get(0).equals(column))
                    || Pattern.compile("\\b" + column + "( <> ''| not in| is not null)")
                            .matcher(conditions)
                            .find();
        }
    }

    /** A mapping, its constants, and what cells hold that an expression takes apart. */
    InverseMapping(SourceMapping mapping, Map<String, String> constants, Map<String, List<String>> cells) {
        this.mapping = mapping;
        this.constants = constants;
        this.cells = cells;
        for (MappingOutput output : mapping.outputs()) {
            for (Unpivoted row : output.unpivot()) {
                String conditions = Stream.of(output.where(), row.when())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" and "));
                expressions(output, row).forEach((field, text) -> uses.add(new Use(output, field, text, conditions)));
            }
        }
    }

    /** By field of the contract. */
    static Map<Field, String> expressions(MappingOutput output, Unpivoted row) {
        Map<Field, String> expressions = new LinkedHashMap<>();
        for (Field field : Contracts.of(output.contract()).fields()) {
            String text =
                    row.columns().getOrDefault(field.name(), output.columns().get(field.name()));
            if (text != null) {
                expressions.put(field, text);
            }
        }
        return expressions;
    }

    private static boolean mentions(String text, String column) {
        return Pattern.compile("\\b" + column + "\\b")
                .matcher(text.replaceAll("'[^']*'", "''"))
                .find();
    }

    /** Columns of contracts whose values can't be written back, as {@code contract.column}. */
    Set<String> withoutInverse() {
        return uses.stream()
                .filter(u -> !u.expression().hasInverse())
                .map(u -> u.output().contract() + "." + u.field().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<InverseColumn> columns() {
        return mapping.columns().stream().map(this::column).toList();
    }

    private InverseColumn column(SourceColumn column) {
        String name = column.name();
        List<Use> direct = uses.stream()
                .filter(u ->
                        u.expression().hasInverse() && u.expression().columns().contains(name))
                .toList();
        Use shaping = direct.stream()
                .filter(u -> u.expression().kind() != Kind.CELL_ITSELF)
                .findFirst()
                .orElse(direct.stream().findFirst().orElse(null));
        Field field = shaping == null ? partOf(name) : shaping.field();
        boolean typed = field != null && field.type() != Field.Type.STRING && field.type() != Field.Type.BOOLEAN;
        List<String> clauses = clauses(name);
        return new InverseColumn(
                column,
                shaping == null ? null : shaping.expression(),
                field,
                !direct.isEmpty() && direct.stream().allMatch(u -> isFlow(u.output())),
                uses.stream().filter(u -> u.mentions(name)).allMatch(u -> u.allowsBlank(name)),
                !column.required()
                        && mapping.outputs().stream().noneMatch(o -> o.where() != null && mentions(o.where(), name)),
                typed && !String.join(" ", clauses).contains("'-'") ? List.of() : words(name, clauses, typed),
                clauses.stream()
                        .filter(c -> c.contains(" like '"))
                        .map(c -> c.replaceFirst("(?s).* like '([^'%]*)%'.*", "$1"))
                        .toList(),
                clauses.stream().anyMatch(c -> c.contains("lower(" + name)));
    }

    /** What a column is a part of: a sum, or one of several cases. */
    private Field partOf(String column) {
        return uses.stream()
                .filter(u -> u.mentions(column))
                .filter(u -> u.field().type() == Field.Type.INTEGER || u.text().contains("then " + column + " end"))
                .map(Use::field)
                .findFirst()
                .orElse(null);
    }

    private static boolean isFlow(MappingOutput output) {
        return output.contract().equals("account_days")
                || "'event'".equals(output.columns().get("measure"));
    }

    /** Conditions and case distinctions that a column is in. */
    private List<String> clauses(String column) {
        Stream<String> conditions =
                uses.stream().flatMap(u -> Stream.of(u.conditions().split(" and ")));
        Stream<String> cases = uses.stream().map(Use::text).filter(t -> t.startsWith("case") || t.contains(" like '"));
        return Stream.concat(conditions, cases)
                .filter(c -> mentions(c, column))
                .distinct()
                .toList();
    }

    private List<String> words(String column, List<String> clauses, boolean typed) {
        if (typed) {
            return List.of("-");
        }
        Set<String> words = new TreeSet<>(cells.getOrDefault(column, List.of()));
        for (String clause : clauses) {
            if (!clause.contains(" like ")) {
                TEXT.matcher(clause).results().map(w -> w.group(1)).forEach(words::add);
                constants.keySet().stream()
                        .filter(c -> clause.equals(column + " = " + c))
                        .map(constants::get)
                        .forEach(words::add);
            }
        }
        words.remove("");
        return List.copyOf(words);
    }
}
