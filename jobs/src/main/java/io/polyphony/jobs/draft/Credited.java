package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Applications;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who is credited with an application: of referrals a colleague, of others perhaps a recruiter, or who shared the job. */
final class Credited {
    private static final String REFERRAL = "referral";

    private Credited() {}

    /**
     * The colleague who referred somebody; empty: nothing but the column's name says who it is.
     *
     * @param neighbours a staff list among them knows the colleagues
     */
    static Optional<Guess> of(Assignment applications, Neighbours neighbours) {
        Optional<SampleColumn> source = applications
                .of(Applications.ATS_SOURCE)
                .map(Match::column)
                .filter(column -> column.count(Credited::isReferral) > 0);
        Optional<Guess> guess = applications
                .of(Applications.REFERRER_PERSON_ID)
                .map(match -> source.filter(s -> isOfMore(s, match.column()))
                        .map(s ->
                                ofReferrals(s, match.column(), "of others it may be who shared the job or a recruiter"))
                        .orElseGet(() -> new Guess(Outputs.personal(match.column()), match.why())));
        return guess.map(g -> said(g, applications, neighbours))
                .or(() -> source.flatMap(s -> applications.columns().stream()
                        .filter(Credited::isCalled)
                        .findFirst()
                        .map(credited -> ofReferrals(s, credited, "of others than referrals it may be a recruiter"))));
    }

    private static Guess ofReferrals(SampleColumn source, SampleColumn credited, String why) {
        return new Guess(
                "case when lower(" + source.name() + ") like '%" + REFERRAL + "%' then " + Outputs.personal(credited)
                        + " end",
                why);
    }

    /** Most referrals have somebody there, and others have, too. */
    private static boolean isOfMore(SampleColumn source, SampleColumn referrer) {
        List<Integer> named = IntStream.range(0, referrer.rows())
                .filter(row -> referrer.cells().get(row) != null)
                .boxed()
                .toList();
        long referred = named.stream()
                .filter(row -> isReferral(source.cells().get(row)))
                .count();
        return referred < named.size() && 2 * referred >= source.count(Credited::isReferral);
    }

    private static boolean isReferral(String source) {
        return source != null && source.toLowerCase(Locale.ROOT).contains(REFERRAL);
    }

    /** Names where the staff list has ids or addresses are of nobody who is known. */
    private static Guess said(Guess guess, Assignment applications, Neighbours neighbours) {
        SampleColumn referrer =
                applications.of(Applications.REFERRER_PERSON_ID).get().column();
        return neighbours.areStrangers(referrer)
                ? new Guess(
                        guess.expression(),
                        guess.why() + "; none of them is an id or an address of the staff list beside it, so nobody who"
                                + " is known is credited: deliver these here, or names there")
                : guess;
    }

    private static boolean isCalled(SampleColumn column) {
        return isCalledSo(column) && column.looks(Look.ID, Look.EMAIL);
    }

    /** Whether its name says that it is of who is credited. */
    static boolean isCalledSo(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().credited()) > 0;
    }
}
