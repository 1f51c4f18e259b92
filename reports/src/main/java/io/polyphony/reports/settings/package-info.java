/** What a company chooses about the look and the words of its reports. None of it changes a published figure. */
package io.polyphony.reports.settings;
