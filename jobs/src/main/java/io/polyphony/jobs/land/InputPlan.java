package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.mapping.MappingOutput;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is read for which contract.
 *
 * @param coverage what the exports cover
 * @param sources the sources in order
 * @param repeated names of files that hold the same bytes as another one and are not read
 * @param inputHash hash of the files, the mappings and {@code sources.yaml}
 */
public record InputPlan(Coverage coverage, List<Source> sources, List<String> repeated, String inputHash) {
    /** Keeps the lists from changing. */
    public InputPlan {
        sources = List.copyOf(sources);
        repeated = List.copyOf(repeated);
    }

    /** Size of all files together. */
    public long bytes() {
        return sources.stream()
                .flatMap(s -> s.files().stream())
                .mapToLong(DeliveredFile::bytes)
                .sum();
    }

    /** The contracts that are fed, sorted. */
    public Set<String> present() {
        Set<String> fed = new TreeSet<>();
        sources.forEach(s -> s.outputs().stream().map(MappingOutput::contract).forEach(fed::add));
        return fed;
    }

    /** Optional contracts that nothing feeds, sorted. */
    public List<String> absent() {
        Set<String> fed = present();
        return Contracts.inputs().stream()
                .map(Contract::id)
                .filter(id -> !fed.contains(id))
                .toList();
    }
}
