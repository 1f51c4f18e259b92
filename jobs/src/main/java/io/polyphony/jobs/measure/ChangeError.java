package io.polyphony.jobs.measure;

import io.polyphony.jobs.stats.StandardError;
import io.polyphony.schemas.metric.Grain;

/**
 * How uncertain the change of a figure between two months is.
 *
 * @param metricId the figure's metric
 * @param grain its grain, the same in both months
 * @param error of the logarithm of the quotient of the two months; of shares: of their difference
 */
public record ChangeError(String metricId, Grain grain, StandardError error) {}
