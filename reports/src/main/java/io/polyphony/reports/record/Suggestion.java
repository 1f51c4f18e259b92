package io.polyphony.reports.record;

/**
 * Something worth trying, and why.
 *
 * @param rule name of the written rule it comes from
 * @param proposal what to try, one sentence
 * @param because the condition that held, with its values
 */
public record Suggestion(String rule, String proposal, String because) {}
