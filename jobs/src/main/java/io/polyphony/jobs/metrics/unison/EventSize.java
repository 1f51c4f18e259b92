package io.polyphony.jobs.metrics.unison;

/** A class of unison events by the people in them. */
enum EventSize {
    FEW(UnisonWindow.LEAST_PEOPLE, 9, "5-9"),
    SOME(10, 19, "10-19"),
    MANY(20, Long.MAX_VALUE, "20+");

    private final long from;
    private final long to;
    private final String label;

    EventSize(long from, long to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    /** Whether an event of so many people belongs here. */
    boolean holds(long people) {
        return people >= from && people <= to;
    }

    /** The value of the grain key. */
    String label() {
        return label;
    }
}
