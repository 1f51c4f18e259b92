package io.polyphony.jobs.draft;

import io.polyphony.jobs.conform.IdentifierForm;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Applications;
import java.util.List;
import java.util.regex.Pattern;

/** Jobs that a table names by their titles, where it has no ids of them. */
final class Jobs {
    private static final Pattern ID = Pattern.compile(IdentifierForm.THING);

    private Jobs() {}

    /** Whether a column may have titles in the place of a contract's ids of jobs: it is called a job, or the title or name of one. */
    static boolean mayBeTitles(Field field, SampleColumn column) {
        return field.name().equals(Applications.REQUISITION_ID)
                && column.looks(Look.LABEL)
                && !column.looks(Look.LINK, Look.EMAIL)
                && isCalled(column.plain());
    }

    private static boolean isCalled(String plain) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Applications.TABLE).names().get(Applications.REQUISITION_ID);
        List<String> titles = Synonyms.SHIPPED.roles().titles();
        return names.contains(plain) || Words.likeness(plain, titles) > 0 || Words.likeness(plain, List.of("name")) > 0;
    }

    /** The ids; of titles that the contract refuses as ids a substitute. */
    static Guess guess(Match match) {
        SampleColumn column = match.column();
        if (column.values().stream().allMatch(ID.asMatchPredicate())) {
            return new Guess(column.name(), match.why());
        }
        String substitute = "left(sha2(" + column.name() + ", 256), 12)";
        return new Guess(
                column.isFilled() ? substitute : "case when " + column.name() + " <> '' then " + substitute + " end",
                match.why() + "; titles are no ids: a substitute, to be made so of every file's");
    }
}
