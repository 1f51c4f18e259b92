package io.polyphony.jobs.metrics.messages;

import io.polyphony.jobs.measure.Disclosure;
import io.polyphony.jobs.measure.Finding;
import io.polyphony.jobs.measure.Metric;
import io.polyphony.jobs.measure.StateRequest;
import io.polyphony.jobs.measure.States;
import io.polyphony.jobs.stats.Diversity;
import io.polyphony.jobs.stats.Jackknife;
import io.polyphony.jobs.stats.Scale;
import io.polyphony.schemas.metric.Grain;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How many different messages stand behind the shares of a content item, and how close that is to the push of a button.
 *
 * <p>Of each item that at least {@value SharedItems#LEAST_PEOPLE} people shared, with at least {@value SharedItems#LEAST_SHARES} shares, the effective
 * number of messages is exp(Shannon entropy of its clusters of near-identical texts), from 1 to the number of shares,
 * and the index is 1 − (effective − 1) ÷ (shares − 1): 1 where all shares are equal, 0 where all differ. The value of
 * the month is the mean over items, weighted by shares. No such item: no value.
 *
 * <p>Intervals from both recomputed without each group, over the same items: effective messages on the log scale, the
 * index on the log odds. They say how much the value depends on which of the advocates shared. They don't extrapolate to
 * more shares, with which the number of messages grows by itself; the index is the one to compare between months.
 */
public final class Messages implements Metric {
    @Override
    public List<StateRequest> needs() {
        return List.of(SharedItems.BY_MESSAGE, SharedItems.BY_PERSON);
    }

    @Override
    public List<Finding> evaluate(States states) {
        SharedItems items = SharedItems.of(states);
        if (items.items().isEmpty()) {
            return List.of();
        }
        return List.of(
                finding("effective_messages", items, Scale.LOG, Diversity::effective),
                finding("button_click_index", items, Scale.LOGIT, Diversity::likeness));
    }

    private static Finding finding(String id, SharedItems items, Scale scale, ToDoubleFunction<long[]> value) {
        long people = items.people().size();
        return Finding.measured(
                id, Grain.TOTAL, Jackknife.estimate(items.mean(value), scale), people, Disclosure.ofPeople(people));
    }
}
