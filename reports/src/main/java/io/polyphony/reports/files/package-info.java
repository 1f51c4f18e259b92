/** The values as CSV and JSON. */
package io.polyphony.reports.files;
