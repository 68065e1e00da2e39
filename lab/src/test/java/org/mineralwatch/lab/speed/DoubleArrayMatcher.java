package org.mineralwatch.lab.speed;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.List;
import java.util.TreeMap;

/** HanLP's double-array automaton over characters; blanks around its keywords make it find whole words. */
final class DoubleArrayMatcher implements Matcher {
    private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
    private final FoldedText folded = new FoldedText();

    DoubleArrayMatcher(List<String> phrases) {
        TreeMap<String, Integer> keywords = new TreeMap<>();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            keywords.put(" " + phrases.get(phrase) + " ", phrase);
        }
        trie.build(keywords);
    }

    @Override
    public void match(String text, Places places) {
        folded.read(text);
        trie.parseText(
                folded,
                (int begin, int end, Integer phrase) ->
                        places.add(phrase, folded.place(begin + 1), folded.place(end - 2) + 1));
    }
}
