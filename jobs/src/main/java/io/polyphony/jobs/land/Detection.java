package io.polyphony.jobs.land;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.mapping.MappingOutput;
import io.polyphony.schemas.mapping.Mappings;
import io.polyphony.schemas.mapping.SourceColumn;
import io.polyphony.schemas.mapping.SourceFormat;
import io.polyphony.schemas.mapping.SourceMapping;
import io.polyphony.schemas.settings.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which mappings and contracts a file fits, by the names in its header. No row is read. */
public final class Detection {
    /** So many columns of the right names are no accident, whatever else the file has. */
    private static final int MANY = 4;

    private Detection() {}

    /**
     * How well a file fits.
     *
     * @param mapping the mapping, or a contract's own columns
     * @param isContract it is a contract's own columns
     * @param delimiter the character between cells, where it is not the mapping's; null: it is
     * @param encoding the character set of its text, where it is not the mapping's; null: it is
     * @param found required columns that the file has
     * @param missing required columns that it lacks
     * @param known columns of the file that are read
     * @param unknown columns of the file that nothing reads
     * @param claims enough of it is there for the file to be such a table, see {@link Claim}
     * @param own the mapping file that lies beside the data, by its name there; null: it is shipped
     */
    public record Fit(
            SourceMapping mapping,
            boolean isContract,
            String delimiter,
            String encoding,
            int found,
            List<String> missing,
            int known,
            List<String> unknown,
            boolean claims,
            String own) {
        /** Keeps the lists from changing. */
        public Fit {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
        }

        /** The file has all required columns, and what is made of them. */
        public boolean fits() {
            return missing.isEmpty() && claims;
        }

        /**
         * It fits, and by more than a few common names: a file may have an {@code id} and be anything. Whoever wrote a mapping beside
         * their data means it.
         */
        public boolean isSure() {
            return fits() && (own != null || readsMost() || found >= MANY || isOfPairs());
        }

        /** It does not fit, but has most of what is asked for, and more than one common name of it. */
        public boolean isNear() {
            return !missing.isEmpty() && found > 1 && found >= missing.size();
        }

        /** What to say of a CSV file that a mapping of workbooks would know. */
        public String asWorkbook() {
            return "has the columns of " + mapping.id() + ", which reads .xls and .xlsx: deliver the original file";
        }

        /** What {@code sources.yaml} calls it. */
        public String name() {
            return own == null ? mapping.id() : own;
        }

        /** The contracts that it feeds, sorted. */
        public SortedSet<String> contracts() {
            return mapping.outputs().stream()
                    .map(MappingOutput::contract)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Whether both read the same sheet for the same contract, so that one of them is enough. */
        public boolean readsTheSame(Fit other) {
            return mapping.format().sheet().equals(other.mapping.format().sheet())
                    && !Collections.disjoint(contracts(), other.contracts());
        }

        /** A sheet of names and values is looked at for some of its names alone. */
        private boolean isOfPairs() {
            return mapping.format().layout() == SourceFormat.Layout.PAIRS;
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
     * @throws InputException if the file is not there, empty, no table, or can't be read as what its name says
     */
    public static List<Fit> of(Path file) {
        return of(file, Map.of());
    }

    /**
     * The same where mappings lie beside the file: if one of them fits, nothing else is looked for.
     *
     * @param own mappings by the names of their files
     */
    public static List<Fit> of(Path file, Map<String, SourceMapping> own) {
        OneFile one = new OneFile(file);
        requireTable(file);
        SourceFormat.Type type = FileKind.of(file).orElse(SourceFormat.Type.CSV);
        if (type == SourceFormat.Type.PARQUET) {
            throw new InputException(
                    "is Parquet, whose columns are not looked at here",
                    file.toString(),
                    "Say what it is: " + Program.called("schemas check " + file)
                            + " --contract NAME, or --mapping ID. All names: " + Program.called("schemas list"));
        }
        List<InputException> failures = new ArrayList<>();
        List<Fit> beside =
                fits(own(one, type, own), failures).stream().filter(Fit::fits).toList();
        if (!beside.isEmpty()) {
            return best(beside);
        }
        failures.clear();
        List<Fit> fits = fits(candidates(one, type), failures);
        if (fits.isEmpty() && !failures.isEmpty()) {
            throw failures.get(0);
        }
        return best(fits);
    }

    /**
     * Mappings of workbooks whose required columns a CSV file all has, and several that they read, best first: somebody saved the sheet as text. None reads the
     * file as it is.
     *
     * @throws InputException as {@link #of(Path)}
     */
    public static List<Fit> ofWorkbooks(Path file) {
        if (FileKind.of(file).orElse(SourceFormat.Type.CSV) != SourceFormat.Type.CSV) {
            return List.of();
        }
        OneFile one = new OneFile(file);
        SourceFormat text = TextEncoding.of(one.file(), SourceFormat.DEFAULT);
        String delimiter = Delimiters.of(one.file(), text.encoding());
        List<Candidate> sheets = Mappings.ids().stream()
                .map(Mappings::of)
                .filter(m -> m.format().type() == SourceFormat.Type.SPREADSHEET)
                .filter(m -> m.format().layout() == SourceFormat.Layout.ROWS)
                .map(m -> m.with(m.format().as(SourceFormat.Type.CSV).written(delimiter, text.encoding())))
                .map(m -> new Candidate(
                        new Source(null, m, List.of(one.file()), null, Map.of()), false, delimiter, null, null))
                .toList();
        return best(fits(sheets, new ArrayList<>()).stream()
                .filter(fit -> fit.fits() && fit.known() >= MANY)
                .toList());
    }

    private static List<Fit> fits(List<Candidate> candidates, List<InputException> failures) {
        List<Fit> fits = new ArrayList<>();
        for (Candidate candidate : candidates) {
            try {
                fits.add(candidate.fit());
            } catch (InputException e) {
                failures.add(e);
            }
        }
        return fits;
    }

    private static List<Candidate> own(OneFile one, SourceFormat.Type type, Map<String, SourceMapping> own) {
        return own.entrySet().stream()
                .filter(mapping -> mapping.getValue().format().type() == type)
                .map(mapping -> new Candidate(
                        new Source(null, mapping.getValue(), List.of(one.file()), null, Map.of()),
                        false,
                        null,
                        null,
                        mapping.getKey()))
                .map(Detection::encoded)
                .toList();
    }

    private static void requireTable(Path file) {
        try {
            NoTable.of(file).ifPresent(what -> {
                throw new NoTableException(what, file.toString(), "Export the table itself, without a password");
            });
        } catch (IOException e) {
            throw new InputException("may not be read", file.toString(), "Give this user permission to read it", e);
        }
    }

    private record Candidate(Source source, boolean isContract, String delimiter, String encoding, String own) {
        /** @throws InputException if it can't be read that way at all, for instance since it has no such sheet */
        Fit fit() {
            List<String> names = Header.names(source, source.files().get(0));
            return Detection.fit(this, names);
        }

        Candidate as(SourceFormat written) {
            SourceFormat format = source.mapping().format();
            Source other = new Source(
                    source.contract(),
                    source.mapping().with(written),
                    source.files(),
                    source.where(),
                    source.constants());
            return new Candidate(
                    other,
                    isContract,
                    written.delimiter().equals(format.delimiter()) ? delimiter : written.delimiter(),
                    written.encoding().equals(format.encoding()) ? encoding : written.encoding(),
                    own);
        }
    }

    private static List<Candidate> candidates(OneFile one, SourceFormat.Type type) {
        Stream<Candidate> contracts = Contracts.inputs().stream()
                .filter(c -> type != SourceFormat.Type.JSON)
                .map(c -> new Candidate(one.as(c.id()).get(0), true, null, null, null));
        Stream<Candidate> mappings = Mappings.ids().stream()
                .map(Mappings::of)
                .filter(m -> m.format().type() == type)
                .map(m -> new Candidate(
                        new Source(null, m, List.of(one.file()), null, Map.of()), false, null, null, null));
        List<Candidate> all = Stream.concat(contracts, mappings).toList();
        if (type != SourceFormat.Type.CSV) {
            return all;
        }
        SourceFormat text = TextEncoding.of(one.file(), SourceFormat.DEFAULT);
        String delimiter = Delimiters.of(one.file(), text.encoding());
        return all.stream()
                .map(candidate -> written(candidate, delimiter, text))
                .toList();
    }

    /** The same where the file is written otherwise than the mapping says. */
    private static Candidate written(Candidate candidate, String delimiter, SourceFormat text) {
        SourceFormat format = candidate.source().mapping().format();
        boolean plain = format.encoding().equals(SourceFormat.DEFAULT.encoding());
        return candidate.as(format.written(delimiter, plain ? text.encoding() : null));
    }

    /** The same where the character set alone is another. */
    private static Candidate encoded(Candidate candidate) {
        Source source = candidate.source();
        return candidate.as(
                TextEncoding.of(source.files().get(0), source.mapping().format()));
    }

    private static List<Fit> best(List<Fit> fits) {
        return fits.stream()
                .sorted(Comparator.comparing(Fit::fits)
                        .thenComparing(f -> f.fits() ? f.found() : 0)
                        .thenComparing(Fit::likeness)
                        .reversed()
                        .thenComparing(f -> f.mapping().id()))
                .toList();
    }

    private static Fit fit(Candidate candidate, List<String> names) {
        SourceMapping mapping = candidate.source().mapping();
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
                candidate.isContract(),
                candidate.delimiter(),
                candidate.encoding(),
                required.size() - missing.size(),
                missing,
                (int) written - unknown.size(),
                unknown,
                Claim.of(mapping, names),
                candidate.own());
    }
}
