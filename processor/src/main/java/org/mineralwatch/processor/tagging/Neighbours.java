package org.mineralwatch.processor.tagging;

import java.util.Arrays;
import org.mineralwatch.processor.match.Hits;
import org.mineralwatch.processor.match.Lexicon;
import org.mineralwatch.processor.match.Pattern;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.rules.Company;
import org.mineralwatch.processor.rules.Reach;

/** Where the words of an owner's groups stand, to ask whether a term has the company that it needs. */
final class Neighbours {
    private final Hits hits;
    private final Scan scan;
    private final int[][] byGroup;
    private final int[] sizes;

    Neighbours(Hits hits, Scan scan, Lexicon lexicon, int groups, int[] guards) {
        this.hits = hits;
        this.scan = scan;
        this.byGroup = new int[groups][];
        this.sizes = new int[groups];
        for (int hit = 0; hit < hits.size(); hit++) {
            Pattern pattern = lexicon.pattern(hits.pattern(hit));
            if (pattern.kind() == Pattern.Kind.CONTEXT && guards[hit] == Matches.NOBODY) {
                add(pattern.target(), hit);
            }
        }
    }

    private void add(int group, int hit) {
        int[] known = byGroup[group] == null ? new int[8] : byGroup[group];
        byGroup[group] = sizes[group] < known.length ? known : Arrays.copyOf(known, known.length * 2);
        byGroup[group][sizes[group]++] = hit;
    }

    /**
     * A hit near another one and outside it, as a company asks for: the last one that was needed to make it whole.
     *
     * @return its number, or {@link Matches#NOBODY} when the company is not there
     */
    int near(Company company, int hit) {
        int found = Matches.NOBODY;
        for (int[] either : company.all()) {
            found = any(either, company.reach(), hit);
            if (found == Matches.NOBODY) {
                return found;
            }
        }
        return found;
    }

    private int any(int[] groups, Reach reach, int hit) {
        int from = 0;
        int behind = Integer.MAX_VALUE;
        if (reach.equals(Reach.SENTENCE)) {
            int sentence = hits.sentence(hit);
            from = scan.firstWord(sentence);
            behind = scan.behind(sentence);
        } else if (!reach.equals(Reach.ARTICLE)) {
            from = hits.from(hit) - reach.words();
            behind = hits.to(hit) + reach.words();
        }
        for (int group : groups) {
            int found = any(group, hit, from, behind);
            if (found != Matches.NOBODY) {
                return found;
            }
        }
        return Matches.NOBODY;
    }

    private int any(int group, int hit, int from, int behind) {
        int[] known = byGroup[group];
        for (int i = known == null ? 0 : firstFrom(known, sizes[group], from); i < sizes[group]; i++) {
            int other = known[i];
            if (hits.from(other) >= behind) {
                return Matches.NOBODY;
            }
            if (hits.to(other) <= hits.from(hit) || hits.from(other) >= hits.to(hit)) {
                return other;
            }
        }
        return Matches.NOBODY;
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
