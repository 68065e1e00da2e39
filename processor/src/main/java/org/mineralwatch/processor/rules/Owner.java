package org.mineralwatch.processor.rules;

import java.util.List;

/** Who owns patterns: a subject, or a vocabulary. Its number is its place in {@link CompiledRules#owners}. */
public sealed interface Owner {
    String name();

    /** What its terms give, by number. */
    List<Concept> concepts();

    /** How many word groups it has. */
    int groups();

    /**
     * A subject.
     *
     * @param name its name
     * @param threshold the score, in thousandths, from which on an article is about it
     * @param zones what an occurrence counts by its zone
     * @param density words of an article from which on the body thins out; 0 for never
     */
    record OfSubject(String name, int threshold, ZoneWeights zones, int density, List<Concept> concepts, int groups)
            implements Owner {}

    /** A vocabulary: it names what an article mentions. */
    record OfVocabulary(String name, List<Concept> concepts, int groups) implements Owner {}
}
