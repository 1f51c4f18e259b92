package io.polyphony.jobs.draft;

import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.contract.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which columns of a table hold what a contract's columns hold: the best names first, each column once. */
final class Assignment {
    /** What speaks for a column beside its name, less than a name does. */
    private static final double SIGN = 0.4;

    /** What makes a word an id, where no name says so. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");

    private final Contract contract;
    private final Synonyms.OfContract synonyms;
    private final List<SampleColumn> columns;
    private final Map<String, Match> matches = new LinkedHashMap<>();
    private final Set<SampleColumn> taken = new HashSet<>();

    private Assignment(String contract, List<SampleColumn> columns) {
        this.contract = Contracts.of(contract);
        this.synonyms = Synonyms.SHIPPED.contracts().get(contract);
        this.columns = columns;
    }

    private record Candidate(Field field, SampleColumn column, double likeness, double rank) {}

    /** The columns of a table as those of a contract. */
    static Assignment of(String contract, List<SampleColumn> columns) {
        Assignment assignment = new Assignment(contract, columns);
        assignment.byNames();
        assignment.byValues();
        return assignment;
    }

    private void byNames() {
        List<Candidate> candidates = new ArrayList<>();
        for (Field field : contract.fields()) {
            List<String> names = synonyms.names().getOrDefault(field.name(), List.of());
            for (SampleColumn column : columns) {
                double likeness = Words.likeness(column.plain(), names);
                boolean sure = !column.values().isEmpty() || likeness > Words.SAME - 1;
                if (likeness > 0 && sure && Fitting.fits(contract, field, isEach(field), column)) {
                    candidates.add(new Candidate(field, column, likeness, likeness + signs(field, column)));
                }
            }
        }
        candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::rank).reversed())
                .forEach(c -> take(c.field(), c.column(), c.likeness()));
    }

    /** Of two columns that may be called so, the one that looks more like it. */
    private static double signs(Field field, SampleColumn column) {
        boolean better = switch (field.type()) {
            case TIMESTAMP -> column.looks(Look.TIME);
            case STRING ->
                field.identifiesPerson()
                        ? column.looks(Look.EMAIL, Look.HANDLE, Look.ID)
                        : column.looks(field.classification() == Field.Classification.FREE_TEXT ? Look.TEXT : Look.FEW);
            default -> false;
        };
        return better ? SIGN : 0;
    }

    private void take(Field field, SampleColumn column, double likeness) {
        if (!matches.containsKey(field.name()) && taken.add(column)) {
            matches.put(field.name(), new Match(column, likeness));
        }
    }

    /** Where names say nothing and one column alone looks like it. */
    private void byValues() {
        for (Field field : contract.fields()) {
            boolean time = field.type() == Field.Type.TIMESTAMP || field.type() == Field.Type.DATE;
            if (time && field.required()) {
                only(field, column -> column.looks(Look.DAY, Look.TIME) && !column.looks(Look.COUNT));
            } else if (field.classification() == Field.Classification.FREE_TEXT
                    && !contract.id().equals("applications")) {
                only(field, column -> column.looks(Look.TEXT) && !column.looks(Look.FEW));
            } else if (isEach(field)) {
                only(
                        field,
                        column -> column.looks(Look.UNIQUE)
                                && Fitting.fits(contract, field, true, column)
                                && !column.looks(Look.LINK, Look.EMAIL, Look.TEXT)
                                && column.looks(Look.ID)
                                && column.nearlyAll(NUMBERED.asMatchPredicate()));
            }
        }
    }

    private void only(Field field, Predicate<SampleColumn> looks) {
        List<SampleColumn> such =
                columns.stream().filter(c -> !taken.contains(c)).filter(looks).toList();
        if (such.size() == 1) {
            take(field, such.get(0), 0);
        }
    }

    private boolean isEach(Field field) {
        return field.name().equals(synonyms.each());
    }

    /** The contract. */
    Contract contract() {
        return contract;
    }

    /** All columns of the table. */
    List<SampleColumn> columns() {
        return columns;
    }

    /** The column that is taken for a column of the contract. */
    Optional<Match> of(String field) {
        return Optional.ofNullable(matches.get(field));
    }

    /** Columns that nothing is taken from and whose values would fit, of days and of yes and no. */
    List<SampleColumn> such(Field field) {
        boolean told = field.type() != Field.Type.STRING && field.type() != Field.Type.INTEGER;
        return columns.stream()
                .filter(c -> told && !taken.contains(c) && !c.values().isEmpty())
                .filter(c -> Fitting.fits(contract, field, false, c))
                .toList();
    }

    /** The table has what makes it one of the contract. */
    boolean isEnough() {
        return synonyms.needs().stream()
                .allMatch(list -> list.stream().anyMatch(field -> matches.containsKey(field) || isTag(field)));
    }

    private boolean isTag(String field) {
        return field.startsWith("utm_") && Links.tagged(columns).isPresent();
    }

    /** How much speaks for it. */
    double score() {
        double names = matches.values().stream().mapToDouble(Match::likeness).sum();
        boolean daily = contract.id().equals("account_days");
        return names
                + (daily
                        ? Counted.of(columns).stream()
                                .mapToDouble(c -> c.match().likeness())
                                .sum()
                        : 0);
    }
}
