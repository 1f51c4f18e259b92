package io.polyphony.jobs.erase;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.table.Accounts;
import io.polyphony.schemas.table.Applications;
import io.polyphony.schemas.table.Audience;
import io.polyphony.schemas.table.Posts;
import io.polyphony.schemas.table.ReachFeatures;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;

/**
 * The pseudonyms that lead to one person: theirs, their accounts', their posts'.
 *
 * @param pseudonyms by identifier ({@code contract.column})
 */
record Footprint(Map<String, Set<String>> pseudonyms) {
    /** In a table a column of whom leads to another one; its values are known by that column's identifier, or by another one. */
    private record Link(String table, String owner, String owned, Optional<String> known) {
        Link(String table, String owner, String owned) {
            this(table, owner, owned, Optional.empty());
        }

        String identifier() {
            Contract contract = Contracts.of(table);
            return known.orElseGet(() -> contract.identifier(contract.field(owned)));
        }
    }

    /** Sets of followers, by the accounts whose they are. */
    private static final String LISTS = ReachFeatures.TABLE + "." + ReachFeatures.LIST_ID;

    /**
     * Whose an account, a post, an application is; in the order in which one leads to the next. A set of followers that somebody is
     * in goes with them: nobody can be taken out of it.
     */
    private static final List<Link> LINKS = List.of(
            new Link(Accounts.TABLE, Accounts.PERSON_ID, Accounts.ACCOUNT_ID),
            new Link(Posts.TABLE, Posts.ACCOUNT_ID, Posts.POST_ID),
            new Link(Applications.TABLE, Applications.APPLICANT_ID, Applications.APPLICATION_ID),
            new Link(Audience.TABLE, Audience.MEMBER_ID, Audience.ACCOUNT_ID, Optional.of(LISTS)));

    /** Follows a person through everything on disk. */
    static Footprint of(Stock stock, String identifier, Collection<String> pseudonyms) {
        Footprint found = new Footprint(new TreeMap<>(Map.of(identifier, new TreeSet<>(pseudonyms))));
        List<String> tables = stock.contracts().stream().map(Contract::id).toList();
        LINKS.stream().filter(link -> tables.contains(link.table())).forEach(link -> found.follow(stock, link));
        return found;
    }

    private void follow(Stock stock, Link link) {
        Contract contract = Contracts.of(link.table());
        Set<String> owners = of(contract, link.owner());
        if (owners.isEmpty()) {
            return;
        }
        List<String> owned = stock.rows(contract)
                .filter(col(link.owner())
                        .isin(owners.toArray())
                        .and(col(link.owned()).isNotNull()))
                .select(link.owned())
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
        pseudonyms.computeIfAbsent(link.identifier(), i -> new TreeSet<>()).addAll(owned);
    }

    /**
     * Tables in an order in which their old files may be deleted: those that lead to others last. What is killed in
     * between then still leads to all that is left.
     */
    static List<String> leadingLast(Collection<String> tables) {
        List<String> leading = LINKS.stream().map(Link::table).toList();
        return tables.stream()
                .sorted(Comparator.comparing(
                        leading::indexOf, Comparator.comparing(place -> place < 0 ? Integer.MIN_VALUE : -place)))
                .toList();
    }

    /** The pseudonyms that a column may hold. */
    Set<String> of(Contract contract, String column) {
        return pseudonyms.getOrDefault(contract.identifier(contract.field(column)), Set.of());
    }

    /** All that lead to the person; the accounts they follow are others'. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        pseudonyms.forEach((identifier, values) -> all.addAll(identifier.equals(LISTS) ? Set.of() : values));
        return all;
    }

    /** The row is about the person. */
    Column isTheirs(Contract contract) {
        return anyOf(contract, false);
    }

    /** The row is somebody else's and names the person. */
    Column mentionsThem(Contract contract) {
        return anyOf(contract, true);
    }

    private Column anyOf(Contract contract, boolean mention) {
        return contract.fields().stream()
                .filter(field -> field.identifiesPerson() && field.mention() == mention)
                .map(field -> holds(contract, field))
                .reduce(lit(false), Column::or);
    }

    private Column holds(Contract contract, Field field) {
        return coalesce(col(field.name()).isin(of(contract, field.name()).toArray()), lit(false));
    }

    /** The condition in SQL that a column holds one of them; empty: it can't. */
    Optional<String> sql(Contract contract, Field field) {
        return Optional.of(of(contract, field.name()))
                .filter(values -> !values.isEmpty())
                .map(values -> field.name() + " IN ('" + String.join("', '", values) + "')");
    }
}
