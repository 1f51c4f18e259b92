/** The rules that turn values into the sentences and suggestions of the first screen. */
package io.polyphony.reports.findings;
