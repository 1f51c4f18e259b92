/**
 * Land: what was delivered, which contract each file feeds, and its rows as text.
 *
 * <p>Needs no Spark: it looks at names, hashes bytes and reads header lines; rows are read where Spark asks for them.
 */
package io.polyphony.jobs.land;
