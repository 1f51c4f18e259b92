/** The published values as chapters ask for them, and how numbers become words. */
package io.polyphony.reports.values;
