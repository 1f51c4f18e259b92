/** Takes people out of a warehouse: by request, by age, by key; and proves it. */
package io.polyphony.jobs.erase;
