package org.mineralwatch.processor.rules;

import java.util.List;
import java.util.Map;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Pattern;

/**
 * A whole rule set, ready to judge. Immutable, shared by all threads.
 *
 * @param version of the rule set
 * @param owners its subjects, sorted by name, then its vocabularies
 * @param lexicon all their spellings
 * @param written the spellings that each pattern was made of; more than one where it stands twice
 */
public record CompiledRules(String version, List<Owner> owners, Lexicon lexicon, Map<Pattern, List<Spelled>> written) {
    public CompiledRules {
        owners = List.copyOf(owners);
        written = Map.copyOf(written);
    }

    /** Where a pattern is written. */
    public Place place(Pattern pattern) {
        return written.get(pattern).get(0).place();
    }
}
