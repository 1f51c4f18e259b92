package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.People;
import java.util.List;
import java.util.Optional;

/** What a list of people names them by, where it has both ids and e-mail addresses: what other files of the folder have. */
final class Staff {
    private Staff() {}

    /** The guess; empty: there are no two. */
    static Optional<Guess> of(Assignment people, Neighbours neighbours) {
        return people.of(People.PERSON_ID)
                .flatMap(match -> other(people.columns(), match.column()).map(other -> of(match, other, neighbours)));
    }

    private static Guess of(Match match, SampleColumn other, Neighbours neighbours) {
        SampleColumn column = match.column();
        if (neighbours.tell(other, column) && !neighbours.tell(column, other)) {
            return new Guess(
                    Outputs.personal(other),
                    other.shown() + "; another file of the folder names people so; " + Outputs.personal(column)
                            + " would be the other way");
        }
        return new Guess(
                Outputs.personal(column),
                match.why() + "; or " + Outputs.personal(other) + ", if that is what other files name people by");
    }

    /** The one column of addresses beside ids, or of the employer's ids beside addresses. */
    private static Optional<SampleColumn> other(List<SampleColumn> columns, SampleColumn column) {
        List<SampleColumn> such = columns.stream()
                .filter(c -> c != column && c.looks(Look.UNIQUE) && !Authors.isOther(c))
                .filter(c -> column.looks(Look.EMAIL) ? Authors.isPerson(c) : c.looks(Look.EMAIL))
                .toList();
        return such.size() == 1 ? Optional.of(such.get(0)) : Optional.empty();
    }
}
