package io.polyphony.schemas.mapping;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.AccountDays;
import io.polyphony.schemas.table.Accounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one export format becomes rows of contracts.
 *
 * <p>Expressions are Spark SQL over the source columns (and constants of {@code sources.yaml}), which are all text;
 * their results are read as text too, and typed by the contract. Where a value may be malformed they use {@code try_}
 * functions and give the original text back, so that the row is rejected with its reason.
 *
 * @param id the mapping's name, also its file's
 * @param version semantic version; changed meaning is a new major version
 * @param title name for people
 * @param description what the export is, its traps, and a substitute key if there is one
 * @param format how files are written
 * @param zone time zone of times without an offset; default UTC
 * @param voice whose voice speaks in such an export, {@code brand} or {@code employee}; null: the kind of export does not tell
 * @param columns the columns it knows
 * @param outputs the contracts it feeds
 */
public record SourceMapping(
        String id,
        String version,
        String title,
        String description,
        SourceFormat format,
        String zone,
        String voice,
        List<SourceColumn> columns,
        List<MappingOutput> outputs) {
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'");
    private static final Pattern NAME = Pattern.compile("`[^`]+`|[\\p{L}_][\\p{L}\\p{N}_]*");

    /** Fills in what was left out. @throws IllegalArgumentException without columns or outputs */
    public SourceMapping {
        if (columns == null || outputs == null) {
            throw new IllegalArgumentException("a mapping needs 'columns' and 'outputs'");
        }
        format = format == null ? SourceFormat.DEFAULT : format;
        title = title == null ? id : title;
        description = description == null ? "" : description;
        zone = zone == null ? "UTC" : zone;
        columns = List.copyOf(columns);
        outputs = List.copyOf(outputs);
    }

    /** The mapping of files that are written in a contract's own columns. */
    public static SourceMapping of(Contract contract) {
        List<SourceColumn> columns = contract.fields().stream()
                .map(f -> SourceColumn.plain(f.name(), f.required()))
                .toList();
        Map<String, String> same = new LinkedHashMap<>();
        contract.fields().stream().map(Field::name).forEach(n -> same.put(n, "`" + n + "`"));
        MappingOutput output = new MappingOutput(contract.id(), null, false, List.of(), same, List.of());
        return new SourceMapping(
                contract.id(),
                contract.version(),
                contract.title(),
                contract.purpose(),
                null,
                null,
                null,
                columns,
                List.of(output));
    }

    /** The same mapping for files that are written otherwise. */
    public SourceMapping with(SourceFormat other) {
        return new SourceMapping(id, version, title, description, other, zone, voice, columns, outputs);
    }

    /** The same mapping for files whose dates have the day first, where it says that they have the month first. */
    public SourceMapping daysFirst() {
        List<SourceColumn> turned =
                columns.stream().map(SourceColumn::daysFirst).toList();
        return new SourceMapping(id, version, title, description, format, zone, voice, turned, outputs);
    }

    /**
     * What it can deliver, in the words of {@link io.polyphony.schemas.metric.MetricDefinition#needs()}: contracts,
     * their columns, and kinds of counts. What is in no figure is no offer.
     */
    public Set<String> offers() {
        Set<String> offers = new TreeSet<>();
        for (MappingOutput output :
                outputs.stream().filter(output -> isMeasured(output.contract())).toList()) {
            offers.add(output.contract());
            Stream.concat(Stream.of(output.columns()), output.unpivot().stream().map(Unpivoted::columns))
                    .forEach(columns -> columns.forEach((column, value) -> {
                        offers.add(output.contract() + "." + column);
                        if (column.equals("kind")) {
                            offers.add(output.contract() + ":" + value.replace("'", ""));
                        }
                    }));
        }
        return offers;
    }

    /** Whether rows of a contract are in any figure: an employee's daily totals say again what the person's posts say. */
    public boolean isMeasured(String contract) {
        return !contract.equals(AccountDays.TABLE) || !Accounts.Voice.EMPLOYEE.equals(voice);
    }

    /** Columns of contracts that a draft left open, as {@code contract.column}: where a question mark stands. */
    public List<String> open() {
        return outputs.stream()
                .flatMap(output -> Stream.concat(
                                output.columns().entrySet().stream(),
                                output.unpivot().stream().flatMap(u -> u.columns().entrySet().stream()))
                        .filter(column -> isOpen(column.getValue()))
                        .map(column -> output.contract() + "." + column.getKey()))
                .distinct()
                .toList();
    }

    private static boolean isOpen(String expression) {
        return expression.strip().equals("?") || expression.contains("then '?'");
    }

    /** Whether it requires some column, so that a file tells whether it is one of its tables. */
    public boolean requires() {
        return columns.stream().anyMatch(SourceColumn::required);
    }

    /** Its columns that an expression names: of others nothing is made. */
    public Set<String> used() {
        Set<String> words = outputs.stream()
                .flatMap(MappingOutput::expressions)
                .flatMap(SourceMapping::words)
                .collect(Collectors.toSet());
        return columns.stream()
                .map(SourceColumn::name)
                .filter(name -> words.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    /** Names in an expression, those of functions and of SQL among them; texts in quotes are none. */
    private static Stream<String> words(String expression) {
        String withoutTexts = TEXT.matcher(expression).replaceAll("''");
        return NAME.matcher(withoutTexts)
                .results()
                .map(name -> name.group().replace("`", "").toLowerCase(Locale.ROOT));
    }

    /** Name and version as the landings carry them; of a mapping without a version its name. */
    public String label() {
        return version == null ? id : id + " " + version;
    }
}
