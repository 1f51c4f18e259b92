package io.polyphony.jobs.measure;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The states of a month: for each request its cells. */
public final class States {
    private final Map<StateRequest, List<Cell>> cells;
    private final Map<String, Long> addressable;

    /** States by request, where it is unknown how many people can be reached. */
    public States(Map<StateRequest, List<Cell>> cells) {
        this(cells, Map.of());
    }

    /**
     * States by request.
     *
     * @param addressable people of a network who could be reached at all, by network
     */
    public States(Map<StateRequest, List<Cell>> cells, Map<String, Long> addressable) {
        this.cells = Map.copyOf(cells);
        this.addressable = Map.copyOf(addressable);
    }

    /** How many people of a network could be reached at all; empty: unknown. */
    public OptionalLong addressable(String network) {
        Long people = addressable.get(network);
        return people == null ? OptionalLong.empty() : OptionalLong.of(people);
    }

    /**
     * The cells of a request, in a fixed order; empty where the table has no row.
     *
     * @throws IllegalArgumentException if the request was not announced by {@link Metric#needs()}
     */
    public List<Cell> of(StateRequest request) {
        List<Cell> found = cells.get(request);
        if (found == null) {
            throw new IllegalArgumentException("not announced: " + request);
        }
        return found;
    }

    /** The cells of a request that are about employees; it has {@code voice} among its keys. */
    public List<Cell> ofEmployees(StateRequest request) {
        return of(request).stream().filter(Samples::employees).toList();
    }
}
