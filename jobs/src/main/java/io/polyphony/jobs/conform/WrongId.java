package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.DeliveredFile;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.SourceFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is wrong with ids of a column that a delivery is refused for, and what to do: looked up in the first rows of the file, since
 * what is counted of a run's rows has no values.
 *
 * @param fault what most of them have in common
 * @param remedy what to do about it
 */
record WrongId(String fault, String remedy) {
    private static final long ROWS = 1_000;

    /**
     * Of the ids of a contract's column in one file; empty: it says nothing that the reason does not.
     *
     * @param file the file's name
     */
    static Optional<WrongId> of(Source source, String file, Contract contract, String column) {
        List<DeliveredFile> files =
                source.files().stream().filter(f -> f.name().equals(file)).toList();
        boolean parquet = source.mapping().format().type() == SourceFormat.Type.PARQUET;
        if (parquet || contract.field(column).classification() != Field.Classification.IDENTIFIER) {
            return Optional.empty();
        }
        Source one = new Source(source.contract(), source.mapping(), files, source.where(), source.constants());
        Map<String, Long> faults = new TreeMap<>();
        LocalRows.read(
                one,
                contract.id(),
                List.of(column),
                ROWS,
                cells -> Optional.ofNullable(cells.get(0))
                        .flatMap(IdentifierForm::fault)
                        .ifPresent(fault -> faults.merge(fault, 1L, Long::sum)));
        return faults.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new WrongId(most.getKey(), remedy(source, contract, column)));
    }

    private static String remedy(Source source, Contract contract, String column) {
        String text = source.outputs().stream()
                .filter(output -> output.contract().equals(contract.id()))
                .map(MappingOutput::columns)
                .map(columns -> columns.get(column))
                .filter(expression -> expression != null && expression.length() <= 40)
                .findFirst()
                .orElse("…");
        return "If it is a title and there is no id, let the mapping make one of it, " + column + ": sha2(" + text
                + ", 256), wherever it stands";
    }
}
