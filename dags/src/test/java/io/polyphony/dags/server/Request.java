package io.polyphony.dags.server;

/**
 * What a scripted server was asked.
 *
 * @param call method and path as they came, without the query
 * @param query with its question mark; empty: none
 * @param head all lines before the body
 * @param body empty: none
 */
public record Request(String call, String query, String head, String body) {}
