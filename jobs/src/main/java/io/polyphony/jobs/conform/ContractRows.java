package io.polyphony.jobs.conform;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Unpivoted;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Engagements;
import io.polyphony.schemas.table.LinkClicks;
import io.polyphony.schemas.table.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Rows of a source as typed rows of one contract, with pseudonyms instead of identifiers of persons. */
final class ContractRows {
    /** What people are put in order by: a keyed hash of their identifier, under the secret that rotation keeps. */
    static final String PERSON_ORDER = "_person_order";

    private static final String KEPT = "_kept";
    private static final String PROBLEM = "_problem";
    private static final String EACH_BROKEN_ROW = "_each_broken_row";
    private static final String FIRST_VISIBLE = "!";
    /** What tells the shares of a link apart, in links as in clicks. */
    private static final String SHARE = Contracts.of(LinkClicks.TABLE)
            .identifier(Contracts.of(LinkClicks.TABLE).field(LinkClicks.UTM_CONTENT));

    private static final String WHITE = " \t\n\u000B\f\r";

    private final Contract contract;
    private final Source source;
    private final MappingOutput output;
    private final MappingExpression expressions;
    private final PseudonymKey key;
    private final Erased erased;

    ContractRows(Contract contract, Source source, MappingOutput output, PseudonymKey key, Erased erased) {
        this.contract = contract;
        this.source = source;
        this.output = output;
        this.expressions = new MappingExpression(source);
        this.key = key;
        this.erased = erased;
    }

    /** The contract's columns and the trace; each row is conformed, rejected or filtered so far. */
    Dataset<Row> from(Dataset<Row> rows) {
        Dataset<Row> typed = pseudonymised(readable(rows));
        return contract.id().equals(People.TABLE) && !tellsEnds() ? Keys.onePerPerson(typed) : typed;
    }

    /** The same before identifiers become pseudonyms. */
    Dataset<Row> readable(Dataset<Row> rows) {
        return rules(typed(blanksAreNull(mapped(rows))));
    }

    /** Where no interval of people ever ends, nobody can have two: two rows are namesakes, or a contradiction. */
    private boolean tellsEnds() {
        return Stream.of(People.EMPLOYED_TO, People.OPTED_OUT_AT)
                .anyMatch(end -> output.columns().containsKey(end)
                        || output.unpivot().stream().anyMatch(u -> u.columns().containsKey(end)));
    }

    private static Stream<Column> trace() {
        return Stream.of(Trace.SOURCE, Trace.DELIVERY, Trace.FILE, Trace.ROW).map(functions::col);
    }

    private static Column[] columns(Stream<Column> first, Stream<Column> then) {
        return Stream.concat(first, then).toArray(Column[]::new);
    }

    private Dataset<Row> mapped(Dataset<Row> rows) {
        List<Column[]> each = output.unpivot().stream().map(this::row).toList();
        Column[] several = each.stream().map(functions::struct).toArray(Column[]::new);
        Stream<Column> cells = each.size() == 1 ? Stream.of(each.get(0)) : Stream.of(inline(array(several)));
        Stream<Column> origin = Stream.concat(trace(), Stream.of(col(Trace.WHOLE)));
        Dataset<Row> mapped = rows.select(columns(origin, cells));
        return output.distinct() ? distinct(mapped) : mapped;
    }

    private Column[] row(Unpivoted unpivoted) {
        List<Column> cells = new ArrayList<>();
        cells.add(kept(unpivoted).as(KEPT));
        for (Field field : contract.fields()) {
            String shared = output.columns().get(field.name());
            String expression = unpivoted.columns().getOrDefault(field.name(), shared);
            Column cell =
                    expression == null ? lit(null) : expressions.column(expression, place("column " + field.name()));
            cells.add(cell.cast(DataTypes.StringType).as(field.name()));
        }
        return cells.toArray(Column[]::new);
    }

    private Column kept(Unpivoted unpivoted) {
        return Stream.of(
                        condition(source.where(), "where of sources.yaml"),
                        condition(output.where(), place("where")),
                        condition(unpivoted.when(), place("when")))
                .flatMap(Optional::stream)
                .reduce(lit(true), Column::and);
    }

    private Optional<Column> condition(String text, String key) {
        return Optional.ofNullable(text).map(t -> coalesce(expressions.column(t, key), lit(false)));
    }

    private String place(String key) {
        return contract.id() + ", " + key;
    }

    private Dataset<Row> distinct(Dataset<Row> rows) {
        Stream<Column> same = Stream.of(Trace.SOURCE, Trace.DELIVERY, Trace.FILE, Trace.WHOLE, KEPT, EACH_BROKEN_ROW)
                .map(functions::col);
        Stream<Column> cells = contract.columns().stream()
                .filter(name -> !output.largest().contains(name))
                .map(functions::col);
        Column[] largest = output.largest().stream()
                .map(name -> coalesce(max_by(col(name), col(name).try_cast(DataTypes.LongType)), max(col(name)))
                        .as(name))
                .toArray(Column[]::new);
        return rows.withColumn(EACH_BROKEN_ROW, when(not(col(Trace.WHOLE)), col(Trace.ROW)))
                .groupBy(columns(same, cells))
                .agg(min(Trace.ROW).as(Trace.ROW), largest)
                .drop(EACH_BROKEN_ROW);
    }

