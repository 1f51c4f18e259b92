package io.polyphony.dags.model;

/**
 * Data that DAGs tell each other about.
 *
 * @param id its number
 * @param name its name
 * @param uri where it is
 * @param group kind of asset
 */
public record Asset(long id, String name, String uri, String group) {}
