package io.polyphony.jobs.land;

import java.io.Serializable;

/**
 * A file as it was delivered.
 *
 * @param path where it is
 * @param name its name in landings, rejects and messages, below the input folder
 * @param bytes size
 * @param sha256 hash of the bytes, hexadecimal
 */
public record DeliveredFile(String path, String name, long bytes, String sha256) implements Serializable {}
