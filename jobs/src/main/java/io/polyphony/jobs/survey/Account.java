package io.polyphony.jobs.survey;

import java.util.Comparator;

/**
 * An account as files name it; no pseudonym, so it is never written but into the deliverer's own folder.
 *
 * @param network where it posts
 * @param id its id or handle there
 */
public record Account(String network, String id) implements Comparable<Account> {
    @Override
    public int compareTo(Account other) {
        return Comparator.comparing(Account::network).thenComparing(Account::id).compare(this, other);
    }
}
