package io.polyphony.jobs.conform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mapping's expression, as far as it can be turned round: from a contract's value back to a cell.
 *
 * @param kind how the value is made of the cell
 * @param columns the columns it may stand in; of two the first that says something
 * @param blankIsNone of two columns a blank first one says nothing
 * @param words what a kind needs besides: a text, a pattern, or cells and the values they mean
 */
record InverseExpression(Kind kind, List<String> columns, boolean blankIsNone, Map<String, String> words) {
    private static final String CELL = "(`?\\w+`?|coalesce\\(\\w+, \\w+\\)|coalesce\\(nullif\\(\\w+, ''\\), \\w+\\))";
    private static final Pattern CASES =
            Pattern.compile("case (?:lower\\()?(\\w+)\\)?((?: when '\\w+' then '\\w+')+) end");
    private static final Pattern CASE = Pattern.compile("when '(\\w+)' then '(\\w+)'");
    private static final Pattern NAME = Pattern.compile("\\w+");

    /** How a value is made of a cell. */
    enum Kind {
        /** The value itself, whatever the cell says. */
        TEXT("'([^']*)'"),
        BLANK_IS("coalesce\\(nullif\\((\\w+), ''\\), '(\\w+)'\\)"),
        CELL_ITSELF(CELL),
        LOWER("lower\\(" + CELL + "\\)"),
        TRIMMED("trim\\(" + CELL + "\\)"),
        DATE_OF_TIME("substring\\(" + CELL + ", 1, 10\\)"),
        UTC("replace\\(" + CELL + ", ' UTC', 'Z'\\)"),
        NUMBER_AT_END("regexp_extract\\(" + CELL + ", '\\(\\[0-9\\]\\+\\)\\$', 1\\)"),
        NUMBER_IN_LINK("coalesce\\(nullif\\(regexp_extract\\((\\w+), '\\(\\[0-9\\]\\{15,\\}\\)', 1\\), ''\\), \\w+\\)"),
        OR_MORE("regexp_replace\\(" + CELL + ", '\\^\\(\\[0-9\\]\\+\\)\\[\\+\\]\\$', '\\$1'\\)"),
        PATTERN("coalesce\\(cast\\(try_to_timestamp\\((\\w+), '([^']*)'\\) as string\\), \\w+\\)"),
        CASES("(?!)"),
        /** It has no inverse. */
        DERIVED(".*");

        private final Pattern shape;

        Kind(String shape) {
            this.shape = Pattern.compile(shape, Pattern.DOTALL);
        }
    }

    /** Reads an expression. */
    static InverseExpression of(String expression) {
        String plain = expression.strip();
        Matcher cases = CASES.matcher(plain);
        if (cases.matches()) {
            Map<String, String> words = new LinkedHashMap<>();
            CASE.matcher(cases.group(2)).results().forEach(c -> words.put(c.group(1), c.group(2)));
            return new InverseExpression(Kind.CASES, List.of(cases.group(1)), false, words);
        }
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(kind.shape.matcher(plain))
                        .filter(Matcher::matches)
                        .map(m -> of(kind, m)))
                .findFirst()
                .orElseThrow();
    }

    private static InverseExpression of(Kind kind, Matcher found) {
        if (kind == Kind.DERIVED) {
            return new InverseExpression(kind, List.of(), false, Map.of());
        }
        String word = found.groupCount() > 1 ? found.group(2) : kind == Kind.TEXT ? found.group(1) : "";
        List<String> columns = kind == Kind.TEXT
                ? List.of()
                : NAME.matcher(found.group(1).replaceAll("coalesce|nullif", ""))
                        .results()
                        .map(n -> n.group())
                        .toList();
        return new InverseExpression(kind, columns, found.group().contains("nullif"), Map.of("", word));
    }

    /** The text that goes with the kind. */
    String word() {
        return words.getOrDefault("", "");
    }

    /** Whether values can be written back. */
    boolean hasInverse() {
        return kind != Kind.DERIVED;
    }

    /** Which of its columns speaks in a row. */
    String speaking(Map<String, InverseCell> row) {
        String first = row.get(columns.get(0)).read();
        boolean silent = first == null || (blankIsNone && first.isEmpty());
        return columns.size() > 1 && silent ? columns.get(1) : columns.get(0);
    }
}
