package io.polyphony.jobs.simulate;

import io.polyphony.jobs.simulate.Application.Step;
import io.polyphony.schemas.table.Applications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws how far an application gets, and when. */
final class Stages {
    private static final double OUT_OF_ORDER = 0.02;
    private static final double NOT_REPORTED = 0.02;
    private static final int MINUTES_A_DAY = 1440;

    private final Hiring hiring;
    private final Instant end;

    Stages(Hiring hiring, Instant end) {
        this.hiring = hiring;
        this.end = end;
    }

    /**
     * The steps of an application that began at a moment; those after the end are not there. Now and then the
     * interview is entered before the application is, or nobody entered that it was sent.
     */
    List<Step> draw(Draws draws, String source, Instant began) {
        List<Step> steps = new ArrayList<>(List.of(new Step(Applications.Stage.STARTED, began)));
        for (String stage : hiring.days().keySet()) {
            Instant at = steps.get(steps.size() - 1).at().plusSeconds(60L * minutes(draws, stage));
            if (!draws.chance(hiring.chance(source, stage))) {
                break;
            }
            steps.add(new Step(stage, at));
        }
        return asEntered(draws, steps).stream()
                .filter(s -> s.at().isBefore(end))
                .toList();
    }

    private int minutes(Draws draws, String stage) {
        int most = hiring.days().get(stage) * MINUTES_A_DAY;
        return draws.between(most / 3, most);
    }

    private static List<Step> asEntered(Draws draws, List<Step> steps) {
        boolean late = draws.chance(OUT_OF_ORDER);
        boolean missing = draws.chance(NOT_REPORTED);
        if (steps.size() > 2 && late) {
            Step submitted = steps.get(1);
            Step interview = steps.get(2);
            steps.set(1, new Step(submitted.stage(), interview.at()));
            steps.set(2, new Step(interview.stage(), submitted.at()));
        } else if (steps.size() > 2 && missing) {
            steps.remove(1);
        }
        return steps;
    }
}
