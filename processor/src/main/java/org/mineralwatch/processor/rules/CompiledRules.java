package org.mineralwatch.processor.rules;

import java.util.List;
import org.mineralwatch.processor.match.Lexicon;

/**
 * A whole rule set, ready to judge. Immutable, shared by all threads.
 *
 * @param version of the rule set
 * @param owners its subjects, sorted by name, then its vocabularies
 * @param lexicon all their spellings
 */
public record CompiledRules(String version, List<Owner> owners, Lexicon lexicon) {
    public CompiledRules {
        owners = List.copyOf(owners);
    }
}
