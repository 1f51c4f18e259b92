/**
 * Conform: rows of sources become typed, keyed rows of contracts with pseudonyms for persons; what breaks a contract
 * goes to rejects with its reason, and every row is accounted for.
 */
package io.polyphony.jobs.conform;
