/** The page for those who take part: what their voices did together, what they asked for, what is owed to them. */
package io.polyphony.reports.advocates;
