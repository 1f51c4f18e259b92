package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceMapping;
import java.util.List;
import java.util.Set;

/**
 * Whether a table is one of those that a mapping means, beyond its required columns.
 *
 * <p>Of a table that has no column that the outputs use nothing would be made. A mapping that requires nothing says nothing of its
 * tables but the names it knows: more than half of them must be there, since a few common ones (a date, a link, a title) are in
 * tables of all kinds, and an export of the same tool lacks a few at most.
 */
final class Claim {
    private Claim() {}

    /** Whether it is, by the names in its header. */
    static boolean of(SourceMapping mapping, List<String> names) {
        Set<String> used = mapping.used();
        List<SourceColumn> there = mapping.columns().stream()
                .filter(column -> Header.find(column, names) >= 0)
                .toList();
        boolean any = there.stream().anyMatch(column -> used.contains(column.name()));
        return any
                && (mapping.requires() || there.size() * 2 > mapping.columns().size());
    }
}
