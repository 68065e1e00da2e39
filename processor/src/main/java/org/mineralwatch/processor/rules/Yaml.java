package org.mineralwatch.processor.rules;

import java.util.List;
import java.util.Map;

/** A value in a YAML document that knows its line. */
sealed interface Yaml {
    int line();

    /** A text, number or truth value, as written; null for an empty one. */
    record Scalar(int line, String text) implements Yaml {}

    /** A list. */
    record Items(int line, List<Yaml> values) implements Yaml {}

    /** Named values, in their order. */
    record Fields(int line, Map<String, Yaml> values) implements Yaml {}
}
