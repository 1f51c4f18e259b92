package io.polyphony.jobs.metrics.asking;

import io.polyphony.jobs.measure.Cell;
import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Measure;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.PostMeasures;
import io.polyphony.jobs.measure.Samples;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.Contracts;
import io.polyphony.schemas.metric.Grain;
import io.polyphony.schemas.table.PostFeatures;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of what employees post follows a request to them, and how much nobody asked for.
 *
 * <p>The shares add up to 1; one that no post is of is 0. No request is known: no finding. Intervals on the log odds; a share of exactly 0 or 1 has
 * none.
 */
public final class PromptShare implements Metric {
    private static final List<String> PROMPTS =
            Contracts.of(PostFeatures.TABLE).field(PostFeatures.PROMPT).values();
    private static final Measure ALL =
            PostMeasures.inWindow("prompt_known", "if(" + PostFeatures.PROMPT + " is null, null, 1)");
    private static final StateRequest REQUEST = request();

    private static StateRequest request() {
        List<Measure> measures = new ArrayList<>(List.of(ALL.published()));
        PROMPTS.forEach(prompt ->
                measures.addAll(List.of(part(prompt).published(), rest(prompt).published())));
        return new StateRequest(PostFeatures.TABLE, List.of(PostFeatures.VOICE), measures);
    }

    private static Measure part(String prompt) {
        return PostMeasures.inWindow("prompt_" + prompt, "if(" + PostFeatures.PROMPT + " = '" + prompt + "', 1, null)");
    }

    private static Measure rest(String prompt) {
        return PostMeasures.inWindow(
                "prompts_but_" + prompt, "if(" + PostFeatures.PROMPT + " <> '" + prompt + "', 1, null)");
    }

    @Override
    public List<StateRequest> needs() {
        return List.of(REQUEST);
    }

    @Override
    public List<Finding> evaluate(States states) {
        return states.ofEmployees(REQUEST).stream()
                .filter(cell -> cell.sum(ALL.name()) > 0)
                .flatMap(cell -> PROMPTS.stream().map(prompt -> share(cell, prompt)))
                .toList();
    }

    private static Finding share(Cell cell, String prompt) {
        String part = part(prompt).name();
        return Finding.measured(
                "prompt_share",
                Grain.of(PostFeatures.PROMPT, prompt),
                Jackknife.estimate(Samples.ratio(cell, part, ALL.name(), ALL.name()), Scale.LOGIT),
                cell.people(ALL.name()),
                Disclosure.ofShare(
                        cell.disclosure(ALL.name()),
                        cell.disclosure(part),
                        cell.disclosure(rest(prompt).name())));
    }
}
