/** The report for talent acquisition: what employees' sharing brought, how far it got, and what it cost. */
package io.polyphony.reports.talent;