    /** Cells that begin with more than white space, nearly all, need not be trimmed to see that they are not blank. */
    private Dataset<Row> blanksAreNull(Dataset<Row> rows) {
        Stream<Column> cells = contract.columns().stream()
                .map(name -> when(col(name).geq(FIRST_VISIBLE), col(name))
                        .when(length(trim(col(name), WHITE)).gt(0), col(name))
                        .as(name));
        return rows.select(columns(Stream.concat(trace(), Stream.of(col(Trace.WHOLE), col(KEPT))), cells));
    }

    private Dataset<Row> typed(Dataset<Row> rows) {
        List<Typing> typings = contract.fields().stream()
                .map(f -> new Typing(f, source.mapping().zone()))
                .toList();
        Column broken = struct(
                lit(RejectReason.WRONG_NUMBER_OF_CELLS.code()).as(Trace.REASON),
                lit(null).cast(DataTypes.StringType).as(Trace.COLUMN));
        Column problem = coalesce(Stream.concat(
                        Stream.of(when(not(col(Trace.WHOLE)), broken)),
                        typings.stream().map(Typing::problem))
                .toArray(Column[]::new));
        Supplier<Stream<Column>> state = () -> Stream.concat(trace(), Stream.of(col(Trace.WHOLE), col(KEPT)));
        Dataset<Row> values = rows.select(columns(state.get(), typings.stream().flatMap(Typing::columns)));
        Stream<Column> judged = Stream.concat(state.get(), Stream.of(problem.as(PROBLEM)));
        return fate(values.select(columns(judged, contract.columns().stream().map(functions::col))));
    }

    private Dataset<Row> fate(Dataset<Row> rows) {
        Column judged = col(Trace.WHOLE).and(not(col(KEPT)));
        Column problem = when(not(judged), col(PROBLEM));
        Column fate = when(judged, Fate.FILTERED.literal())
                .when(col(PROBLEM).isNotNull(), Fate.REJECTED.literal())
                .otherwise(Fate.CONFORMED.literal());
        return rows.withColumns(Map.of(
                        Trace.REASON, problem.getField(Trace.REASON),
                        Trace.COLUMN, problem.getField(Trace.COLUMN),
                        Trace.FATE, fate))
                .drop(Trace.WHOLE, KEPT, PROBLEM);
    }

    private Dataset<Row> rules(Dataset<Row> rows) {
        return switch (contract.id()) {
            case Engagements.TABLE -> totals(rows);
            case Accounts.TABLE -> brands(rows);
            default -> rows;
        };
    }

    /** Who speaks for the brand is nobody; a person needs an opt-in and protection, whatever their account is called. */
    private static Dataset<Row> brands(Dataset<Row> rows) {
        Column person = col(Accounts.VOICE)
                .equalTo(Accounts.Voice.BRAND)
                .and(col(Accounts.PERSON_ID).isNotNull());
        return Trace.reject(rows, person, RejectReason.BRAND_OF_A_PERSON, Accounts.PERSON_ID);
    }

    private static Dataset<Row> totals(Dataset<Row> rows) {
        Column negativeTotal = col(Engagements.MEASURE)
                .equalTo(Engagements.Measure.TOTAL)
                .and(col(Engagements.COUNT).lt(0));
        return Trace.reject(rows, negativeTotal, RejectReason.BELOW_MINIMUM, Engagements.COUNT);
    }

    private Dataset<Row> pseudonymised(Dataset<Row> rows) {
        Stream<Column> state = Stream.of(Trace.FATE, Trace.REASON, Trace.COLUMN).map(functions::col);
        Stream<Column> hash = contract.id().equals(People.TABLE)
                ? Stream.of(udf(
                                Pseudonym.order(key, contract.identifier(contract.field(People.PERSON_ID))),
                                DataTypes.StringType)
                        .apply(col(People.PERSON_ID))
                        .as(PERSON_ORDER))
                : Stream.empty();
        Stream<Column> cells = contract.fields().stream().map(this::cell);
        return withoutErased(rows).select(columns(Stream.concat(trace(), state), Stream.concat(cells, hash)));
    }

    /** Rows of erased people are as rows of people who do not take part: dropped and only counted. */
    private Dataset<Row> withoutErased(Dataset<Row> rows) {
        Dataset<Row> result = rows;
        for (Field field : contract.fields()) {
            if (isOfErasable(field) && !field.mention()) {
                result = Trace.decide(result, isErased(field), Fate.NOT_OPTED_IN);
            }
        }
        return result;
    }

    private boolean isOfErasable(Field field) {
        return field.identifiesPerson() && erased.any(contract.identifier(field));
    }

    private Column isErased(Field field) {
        return erased.is(key, contract.identifier(field), col(field.name()));
    }

    private Column cell(Field field) {
        Column given = col(field.name());
        Column cell = switch (field.classification()) {
            case PERSON_IDENTIFIER -> pseudonym(field);
            case FREE_TEXT -> HandleMasking.masked(given);
            case LINK -> new LinkMasking(new Pseudonym(key, SHARE)).masked(given);
            case IDENTIFIER -> given;
            case NONE -> field.isLabel() ? HandleMasking.masked(given) : given;
        };
        return cell.as(field.name());
    }

    private Column pseudonym(Field field) {
        Column value = isOfErasable(field) && field.mention()
                ? when(not(isErased(field)), col(field.name()))
                : col(field.name());
        return udf(new Pseudonym(key, contract.identifier(field)), DataTypes.StringType)
                .apply(value);
    }
}
