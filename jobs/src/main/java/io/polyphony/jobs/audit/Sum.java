package io.polyphony.jobs.audit;

import java.util.List;

/**
 * Cells that add up to another one, by their names.
 *
 * @param parts the cells
 * @param whole what they add up to
 */
record Sum(List<String> parts, String whole) {}
