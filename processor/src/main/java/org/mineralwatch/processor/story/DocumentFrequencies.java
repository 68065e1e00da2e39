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

    private final double weightOfRarest;
    private final Map<String, Double> weights;

    private DocumentFrequencies(double weightOfRarest, Map<String, Double> weights) {
        this.weightOfRarest = weightOfRarest;
        this.weights = weights;
    }

    /** How much a word tells: the logarithm of its rarity, above zero. */
    double weight(String stem) {
        return weights.getOrDefault(stem, weightOfRarest);
    }

    private static double weight(double documents, int count) {
        return StrictMath.log(RARITY * documents / count);
    }

    private static DocumentFrequencies of(List<String> table) {
        double documents = Double.parseDouble(table.get(0));
        Map<String, Double> weights = new HashMap<>();
        for (String line : table.subList(1, table.size())) {
            int tab = line.indexOf('\t');
            weights.put(line.substring(0, tab), weight(documents, Integer.parseInt(line.substring(tab + 1))));
        }
        return new DocumentFrequencies(weight(documents, 1), weights);
    }
}
