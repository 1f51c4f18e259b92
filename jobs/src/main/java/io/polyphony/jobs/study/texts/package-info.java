/** How well copies and voices are told on real texts; see {@code dev/text-study} and docs/own-words.md. */
package io.polyphony.jobs.study.texts;
