/** Reports: what people read, made from published values. Computes no metric and knows no Spark. */
package io.polyphony.reports;
