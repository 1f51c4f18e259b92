/** Source mappings: how an export becomes rows of contracts, written as YAML, no code per source. */
package io.polyphony.schemas.mapping;
