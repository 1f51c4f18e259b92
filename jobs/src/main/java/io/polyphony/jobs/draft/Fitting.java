package io.polyphony.jobs.draft;

import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.contract.Field.Classification;
import io.polyphony.schemas.table.Content;
import io.polyphony.schemas.table.LinkClicks;

/** Whether a column's values are such as a contract's column holds. */
final class Fitting {
    /** Titles of as few rows may all be topics, if they are as short. */
    private static final int FEW_ROWS = 10;

    private static final int SHORT = 2;

    private Fitting() {}

    /**
     * Whether they are. Of a column without values nothing speaks against it.
     *
     * @param contract the contract
     * @param field one of its columns
     * @param each whether it differs from row to row
     */
    static boolean fits(Contract contract, Field field, boolean each, SampleColumn column) {
        if (column.values().isEmpty()) {
            return !field.required() && !each;
        }
        if (each && !column.looks(Look.UNIQUE)) {
            return false;
        }
        return switch (field.type()) {
            case TIMESTAMP, DATE -> column.looks(Look.DAY, Look.TIME);
            case INTEGER -> column.looks(Look.COUNT) && !Counted.isEstimate(column);
            case NUMBER -> column.looks(Look.COUNT, Look.NUMBER);
            case BOOLEAN -> column.looks(Look.BOOLEAN) || isFlagByWords(contract, field, column);
            case ARRAY -> false;
            case STRING -> text(contract, field, column);
        };
    }

    private static boolean text(Contract contract, Field field, SampleColumn column) {
        if (isMoment(column) || column.looks(Look.PERCENT)) {
            return false;
        }
        String list = list(contract, field);
        if (Synonyms.SHIPPED.values().containsKey(list)) {
            return Coded.of(list, column).isLikely();
        }
        Classification classification = field.classification();
        return switch (classification) {
            case FREE_TEXT -> column.looks(Look.TEXT, Look.LABEL) && !column.looks(Look.LINK, Look.EMAIL);
            case LINK -> column.looks(Look.LINK);
            case PERSON_IDENTIFIER ->
                column.looks(Look.ID, Look.LABEL, Look.LINK)
                        && !column.looks(Look.DECIMAL)
                        && !isFlag(column)
                        && column.meanWords() < 4;
            case IDENTIFIER ->
                (column.looks(Look.ID) && !column.looks(Look.LINK, Look.EMAIL, Look.DECIMAL))
                        || Jobs.mayBeTitles(field, column);
            case NONE ->
                !isHeadline(field, column)
                        && (column.looks(Look.LABEL, Look.ID) || (isWordy(field) && column.looks(Look.TEXT)))
                        && !column.looks(Look.LINK, Look.EMAIL)
                        && !isFlag(column);
        };
    }

    /** Topics come again; sentences, and titles of which each row has another one, are none. */
    private static boolean isHeadline(Field field, SampleColumn column) {
        boolean titles = Wordings.isTitle(column)
                && column.looks(Look.UNIQUE)
                && (column.rows() > FEW_ROWS || column.meanWords() > SHORT);
        return field.name().equals(Content.TOPIC) && (titles || column.looks(Look.TEXT));
    }

    /** Two words of its own for yes and no: bot and human. */
    private static boolean isFlagByWords(Contract contract, Field field, SampleColumn column) {
        String list = list(contract, field);
        return Synonyms.SHIPPED.values().containsKey(list)
                && column.distinct() <= 2
                && Coded.of(list, column).covers();
    }

    /** What browsers call themselves is as long as a sentence. */
    private static boolean isWordy(Field field) {
        return field.name().equals(LinkClicks.USER_AGENT);
    }

    /** Digits may be a moment and an id. */
    private static boolean isMoment(SampleColumn column) {
        return column.looks(Look.DAY, Look.TIME) && !column.looks(Look.COUNT);
    }

    private static boolean isFlag(SampleColumn column) {
        return column.looks(Look.BOOLEAN) && !column.looks(Look.UNIQUE);
    }

    /** The list of meanings that a column's words are looked up in, whether there is one or not. */
    static String list(Contract contract, Field field) {
        return field.name().equals("network") ? "network" : contract.id() + "." + field.name();
    }
}
