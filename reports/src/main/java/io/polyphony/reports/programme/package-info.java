/** The report for who runs the programme: whether it is still people's own thing, and what to try next. */
package io.polyphony.reports.programme;
