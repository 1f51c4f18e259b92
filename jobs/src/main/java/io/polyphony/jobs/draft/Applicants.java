package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Applications;
import java.util.List;
import java.util.Optional;

/** Who applied, where a table has their names: two of one name would be one. */
final class Applicants {
    private Applicants() {}

    /** The address beside the name; without one the name, and what it means. Empty: no name stands for applicants. */
    static Optional<Guess> of(Assignment applications) {
        return applications
                .of(Applications.APPLICANT_ID)
                .filter(match -> isName(match.column()))
                .map(match -> of(applications, match));
    }

    private static boolean isName(SampleColumn column) {
        return column.looks(Look.LABEL) && !column.looks(Look.ID, Look.LINK, Look.EMAIL);
    }

    private static Guess of(Assignment applications, Match names) {
        SampleColumn name = names.column();
        List<SampleColumn> mails = applications.columns().stream()
                .filter(c -> c.looks(Look.EMAIL) && c.isFilled() && 2 * c.distinct() > c.rows())
                .filter(c -> !Authors.isOther(c) && !Credited.isCalledSo(c))
                .toList();
        if (mails.size() == 1) {
            return new Guess(
                    Outputs.personal(mails.get(0)),
                    mails.get(0).shown() + "; not " + name.name() + ", where two of one name would be one");
        }
        String other = applications
                .of(Applications.APPLICATION_ID)
                .map(id -> "; " + Outputs.personal(id.column()) + " would make two of who applies twice")
                .orElse("");
        return new Guess(
                Outputs.personal(name),
                names.why() + ": names, and no ids or addresses: two of one name are one applicant" + other);
    }
}
