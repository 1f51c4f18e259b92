package io.polyphony.schemas.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A column of an export, under the name that expressions use.
 *
 * @param name the name in expressions
 * @param aliases other names that the header may have
 * @param required a file without it is not this export
 */
public record SourceColumn(String name, List<String> aliases, boolean required) implements Serializable {
    /** Fills in what was left out. */
    public SourceColumn {
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
    }

    /** Whether a header cell means this column; case and surrounding blanks don't matter. */
    public boolean isNamed(String header) {
        String plain = plain(header);
        return plain.equals(plain(name)) || aliases.stream().anyMatch(a -> plain.equals(plain(a)));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
