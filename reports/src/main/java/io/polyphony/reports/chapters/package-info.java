/** One class per chapter, and one per audience that says which chapters its report has. */
package io.polyphony.reports.chapters;
