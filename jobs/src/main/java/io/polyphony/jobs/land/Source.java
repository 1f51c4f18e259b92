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
 * @param tolerance how many of its rows may be rejected; null: as the settings say for all
 */
public record Source(
        String contract,
        SourceMapping mapping,
        List<DeliveredFile> files,
        String where,
        Map<String, String> constants,
        RejectTolerance tolerance) {
    /** A source without a tolerance of its own. */
    public Source(
            String contract,
            SourceMapping mapping,
            List<DeliveredFile> files,
            String where,
            Map<String, String> constants) {
        this(contract, mapping, files, where, constants, null);
    }

    /** The outputs of the mapping that are wanted. */
    public List<MappingOutput> outputs() {
        return mapping.outputs().stream()
                .filter(o -> contract == null || o.contract().equals(contract))
                .toList();
    }
}
