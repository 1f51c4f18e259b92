/** A record as HTML and as PDF. */
package io.polyphony.reports.render;
