package io.polyphony.cli.start;

import io.polyphony.jobs.survey.Address;
import io.polyphony.reports.values.FigureText;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** People who post under a private address and are in the list by that of their company: a yes for the first would make two of them. */
final class OtherAddresses {
    /** Of the list's addresses so many are of one domain. */
    private static final double NEARLY = 0.9;

    private OtherAddresses() {}

    /**
     * What to do for them; empty: there are none, or the list has no domain of its own.
     *
     * @param listed ids of the people that lists name
     * @param others ids of people who post and are in no list
     */
    static Optional<String> of(Collection<String> listed, Collection<String> others) {
        return domain(listed).flatMap(domain -> asked(domain, elsewhere(domain, others)));
    }

    private static Optional<String> domain(Collection<String> listed) {
        Map<String, Long> domains = listed.stream()
                .flatMap(id -> Address.of(id).stream())
                .collect(Collectors.groupingBy(Address::domain, TreeMap::new, Collectors.counting()));
        return domains.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .filter(most -> most.getValue() > 1 && most.getValue() >= NEARLY * listed.size())
                .map(Map.Entry::getKey);
    }

    private static SortedSet<String> elsewhere(String domain, Collection<String> others) {
        return others.stream()
                .filter(id -> Address.of(id)
                        .filter(address -> !address.domain().equals(domain))
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> asked(String domain, SortedSet<String> ids) {
        return Optional.of(ids)
                .filter(i -> !i.isEmpty())
                .map(i -> "Who is who: "
                        + FigureText.counted(i.size(), "person posts", "people post") + " by an address that is not of "
                        + domain
                        + ", as those of the list are: " + Needed.some(i)
                        + ". Who is in the list by another address is no further"
                        + " person, and needs no row: give the list's id in person_id, in accounts.csv or in the mapping of their"
                        + " posts: case lower(email) when '" + i.first() + "' then 'name@" + domain
                        + "' else lower(email) end.");
    }
}
