package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Applications;
import java.util.Locale;
import java.util.Optional;

/** Who is credited with an application: of referrals a colleague, of others perhaps a recruiter. */
final class Credited {
    private static final String REFERRAL = "referral";

    private Credited() {}

    /** The colleague who referred somebody; empty: no column says who is credited, or none says which are referrals. */
    static Optional<Guess> of(Assignment applications) {
        return applications
                .of(Applications.ATS_SOURCE)
                .map(Match::column)
                .filter(source ->
                        source.count(value -> value.toLowerCase(Locale.ROOT).contains(REFERRAL)) > 0)
                .flatMap(source -> applications.columns().stream()
                        .filter(Credited::isCalled)
                        .findFirst()
                        .map(credited -> new Guess(
                                "case when lower(" + source.name() + ") like '%" + REFERRAL + "%' then "
                                        + Outputs.personal(credited) + " end",
                                "of others than referrals it may be a recruiter")));
    }

    private static boolean isCalled(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().credited()) > 0
                && column.looks(Look.ID, Look.EMAIL);
    }
}
