package io.polyphony.jobs.conform;

import io.polyphony.jobs.land.InputException;
import io.polyphony.schemas.contract.Contract;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How much of a contract's rows may be rejected before the input as a whole is no good. */
final class Tolerance {
    private final double tolerance;

    /** The tolerance: the largest share of the rows that were meant for a contract, 0 to 1 */
    Tolerance(double tolerance) {
        this.tolerance = tolerance;
    }

    /** Checks one contract. @throws InputException if it is required and has no row, or too many were rejected */
    void check(Contract contract, List<Balance.Count> counts) {
        if (contract.required() && counts.isEmpty()) {
            throw new InputException(
                    "there is a header but no row", contract.id(), "Export the " + contract.id() + " again");
        }
        long meant = sum(counts.stream()
                .filter(c -> !c.fate().equals(Fate.FILTERED.code()))
                .toList());
        long rejected = sum(counts.stream().filter(c -> c.reason() != null).toList());
        if (rejected > tolerance * meant) {
            throw beyond(contract, counts, rejected, meant);
        }
    }

    private InputException beyond(Contract contract, List<Balance.Count> counts, long rejected, long meant) {
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
        return new InputException(
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the %s rows are rejected (%d of %d; %.1f %% is tolerated), most often because of %s%s",
                        100.0 * rejected / meant,
                        contract.id(),
                        rejected,
                        meant,
                        100 * tolerance,
                        reason,
                        column),
                first.file() + ", row " + first.firstRow(),
                "Correct the export, or raise input.reject-tolerance");
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
