package io.polyphony.jobs.disclose;

import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.settings.Settings;
import io.polyphony.schemas.table.Population;

/**
 * Fewest people that something may be about.
 *
 * @param least in general, and for what is left of a group
 * @param team where a manager could map the cell to a team
 */
record Floor(int least, int team) {
    private static final int TEAM = 10;

    static Floor of(Settings settings) {
        return new Floor(settings.floor(), Math.max(TEAM, settings.floor()));
    }

    /** The floor of a cell; people of no known department are no team. */
    int of(Grain grain) {
        boolean isTeam = grain.get(Population.DEPARTMENT)
                .filter(department -> !department.equals(Grain.REST))
                .isPresent();
        return isTeam ? team : least;
    }
}
