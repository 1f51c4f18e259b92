/** A report as plain, immutable values: what every rendering shows. */
package io.polyphony.reports.record;
