package org.mineralwatch.processor.rules;

/**
 * A spelling as a rule writes it.
 *
 * @param spelling such as {@code defence|defense minister}
 * @param place where it is written
 */
public record Spelled(String spelling, Place place) {}
