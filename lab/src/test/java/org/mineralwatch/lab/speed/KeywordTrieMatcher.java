package org.mineralwatch.lab.speed;

import java.util.List;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;
import org.ahocorasick.trie.handler.PayloadEmitHandler;

/** The org.ahocorasick automaton over characters; blanks around its keywords make it find whole words. */
final class KeywordTrieMatcher implements Matcher {
    private final PayloadTrie<Integer> trie;
    private final FoldedText folded = new FoldedText();

    KeywordTrieMatcher(List<String> phrases) {
        PayloadTrie.PayloadTrieBuilder<Integer> builder = PayloadTrie.builder();
        for (int phrase = 0; phrase < phrases.size(); phrase++) {
            builder.addKeyword(" " + phrases.get(phrase) + " ", phrase);
        }
        trie = builder.build();
    }

    @Override
    public void match(String text, Places places) {
        folded.read(text);
        PayloadEmitHandler<Integer> handler = (PayloadEmit<Integer> emit) -> {
            places.add(emit.getPayload(), folded.place(emit.getStart() + 1), folded.place(emit.getEnd() - 1) + 1);
            return true;
        };
        trie.parseText(folded, handler);
    }
}
