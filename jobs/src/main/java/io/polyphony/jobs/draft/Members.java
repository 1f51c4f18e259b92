package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of who uses an app, or of whom a staff list beside it knows: the day on which they came is none of their employment.
 *
 * @param joined the day on which they came
 * @param app its columns say that it is of an app
 * @param listed a staff list beside it has them, and the days on which they were hired
 */
record Members(SampleColumn joined, boolean app, boolean listed) {
    /** The list; empty: the table is none. */
    static Optional<Members> of(Assignment people, Neighbours neighbours) {
        Optional<SampleColumn> joined = people.of(People.EMPLOYED_FROM)
                .map(Match::column)
                .filter(c -> isCalled(c, Synonyms.SHIPPED.roles().joined()));
        boolean app = people.columns().stream()
                .anyMatch(c -> isCalled(c, Synonyms.SHIPPED.roles().members()));
        return joined.map(column -> new Members(
                        column,
                        app,
                        people.of(People.PERSON_ID)
                                .filter(match -> neighbours.employ(match.column()))
                                .isPresent()))
                .filter(members -> members.app() || members.listed());
    }

    /** Another list has them, and this one says no more than that they use an app. */
    boolean areKnown() {
        return app && listed;
    }

    static boolean isCalled(SampleColumn column, List<String> names) {
        return Words.likeness(column.plain(), names) > 0;
    }

    /** What the day would be, where it is one of the employment. */
    Guess employed() {
        return Guess.offer(
                joined.name(),
                listed
                        ? "the staff list beside it says when they were hired"
                        : "the day of joining an app, it seems; take the # away if it is that of being hired");
    }

    /** What the day would be, where whoever came agreed to be counted. */
    Guess optedIn() {
        return Guess.offer(
                joined.name(),
                "without a day nobody counts: take the # away if who joined agreed on that day to be counted");
    }

    /**
     * Those whose connections are counted, as accounts.
     *
     * @param accounts the accounts as they are drafted where nothing says that they are people
     */
    static Output accounts(Assignment people, Output accounts) {
        Map<String, Guess> columns = new LinkedHashMap<>(accounts.columns());
        String person = people.of(People.PERSON_ID)
                .map(match -> Outputs.personal(match.column()))
                .orElseThrow();
        columns.put(Accounts.VOICE, new Guess(Coded.quoted(Accounts.Voice.EMPLOYEE), "a list of people"));
        columns.put(Accounts.ACCOUNT_ID, new Guess(person, "people's accounts are called as they are"));
        columns.put(Accounts.PERSON_ID, new Guess(person, "as above"));
        String counted = columns.get(Accounts.FOLLOWER_COUNT).expression();
        return new Output(
                Accounts.TABLE,
                new Guess(counted + " <> ''", "rows that have a count"),
                true,
                List.of(Accounts.FOLLOWER_COUNT),
                columns,
                List.of());
    }
}
