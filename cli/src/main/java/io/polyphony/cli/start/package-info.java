/** The first hour: what {@code init} drafts, asks and says of a folder of exports. */
package io.polyphony.cli.start;
