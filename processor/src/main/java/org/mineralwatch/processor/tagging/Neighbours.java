package org.mineralwatch.processor.tagging;

import java.util.Arrays;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.rules.Concept;
import org.mineralwatch.processor.rules.Reach;

/** Where the words of an owner's groups stand, to ask whether a term has the company that it needs. */
final class Neighbours {
    private final Hits hits;
    private final Scan scan;
    private final int[][] byGroup;
    private final int[] sizes;

    Neighbours(Hits hits, Scan scan, Lexicon lexicon, int groups, boolean[] swallowed) {
        this.hits = hits;
        this.scan = scan;
        this.byGroup = new int[groups][];
        this.sizes = new int[groups];
        for (int hit = 0; hit < hits.size(); hit++) {
            Pattern pattern = lexicon.pattern(hits.pattern(hit));
            if (pattern.kind() == Pattern.Kind.CONTEXT && !swallowed[hit]) {
                add(pattern.target(), hit);
            }
        }
    }

    private void add(int group, int hit) {
        int[] known = byGroup[group] == null ? new int[8] : byGroup[group];
        byGroup[group] = sizes[group] < known.length ? known : Arrays.copyOf(known, known.length * 2);
        byGroup[group][sizes[group]++] = hit;
    }

    /** Whether a word of the needed group stands near enough to a hit, outside it. */
    boolean grant(Concept concept, int hit) {
        if (concept.group() == Concept.NOTHING) {
            return true;
        }
        int sentence = hits.sentence(hit);
        if (concept.reach().equals(Reach.SENTENCE)) {
            return any(concept.group(), hit, scan.firstWord(sentence), scan.behind(sentence));
        }
        if (concept.reach().equals(Reach.ARTICLE)) {
            return any(concept.group(), hit, 0, Integer.MAX_VALUE);
        }
        int words = concept.reach().words();
        return any(concept.group(), hit, hits.from(hit) - words, hits.to(hit) + words);
    }

    private boolean any(int group, int hit, int from, int behind) {
        int[] known = byGroup[group];
        for (int i = known == null ? 0 : firstFrom(known, sizes[group], from); i < sizes[group]; i++) {
            int other = known[i];
            if (hits.from(other) >= behind) {
                return false;
            }
            if (hits.to(other) <= hits.from(hit) || hits.from(other) >= hits.to(hit)) {
                return true;
            }
        }
        return false;
    }

    private int firstFrom(int[] known, int size, int from) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (hits.from(known[middle]) < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
