/**
 * Draft: a mapping for a table that nothing shipped knows, from what its values look like and what its columns are called. Says
 * of each guess what it is made from, and leaves a question mark where it would have to invent.
 */
package io.polyphony.jobs.draft;
