package io.polyphony.jobs.draft;

import io.polyphony.schemas.table.Asks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Requests to people by name, whose addresses stand where others have a department: they can't be delivered, and are to nobody else. */
final class Named {
    private static final Predicate<String> ADDRESS =
            Pattern.compile("\\S+@\\S+[.]\\p{L}{2,}").asPredicate();

    private Named() {}

    /** A cell has somebody's address, or those of several. */
    static boolean is(String value) {
        return ADDRESS.test(value);
    }

    /** The rows of others, as an expression; empty: no request is to people by name. */
    static Optional<Guess> without(Assignment asks) {
        return asks.columns().stream()
                .filter(c -> isAudience(asks, c) && c.count(Named::is) > 0)
                .findFirst()
                .map(Named::without);
    }

    private static Guess without(SampleColumn column) {
        String name = column.isFilled() ? column.name() : "coalesce(" + column.name() + ", '')";
        long rows = column.count(Named::is);
        return new Guess(
                name + " not like '%@%'",
                "requests to people by name can't be delivered: " + rows + " of " + column.rows() + " are left out");
    }

    /** It is taken for the audience, or called so: long lists of addresses look like no department. */
    private static boolean isAudience(Assignment asks, SampleColumn column) {
        List<String> names =
                Synonyms.SHIPPED.contracts().get(Asks.TABLE).names().get(Asks.DEPARTMENT);
        return asks.of(Asks.DEPARTMENT)
                        .filter(match -> match.column() == column)
                        .isPresent()
                || Words.likeness(column.plain(), names) > 0;
    }

    /** Both conditions; null: none. */
    static Guess and(Guess where, Optional<Guess> named) {
        List<Guess> all = new ArrayList<>(Stream.ofNullable(where).toList());
        named.ifPresent(all::add);
        return all.stream()
                .reduce((a, b) -> new Guess(a.expression() + " and " + b.expression(), a.why() + "; " + b.why()))
                .orElse(null);
    }
}
