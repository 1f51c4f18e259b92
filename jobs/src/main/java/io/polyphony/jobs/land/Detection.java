package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which shipped mappings and contracts a file fits, by the names in its header. No row is read. */
public final class Detection {
    /** So many columns of the right names are no accident, whatever else the file has. */
    private static final int MANY = 4;

    private Detection() {}

    /**
     * How well a file fits.
     *
     * @param mapping the mapping, or a contract's own columns
     * @param isContract it is a contract's own columns
     * @param found required columns that the file has
     * @param missing required columns that it lacks
     * @param known columns of the file that are read
     * @param unknown columns of the file that nothing reads
     */
    public record Fit(
            SourceMapping mapping,
            boolean isContract,
            int found,
            List<String> missing,
            int known,
            List<String> unknown) {
        /** Keeps the lists from changing. */
        public Fit {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }

        /** The file has all required columns. */
        public boolean fits() {
            return missing.isEmpty();
        }

        /** It fits, and by more than a few common names: a file may have an {@code id} and be anything. */
        public boolean isSure() {
            return fits() && (readsMost() || found >= MANY);
        }

        /** It does not fit, but has most of what is asked for, and more than one common name of it. */
        public boolean isNear() {
            return !fits() && found > 1 && found >= missing.size();
        }

        private boolean readsMost() {
            return known >= unknown.size();
        }

        private double likeness() {
            double required = (double) found / Math.max(1, found + missing.size());
            double read = (double) known / Math.max(1, known + unknown.size());
            return required + read;
        }
    }

    /**
     * All that the file could be, best first: what fits, by the columns it asks for; then the nearest.
     *
     * @throws InputException if the file is not there, empty, or can't be read as what its name says
     */
    public static List<Fit> of(Path file) {
        OneFile one = new OneFile(file);
        SourceFormat.Type type = FileKind.of(file).orElse(SourceFormat.Type.CSV);
        if (type == SourceFormat.Type.PARQUET) {
            throw new InputException(
                    "is Parquet, whose columns are not looked at here",
                    file.toString(),
                    "Say what it is: ./polyphony schemas check " + file
                            + " --contract NAME, or --mapping ID. All names: ./polyphony schemas list");
        }
        Stream<Optional<Fit>> contracts = Contracts.inputs().stream()
                .filter(c -> type != SourceFormat.Type.JSON)
                .map(c -> fit(one.as(c.id()).get(0), one.file(), true));
        Stream<Optional<Fit>> mappings = Mappings.ids().stream()
                .map(Mappings::of)
                .filter(m -> m.format().type() == type)
                .map(m -> fit(new Source(null, m, List.of(one.file()), null, Map.of()), one.file(), false));
        return Stream.concat(contracts, mappings)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Fit::fits)
                        .thenComparing(f -> f.fits() ? f.found() : 0)
                        .thenComparing(Fit::likeness)
                        .reversed()
                        .thenComparing(f -> f.mapping().id()))
                .toList();
    }

    /** Empty: it can't be read that way at all, for instance since it has no such sheet. */
    private static Optional<Fit> fit(Source source, DeliveredFile file, boolean isContract) {
        try {
            return Optional.of(fit(source.mapping(), isContract, Header.names(source, file)));
        } catch (InputException e) {
            return Optional.empty();
        }
    }

    private static Fit fit(SourceMapping mapping, boolean isContract, List<String> names) {
        List<SourceColumn> required =
                mapping.columns().stream().filter(SourceColumn::required).toList();
        List<String> missing = required.stream()
                .filter(c -> Header.find(c, names) < 0)
                .map(c -> c.aliases().isEmpty() ? c.name() : c.aliases().get(0))
                .toList();
        List<String> unknown = names.stream()
                .filter(n -> !n.isBlank() && mapping.columns().stream().noneMatch(c -> c.isNamed(n)))
                .map(Header::shown)
                .toList();
        long written = names.stream().filter(n -> !n.isBlank()).count();
        return new Fit(
                mapping,
                isContract,
                required.size() - missing.size(),
                missing,
                (int) written - unknown.size(),
                unknown);
    }
}
