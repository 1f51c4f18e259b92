package io.polyphony.reports.charts;

/** Places of labels on a line: as near as can be to where they are wanted, and none too near to another. */
final class Spread {
    private Spread() {}

    /**
     * The places, in the same order.
     *
     * @param wanted places wanted, ascending
     * @param apart least distance of two places; half of it is kept from the ends
     * @param end where the line ends; it starts at 0
     */
    static double[] places(double[] wanted, double apart, double end) {
        double[] places = wanted.clone();
        double free = apart / 2;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(places[i], free);
            free = places[i] + apart;
        }
        free = end - apart / 2;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], free);
            free = places[i] - apart;
        }
        return places;
    }
}
