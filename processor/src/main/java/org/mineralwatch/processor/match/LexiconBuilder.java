package org.mineralwatch.processor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mineralwatch.processor.text.Chars;

/** Collects spellings and freezes them into a {@link Lexicon}. */
public final class LexiconBuilder {
    private static final int ROOT = -1;

    private final Alphabet alphabet = new Alphabet();
    private final Map<Long, Integer> nodes = new HashMap<>();
    private final List<int[]> transitions = new ArrayList<>();
    private final Map<Integer, Integer> first = new HashMap<>();
    private final List<List<Trie.Output>> outputs = new ArrayList<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private final Words words = new Words();

    /**
     * Adds a spelling: one pattern for each of its choices, so that evidence names the very words.
     *
     * @param spelling what the rule writes and what it stands for
     * @param inflect whether its last word may stand in the plural too, unless it is a prefix
     * @return the patterns that it became
     */
    public List<Pattern> add(Pattern spelling, boolean inflect) {
        int before = patterns.size();
        for (String choice : Spelling.choices(spelling.spelling())) {
            patterns.add(new Pattern(spelling.owner(), spelling.kind(), spelling.target(), choice));
            List<Word> read = read(choice);
            enter(read);
            Word last = read.get(read.size() - 1);
            if (inflect && last.hasPlural()) {
                List<Word> inflected = new ArrayList<>(read.subList(0, read.size() - 1));
                inflected.add(last.plural());
                enter(inflected);
            }
        }
        return List.copyOf(patterns.subList(before, patterns.size()));
    }

    /** The automaton of all that was added, for owners numbered below {@code owners}. */
    public Lexicon build(int owners) {
        alphabet.freeze();
        int[] starts = new int[alphabet.last() + 1];
        Arrays.fill(starts, Trie.NONE);
        first.forEach((word, node) -> starts[word] = node);
        return new Lexicon(alphabet, new Trie(starts, transitions, outputs), patterns, owners);
    }

    private record Word(String folded, boolean prefix, int wanted) {
        boolean hasPlural() {
            return !prefix && !Spelling.plural(folded).equals(folded);
        }

        Word plural() {
            int either = wanted == Shape.CAPITALS ? Shape.CAPITALS | Shape.CAPITALS_S : wanted;
            return new Word(Spelling.plural(folded), false, either);
        }
    }

    private List<Word> read(String choice) {
        List<Word> read = new ArrayList<>();
        Chars written = Chars.of(choice);
        words.read(written, 0, written.length());
        while (words.next()) {
            boolean prefix = Spelling.isPrefix(choice, words.end);
            int shape = Shape.of(written, words.start, words.end);
            int wanted = prefix ? Shape.wantedOfPrefix(shape) : Shape.wanted(shape);
            read.add(new Word(words.word(), prefix, wanted));
        }
        return read;
    }

    private void enter(List<Word> spelling) {
        int node = ROOT;
        for (Word word : spelling) {
            node = node(node, number(word));
        }
        int[] shapes = spelling.stream().mapToInt(Word::wanted).toArray();
        boolean any = Arrays.stream(shapes).allMatch(shape -> shape == Shape.ANY);
        Pattern pattern = patterns.get(patterns.size() - 1);
        boolean broken = pattern.kind() == Pattern.Kind.GUARD
                || Breaks.between(
                        Chars.of(pattern.spelling()), 0, pattern.spelling().length());
        Trie.Output output = new Trie.Output(patterns.size() - 1, pattern.owner(), broken, any ? null : shapes);
        boolean known = outputs.get(node).stream()
                .anyMatch(
                        other -> other.pattern() == output.pattern() && Arrays.equals(other.shapes(), output.shapes()));
        if (!known) {
            outputs.get(node).add(output);
        }
    }

    private int number(Word word) {
        words.read(word.folded);
        words.next();
        return word.prefix ? alphabet.addPrefix(words) : alphabet.add(words);
    }

    private int node(int parent, int word) {
        if (parent == ROOT) {
            return first.computeIfAbsent(word, key -> newNode());
        }
        return nodes.computeIfAbsent((long) parent << 32 | word, key -> {
            int node = newNode();
            transitions.add(new int[] {parent, word, node});
            return node;
        });
    }

    private int newNode() {
        outputs.add(new ArrayList<>());
        return outputs.size() - 1;
    }
}
