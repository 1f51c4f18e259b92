package io.polyphony.jobs.conform;

import io.polyphony.jobs.conform.InverseExpression.Kind;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.SourceColumn;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A column of an export as the inverse of its mapping writes it.
 *
 * @param column the column
 * @param expression how the contract's value is made of it; null: nothing is made of it alone
 * @param field the contract's field; null: none that tells its type
 * @param signed its numbers may be negative
 * @param mayBeBlank its cells may say nothing
 * @param mayBeAbsent a file need not have it, and has rows all the same
 * @param words texts that conditions ask for
 * @param beginnings beginnings of texts that conditions ask for
 * @param anyCase conditions do not mind the case
 */
record InverseColumn(
        SourceColumn column,
        InverseExpression expression,
        Field field,
        boolean signed,
        boolean mayBeBlank,
        boolean mayBeAbsent,
        List<String> words,
        List<String> beginnings,
        boolean anyCase) {

    /** Draws a value and writes it. */
    InverseCell draw(InverseValues values, InverseTimes times) {
        if (mayBeBlank && values.oneIn(4)) {
            String blank = dashIsBlank() && values.oneIn(2) ? "-" : values.blank();
            return InverseCell.wrapped(blank, kind() == Kind.BLANK_IS ? expression.word() : null);
        }
        boolean whole = kind() == Kind.CELL_ITSELF || kind() == Kind.LOWER;
        if (whole && !words.isEmpty() && !dashIsBlank() && !values.oneIn(3)) {
            String word = values.one(words);
            String written = anyCase ? values.anyCase(word) : word;
            return InverseCell.wrapped(written, kind() == Kind.LOWER ? written.toLowerCase(Locale.ROOT) : written);
        }
        return switch (kind()) {
            case LOWER -> {
                String lower = type() == Field.Type.BOOLEAN
                        ? values.one(List.of("true", "false"))
                        : values.text().toLowerCase(Locale.ROOT);
                yield InverseCell.wrapped(values.anyCase(lower), lower);
            }
            case TRIMMED -> {
                String text = values.id();
                yield InverseCell.wrapped(values.padded(text), text);
            }
            case DATE_OF_TIME -> {
                InverseCell day = times.date(List.of());
                yield InverseCell.wrapped(
                        day.value() + values.one(List.of("", "T00:00:00", " 23:59:59 UTC")), day.value());
            }
            case UTC -> times.utc();
            case NUMBER_AT_END -> number("urn:li:share:", values.digits(), "");
            case NUMBER_IN_LINK -> number("https://halden.example/urn:li:activity:", values.big(), "/?at=3");
            case PATTERN -> times.local(expression.word());
            case CASES -> cases(values);
            case OR_MORE -> orMore(values);
            default -> typed(values, times);
        };
    }

    private Kind kind() {
        return expression == null ? Kind.CELL_ITSELF : expression.kind();
    }

    private Field.Type type() {
        return field == null ? Field.Type.STRING : field.type();
    }

    /** Of numbers, the only word that conditions ask for is one that means none. */
    private boolean dashIsBlank() {
        return words.equals(List.of("-"));
    }

    private static InverseCell number(String before, String digits, String after) {
        return InverseCell.wrapped(before + digits + after, digits);
    }

    private InverseCell cases(InverseValues values) {
        Map.Entry<String, String> one =
                values.one(List.copyOf(expression.words().entrySet()));
        return values.oneIn(4)
                ? InverseCell.wrapped("something else", null)
                : InverseCell.wrapped(anyCase ? values.anyCase(one.getKey()) : one.getKey(), one.getValue());
    }

    private InverseCell orMore(InverseValues values) {
        String count = values.count(false);
        return values.oneIn(2)
                ? InverseCell.wrapped(count + "+", count)
                : InverseCell.typed(values.grouped(count), count, count);
    }

    private InverseCell typed(InverseValues values, InverseTimes times) {
        if (!column.dates().isEmpty()) {
            return times.patterned(column.dates());
        }
        return switch (type()) {
            case INTEGER -> {
                String count = values.count(signed);
                String written = column.as() == SourceColumn.As.COUNT ? values.grouped(count) : count;
                yield InverseCell.typed(written, count, count);
            }
            case BOOLEAN -> InverseCell.plain(values.one(List.of("true", "false")));
            case DATE -> times.date(List.of());
            case TIMESTAMP -> times.time();
            case STRING, NUMBER, ARRAY -> text(values);
        };
    }

    private InverseCell text(InverseValues values) {
        if (field != null && field.classification() == Field.Classification.IDENTIFIER) {
            return InverseCell.plain(values.thing());
        }
        boolean isId = field != null && field.identifiesPerson();
        if (isId || column.name().endsWith("id")) {
            return InverseCell.plain(values.id());
        }
        boolean asked = !beginnings.isEmpty() && values.oneIn(3);
        return InverseCell.plain(asked ? values.one(beginnings) + values.text() : values.text());
    }
}
