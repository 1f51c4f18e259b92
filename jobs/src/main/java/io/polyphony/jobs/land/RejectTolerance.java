package io.polyphony.jobs.land;

/**
 * How many rows of a source may be rejected before it is no good; both bounds hold.
 *
 * @param share largest share of its rows, 0 to 1; null: any
 * @param rows largest number; null: any
 */
public record RejectTolerance(Double share, Long rows) {
    /** The least is nothing, and a share is one of all. @throws IllegalArgumentException if a bound is neither */
    public RejectTolerance {
        if ((share != null && (share < 0 || share > 1)) || (rows != null && rows < 0)) {
            throw new IllegalArgumentException("tolerance needs a share from 0 to 1 and a number of rows from 0");
        }
    }
}
