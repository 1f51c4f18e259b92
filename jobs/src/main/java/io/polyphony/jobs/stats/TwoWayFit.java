package io.polyphony.jobs.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Effects of columns apart from effects of rows: E y = t · α_row · β_column, mean log β = 0.
 *
 * <p>Fitted by iterative proportional fitting, which gives the maximum likelihood of a Poisson model. Rounds go on
 * until no log β moves by more than {@value #SETTLED}, so any other way of fitting gives the same numbers.
 */
public final class TwoWayFit {
    private static final double SETTLED = 1e-12;
    private static final int MOST_ROUNDS = 20_000;

    private final List<Entry> entries;
    private final int rows;
    private final int columns;

    /**
     * One combination.
     *
     * @param unit the group of people it belongs to
     * @param row number of its row
     * @param column number of its column
     * @param exposure t, above 0
     * @param events y, 0 or more
     */
    public record Entry(int unit, int row, int column, double exposure, double events) {}

    /** A table of entries; combinations that did not occur are left out. */
    public TwoWayFit(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.rows = entries.stream().mapToInt(Entry::row).max().orElse(-1) + 1;
        this.columns = entries.stream().mapToInt(Entry::column).max().orElse(-1) + 1;
    }

    /**
     * The logs of β; NaN throughout where they don't settle, as when a column has no events.
     *
     * @param without the group left out; null: none
     * @param start where to begin, for instance the logs of the whole; null: at 0
     */
    public double[] logColumns(Integer without, double[] start) {
        return new Rounds(without, start).settle();
    }

    /** One fit. */
    private final class Rounds {
        private final List<Entry> kept;
        private final double[] rowEvents = new double[rows];
        private final double[] columnEvents = new double[columns];
        private final double[] alpha = new double[rows];
        private final double[] beta = new double[columns];

        Rounds(Integer without, double[] start) {
            this.kept = without == null
                    ? entries
                    : entries.stream().filter(e -> e.unit() != without).toList();
            for (Entry entry : kept) {
                rowEvents[entry.row()] += entry.events();
                columnEvents[entry.column()] += entry.events();
            }
            Arrays.setAll(beta, k -> start == null ? 1 : Math.exp(start[k]));
        }

        double[] settle() {
            double[] logs = new double[columns];
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double[] next = round();
                double moved = 0;
                for (int k = 0; k < columns; k++) {
                    moved = Math.max(moved, Math.abs(next[k] - logs[k]));
                }
                logs = next;
                if (round > 0 && !(moved > SETTLED)) {
                    return logs;
                }
            }
            return nothing();
        }

        private double[] round() {
            Arrays.fill(alpha, 0);
            for (Entry entry : kept) {
                alpha[entry.row()] += entry.exposure() * beta[entry.column()];
            }
            for (int g = 0; g < rows; g++) {
                alpha[g] = rowEvents[g] == 0 ? 0 : rowEvents[g] / alpha[g];
            }
            Arrays.fill(beta, 0);
            for (Entry entry : kept) {
                beta[entry.column()] += entry.exposure() * alpha[entry.row()];
            }
            return normalise();
        }

        private double[] normalise() {
            double[] logs = new double[columns];
            Arrays.setAll(logs, k -> Math.log(columnEvents[k] / beta[k]));
            double mean = Arrays.stream(logs).sum() / columns;
            Arrays.setAll(logs, k -> logs[k] - mean);
            Arrays.setAll(beta, k -> Math.exp(logs[k]));
            return Double.isFinite(mean) ? logs : nothing();
        }

        private double[] nothing() {
            double[] nothing = new double[columns];
            Arrays.fill(nothing, Double.NaN);
            return nothing;
        }
    }
}
