package io.polyphony.reports.values;

import io.polyphony.schemas.metric.Grain;
import java.util.List;

/** How people came to take part: the keys that values have, and what readers call them. */
public final class JoinRoutes {
    /** The key of a route. */
    public static final String KEY = "join_route";
    /** Of themselves. */
    public static final String OWN_WISH = "own_wish";
    /** A colleague invited them. */
    public static final String INVITED = "invited";
    /** Somebody put them on the list. */
    public static final String ENROLLED = "enrolled";

    private static final List<String> ORDER = List.of(OWN_WISH, INVITED, ENROLLED);

    private JoinRoutes() {}

    /** A route in a table or a sentence, after a noun or alone; one that is not known stands for itself. */
    public static String inWords(String key) {
        return switch (key) {
            case OWN_WISH -> "by own wish";
            case INVITED -> "invited by a colleague";
            case ENROLLED -> "enrolled by others";
            case Grain.REST -> "route not known";
            default -> OutsideText.of(key).replace('_', ' ');
        };
    }

    /** The place of a route among the others, from 0; those that are not known come last. */
    public static int rank(String key) {
        return ORDER.contains(key) ? ORDER.indexOf(key) : ORDER.size();
    }
}
