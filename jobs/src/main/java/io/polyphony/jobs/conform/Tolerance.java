package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputException;
import io.polyphony.jobs.land.NotDeliveredException;
import io.polyphony.jobs.land.RejectTolerance;
import io.polyphony.jobs.land.Source;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.contract.Contract;
import io.polyphony.schemas.mapping.MappingOutput;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How much of a contract's rows may be rejected before the input as a whole is no good. */
final class Tolerance {
    private static final String ADVICE = "Correct the export, or raise input.reject-tolerance";
    private static final String OWN_ADVICE = "Correct the export, or raise the source's tolerance";
    private final double tolerance;

    /** The tolerance: the largest share of the rows that were meant for a contract, 0 to 1 */
    Tolerance(double tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * Checks the contracts, and the sources that have a tolerance of their own.
     *
     * @throws InputException if a required contract has no row, or too many of a contract or source were rejected
     */
    void check(List<Source> sources, Collection<String> contracts, Balance balance) {
        for (String id : contracts) {
            Contract contract = Contracts.of(id);
            requireRows(contract, balance.of(id));
            List<Balance.Count> shared = balance.of(id).stream()
                    .filter(c -> sources.get(c.source()).tolerance() == null)
                    .toList();
            checkRejected(contract, shared, sources);
        }
        for (int i = 0; i < sources.size(); i++) {
            int number = i;
            if (sources.get(i).tolerance() != null) {
                for (MappingOutput output : sources.get(i).outputs()) {
                    List<Balance.Count> own = balance.of(output.contract()).stream()
                            .filter(c -> c.source() == number)
                            .toList();
                    checkOwn(sources, sources.get(i).tolerance(), Contracts.of(output.contract()), own);
                }
            }
        }
    }

    private static void checkOwn(
            List<Source> sources, RejectTolerance own, Contract contract, List<Balance.Count> counts) {
        long rejected = rejected(counts);
        long meant = meant(counts);
        if (own.share() != null && rejected > own.share() * meant) {
            throw beyond(contract, counts, percent(own.share()), OWN_ADVICE, sources);
        }
        if (own.rows() != null && rejected > own.rows()) {
            throw beyond(contract, counts, own.rows() + (own.rows() == 1 ? " row" : " rows"), OWN_ADVICE, sources);
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Checks what one source gives a contract. @throws InputException if it is required and has no row, or too many were rejected */
    void check(Contract contract, List<Balance.Count> counts, Source source) {
        requireRows(contract, counts);
        checkRejected(contract, counts, List.of(source));
    }

    private static void requireRows(Contract contract, List<Balance.Count> counts) {
        if (contract.required() && counts.isEmpty()) {
            throw new NotDeliveredException(
                    "there is a header but no row",
                    contract.id(),
                    "Fill it in, or export the " + contract.id() + " again");
        }
    }

    private void checkRejected(Contract contract, List<Balance.Count> counts, List<Source> sources) {
        long rejected = rejected(counts);
        if (rejected > tolerance * meant(counts)) {
            throw beyond(contract, counts, percent(tolerance), ADVICE, sources);
        }
    }

    private static long meant(List<Balance.Count> counts) {
        return sum(counts.stream()
                .filter(c -> !c.fate().equals(Fate.FILTERED.code()))
                .toList());
    }

    private static long rejected(List<Balance.Count> counts) {
        return sum(counts.stream().filter(c -> c.reason() != null).toList());
    }

    private static InputException beyond(
            Contract contract, List<Balance.Count> counts, String tolerated, String advice, List<Source> sources) {
        long rejected = rejected(counts);
        long meant = meant(counts);
        Map<String, Long> byReason = reasons(counts);
        String reason = byReason.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        Balance.Count first = counts.stream()
                .filter(c -> reason.equals(c.reason()))
                .min(Comparator.comparing(Balance.Count::file).thenComparing(Balance.Count::firstRow))
                .orElseThrow();
        String column = first.column() == null ? "" : " in " + first.column();
        Optional<WrongId> wrong = reason.equals(RejectReason.NOT_AN_IDENTIFIER.code())
                ? WrongId.of(sources.get(first.source()), first.file(), contract, first.column())
                : Optional.empty();
        return new InputException(
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the %s rows are rejected (%d of %d; %s tolerated), most often because of %s%s%s",
                        100.0 * rejected / meant,
                        contract.id(),
                        rejected,
                        meant,
                        tolerated + (tolerated.endsWith("rows") ? " are" : " is"),
                        reason,
                        column,
                        wrong.map(id -> ": " + id.fault()).orElse("")),
                first.file() + ", row " + first.firstRow(),
                wrong.map(id -> id.remedy() + ". ").orElse("") + advice);
    }

    /** Rejected rows by reason. */
    static Map<String, Long> reasons(List<Balance.Count> counts) {
        Map<String, Long> reasons = new TreeMap<>();
        counts.stream().filter(c -> c.reason() != null).forEach(c -> reasons.merge(c.reason(), c.rows(), Long::sum));
        return reasons;
    }

    private static long sum(List<Balance.Count> counts) {
        return counts.stream().mapToLong(Balance.Count::rows).sum();
    }
}
