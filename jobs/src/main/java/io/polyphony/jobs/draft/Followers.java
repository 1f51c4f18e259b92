package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Audience;
import java.util.List;
import java.util.Optional;

/** Columns that count who follows an account: neither ids of posts nor names of those who follow. */
final class Followers {
    private Followers() {}

    /** Whether a column of counts is called what follows an account. */
    static boolean areCounted(SampleColumn column) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Accounts.TABLE).names().get(Accounts.FOLLOWER_COUNT);
        return column.looks(Look.COUNT) && Words.likeness(column.plain(), names) > 0 && !isId(column);
    }

    /** "Follower ID" is called an id; "Follower" is not. */
    private static boolean isId(SampleColumn column) {
        return Words.likeness(column.plain(), Synonyms.SHIPPED.roles().ids()) > 0;
    }

    /** The network that a column of counts names: "LinkedIn Connections"; empty: none. */
    static Optional<Guess> network(SampleColumn counted) {
        return Synonyms.SHIPPED.values().get(Accounts.NETWORK).entrySet().stream()
                .filter(network -> network.getValue().stream()
                        .anyMatch(
                                name -> name.length() > 1 && (" " + counted.plain() + " ").contains(" " + name + " ")))
                .map(network -> new Guess(Coded.quoted(network.getKey()), "from the name of " + counted.header()))
                .findFirst();
    }

    /** Whether a column may be what it is called of an audience or of posts. */
    static boolean mayBe(String contract, String field, SampleColumn column) {
        boolean id = (contract.equals(Audience.TABLE) && field.equals(Audience.MEMBER_ID)) || field.equals("post_id");
        return !id || !areCounted(column);
    }
}
