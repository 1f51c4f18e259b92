package io.polyphony.jobs.survey;

import io.polyphony.jobs.land.DateOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files can't say and somebody said.
 *
 * @param brands ids of accounts that speak for the brand
 * @param dates the order of days and months, of files whose dates may be read either way
 * @param accounts whose account a file is of, by the file's name in the folder
 * @param optedIn since when everybody in the folder takes part; empty: each row of {@code people} says so, or nobody does
 */
public record Answers(
        Set<String> brands, Optional<DateOrder> dates, Map<String, String> accounts, Optional<LocalDate> optedIn) {
    /** Nobody said anything. */
    public static final Answers NONE = new Answers(Set.of(), Optional.empty(), Map.of(), Optional.empty());

    /** The same with other accounts that speak for the brand. */
    public Answers withBrands(Set<String> others) {
        return new Answers(others, dates, accounts, optedIn);
    }

    /** Keeps the collections from changing. */
    public Answers {
        brands = Set.copyOf(brands);
        accounts = Map.copyOf(accounts);
    }
}
