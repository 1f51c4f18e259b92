package io.polyphony.jobs.metrics.repetition;

import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import io.polyphony.schemas.table.PostFeatures.Voice;
import java.util.ArrayList;
import java.util.List;

/**
 * The engagement rate of the second, third, … post of a message ÷ that of its first one, by voice: .8, the same words once more earn
 * a fifth less.
 *
 * <p>Mantel and Haenszel's ratio over all messages that one author posted again, in the same words, on the same network in the month,
 * with known impressions and engagements, in the common window. Nobody repeated anything: no finding. First posts that engaged nobody:
 * no value.
 *
 * <p>The interval is on the log ratio: employees from leaving out each person in turn, the brand each message, with its posts;
 * degrees of freedom are 1 ÷ Σ w² − 1, w each one's part of what is compared.
 */
public final class RepetitionCost implements Metric {
    private static final String ID = "repetition_cost";

    @Override
    public List<StateRequest> needs() {
        return List.of(Repetitions.BY_MESSAGE);
    }

    @Override
    public List<Finding> evaluate(States states) {
        List<Finding> findings = new ArrayList<>();
        Repetitions own = Repetitions.ofEmployees(states.ofEmployees(Repetitions.BY_MESSAGE));
        if (own.authors() > 0) {
            findings.add(finding(Voice.EMPLOYEE, own, own.authors(), "people"));
        }
        Repetitions brand = Repetitions.ofBrand(states.of(Repetitions.BY_MESSAGE).stream()
                .filter(cell -> !Samples.employees(cell))
                .toList());
        if (brand.posts() > 0) {
            findings.add(finding(Voice.BRAND, brand, brand.posts(), "posts"));
        }
        return findings;
    }

    private static Finding finding(String voice, Repetitions found, long n, String noun) {
        return Finding.measured(
                ID,
                Grain.of(PostFeatures.VOICE, voice),
                Jackknife.estimate(
                        found.strata().ratio(n, noun), Scale.LOG, found.strata().degreesOfFreedom()),
                n,
                voice.equals(Voice.EMPLOYEE) ? found.strata().disclosure() : null);
    }
}
