package org.mineralwatch.processor.match;

import java.util.Arrays;
import org.mineralwatch.processor.text.Chars;

/** One reading of one article: the state of a pass over its sentences, and what was found. Used by one thread. */
public final class Scan {
    private static final int FIRST_SENTENCES = 32;
    private static final int KEPT_SENTENCES = 8_192;

    private final Lexicon lexicon;
    private final Words words = new Words();
    private final Walk walk = new Walk();
    private final Hits[] hits;
    private int[] numbers = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] firstWords = new int[FIRST_SENTENCES];
    private Chars sentence;
    private int sentences;
    private int halves;
    private int position;

    Scan(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.hits = new Hits[lexicon.owners()];
        Arrays.setAll(hits, owner -> new Hits());
    }

    /** Forgets everything, to read another article; what {@link #hits} gave before is of no use any more. */
    public Scan reset() {
        for (Hits each : hits) {
            each.clear();
        }
        firstWords = firstWords.length > KEPT_SENTENCES ? new int[FIRST_SENTENCES] : firstWords;
        sentence = null;
        sentences = 0;
        halves = 0;
        position = 0;
        return this;
    }

    /** Reads a sentence; what it finds does not reach into the next one. */
    public void sentence(Chars text, int start, int end) {
        if (sentences + 1 >= firstWords.length) {
            firstWords = Arrays.copyOf(firstWords, firstWords.length * 2);
        }
        firstWords[sentences] = position;
        sentence = text;
        int count = readWords(text, start, end);
        lexicon.match(this, count);
        position += count;
        sentences++;
        firstWords[sentences] = position;
    }

    /** Sets what was read apart from what follows by so many words. */
    public void gap(int wordsBetween) {
        position += wordsBetween;
    }

    /** How many sentences were read. */
    public int sentences() {
        return sentences;
    }

    /** How many words were read; in scripts without spaces two characters make one. */
    public int words() {
        return (halves + 1) / 2;
    }

    /** The first word of a sentence, counted through the article. */
    public int firstWord(int sentence) {
        return firstWords[sentence];
    }

    /** The word behind a sentence. */
    public int behind(int sentence) {
        return firstWords[sentence + 1];
    }

    /** What was found for an owner. */
    public Hits hits(int owner) {
        return hits[owner];
    }

    Walk walk() {
        return walk;
    }

    int number(int word) {
        return numbers[word];
    }

    /** Whether a word of the sentence has the wanted shape. */
    boolean isWritten(int word, int wanted) {
        return Shape.fits(sentence, starts[word], ends[word], wanted);
    }

    /** Whether a mark sets apart two of the words from one to the one before another. */
    boolean isBroken(int from, int to) {
        for (int word = from + 1; word < to; word++) {
            if (Breaks.between(sentence, ends[word - 1], starts[word])) {
                return true;
            }
        }
        return false;
    }

    void found(int owner, int pattern, int from, int to) {
        hits[owner].add(pattern, position + from, position + to, starts[from], ends[to - 1], sentences);
    }

    private int readWords(Chars text, int start, int end) {
        words.read(text, start, end);
        int count = 0;
        while (words.next()) {
            if (count + 1 == numbers.length) {
                grow();
            }
            numbers[count] = lexicon.number(words);
            starts[count] = words.start;
            ends[count] = words.end;
            halves += words.alone ? 1 : 2;
            count++;
        }
        numbers[count] = Alphabet.NONE;
        return count;
    }

    private void grow() {
        int size = numbers.length * 2;
        numbers = Arrays.copyOf(numbers, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
    }
}
