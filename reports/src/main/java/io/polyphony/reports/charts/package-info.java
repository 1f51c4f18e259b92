/** Charts as vector graphics: chart classes say what is drawn, the theme says how. */
package io.polyphony.reports.charts;
