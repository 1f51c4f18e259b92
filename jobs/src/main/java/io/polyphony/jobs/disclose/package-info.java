/**
 * The only door to anything published: decides which values are shown, how coarsely, and which are withheld, so that what
 * is withheld can't be worked out of what is shown, of earlier versions of the month, and of the months beside it.
 *
 * <p>Published values are sums of others, or nest in each other; a reader who writes all that down as equations has a
 * linear programme, and its solution is the range in which a withheld value must lie. A {@link Secret} is a value whose
 * range must stay wide; where it is not, some other value is shown more coarsely, or not at all, until it is.
 */
package io.polyphony.jobs.disclose;
