package io.polyphony.jobs.land;

import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceMapping;
import java.util.List;
import java.util.Map;

/**
 * Files of one kind that are read the same way.
 *
 * @param contract the contract they feed; null: all that the mapping feeds
 * @param mapping how rows become rows of contracts, with the file format in force
 * @param files the files, sorted by name, none twice
 * @param where Spark SQL condition over the source columns; null: all rows
 * @param constants source columns that have one value
 */
public record Source(
        String contract,
        SourceMapping mapping,
        List<DeliveredFile> files,
        String where,
        Map<String, String> constants) {

    /** The outputs of the mapping that are wanted. */
    public List<MappingOutput> outputs() {
        return mapping.outputs().stream()
                .filter(o -> contract == null || o.contract().equals(contract))
                .toList();
    }
}
