package org.mineralwatch.processor.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.processor.shipped.ShippedTable;

/**
 * In how many of a fixed set of documents each word occurs. A table that is shipped, never the stream, so that likeness does not
 * depend on what came before; docs/STORIES.md says how it was made. Its first line is the number of documents, each other one a
 * stem, a tab and its number; a word that it lacks occurs once.
 */
final class DocumentFrequencies {
    /** The shipped table. */
    static final DocumentFrequencies SHIPPED = of(ShippedTable.lines(DocumentFrequencies.class, "frequencies.tsv"));

    /** Rarer than any word of the table. */
    private static final int RARITY = 3;

    private final double documents;
    private final Map<String, Integer> counts;

    private DocumentFrequencies(double documents, Map<String, Integer> counts) {
        this.documents = documents;
        this.counts = counts;
    }

    /** How much a word tells: the logarithm of its rarity, above zero. */
    double weight(String stem) {
        return StrictMath.log(RARITY * documents / counts.getOrDefault(stem, 1));
    }

    private static DocumentFrequencies of(List<String> table) {
        Map<String, Integer> counts = new HashMap<>();
        for (String line : table.subList(1, table.size())) {
            int tab = line.indexOf('\t');
            counts.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
        }
        return new DocumentFrequencies(Double.parseDouble(table.get(0)), counts);
    }
}
