package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several wordings of one piece in columns of their own: each is a row of the piece, with a number that tells it from the others. */
final class Variants {
    private final List<SampleColumn> wordings;

    private Variants(List<SampleColumn> wordings) {
        this.wordings = wordings;
    }

    /** Those of a table. */
    static Variants of(List<SampleColumn> columns) {
        return new Variants(new Wordings(columns).allOffered());
    }

    /** Whether there are several. */
    boolean areSeveral() {
        return wordings.size() > 1;
    }

    /** Whether each piece has the same ones in all rows. */
    boolean areToldBy(SampleColumn id) {
        return wordings.stream().allMatch(wording -> wording.isToldBy(id));
    }

    /**
     * The rows of a table that has each piece once; none: there is one wording, which the piece's row has. The first is there for
     * pieces without any wording, too.
     *
     * @param versions what tells the table's own rows of a piece apart; null: it has each once
     */
    List<Unpivot> rows(SampleColumn versions) {
        List<Unpivot> rows = new ArrayList<>();
        for (int i = 0; areSeveral() && i < wordings.size(); i++) {
            String number = Coded.quoted(String.valueOf(i + 1));
            String variant = versions == null ? number : "concat_ws('-', " + versions.name() + ", " + number + ")";
            rows.add(row(wordings.get(i), i == 0, variant));
        }
        return rows;
    }

    /** The rows of a table that has pieces again and again, with other wordings: each is told by its words. */
    List<Unpivot> byWords() {
        return areSeveral()
                ? wordings.stream()
                        .map(wording -> row(wording, false, byWords(wording)))
                        .toList()
                : List.of();
    }

    /** What stands for a wording by its words. */
    static String byWords(SampleColumn wording) {
        return "left(sha2(" + wording.name() + ", 256), 12)";
    }

    private static Unpivot row(SampleColumn wording, boolean always, String variant) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(Content.VARIANT, variant);
        columns.put(Content.SUGGESTED_TEXT, wording.name());
        return new Unpivot(wording, always, columns, wording.shown());
    }
}
