/**
 * Survey: what a folder of exports is, before anything is run. Looks at headers and rows in this process, without a session
 * of Spark, keeps nothing, and says what it can't know instead of guessing.
 */
package io.polyphony.jobs.survey;
