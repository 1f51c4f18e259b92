package io.polyphony.jobs.measure;

import io.polyphony.schemas.settings.Networks;
import java.util.List;
import java.util.Map;

/** The states of a month: for each request its cells. */
public final class States {
    private final Map<StateRequest, List<Cell>> cells;
    private final Networks networks;

    /** States by request, where nothing is known of the people on networks. */
    public States(Map<StateRequest, List<Cell>> cells) {
        this(cells, Networks.UNKNOWN);
    }

    /**
     * States by request.
     *
     * @param networks what is known of the people on networks
     */
    public States(Map<StateRequest, List<Cell>> cells, Networks networks) {
        this.cells = Map.copyOf(cells);
        this.networks = networks;
    }

    /** What is known of the people on networks. */
    public Networks networks() {
        return networks;
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
