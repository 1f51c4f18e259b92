/** The record of processing activities, for whoever answers for data protection. */
package io.polyphony.reports.processing;
