package org.mineralwatch.app.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.tagging.Explanation;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Passage;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.Sentences;

/**
 * A stretch of a text as people are shown it. What nobody reads is parted: words that say again what the article says elsewhere are
 * told from the page's own, and the headline above its own text is left out.
 *
 * @param name what stands in the margin: a zone, or {@link #REPEATED}
 * @param read whether its words count
 * @param start its first char
 * @param end the char behind it
 */
record Stretch(String name, boolean read, int start, int end) {
    private static final String REPEATED = "repeated";

    /** Letters and digits from which on a beginning is known as that of a longer sentence. */
    private static final int SHORTEST_BEGINNING = 25;

    /** The stretches of an article's text, in order. */
    static List<Stretch> of(Explanation explanation) {
        Article article = explanation.tagged().article();
        String title = letters(article.title());
        Set<String> said = said(explanation.passages(), article.text());
        List<Stretch> stretches = new ArrayList<>();
        for (Passage passage : explanation.passages()) {
            String name = passage.zone().name().toLowerCase(Locale.ROOT);
            if (passage.zone() != Zone.CHROME) {
                stretches.add(new Stretch(name, true, passage.start(), passage.end()));
                continue;
            }
            for (Sentence piece : pieces(article.text(), passage)) {
                String piecesLetters = letters(article.text().substring(piece.start(), piece.end()));
                boolean above = stretches.stream().noneMatch(Stretch::read);
                if (piecesLetters.isEmpty() || !piecesLetters.equals(title) || !above) {
                    boolean again = piecesLetters.equals(title) || isIn(said, piecesLetters);
                    add(new Stretch(again ? REPEATED : name, false, piece.start(), piece.end()), stretches);
                }
            }
        }
        return stretches;
    }

    /** Joins what lies side by side under one name. */
    private static void add(Stretch next, List<Stretch> stretches) {
        int last = stretches.size() - 1;
        boolean same = last >= 0 && stretches.get(last).name.equals(next.name) && stretches.get(last).end == next.start;
        if (same) {
            stretches.set(last, new Stretch(next.name, false, stretches.get(last).start, next.end));
        } else {
            stretches.add(next);
        }
    }

    /** The sentences of a passage, line by line and without a gap. */
    private static List<Sentence> pieces(String text, Passage passage) {
        Chars chars = Chars.of(text);
        List<Integer> starts = new ArrayList<>();
        int line = passage.start();
        while (line < passage.end()) {
            int feed = text.indexOf('\n', line);
            int end = feed < 0 || feed >= passage.end() ? passage.end() : feed + 1;
            Sentences.of(chars, line, end).forEach(sentence -> starts.add(sentence.start()));
            line = end;
        }
        List<Sentence> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int start = i == 0 ? passage.start() : starts.get(i);
            pieces.add(new Sentence(start, i + 1 < starts.size() ? starts.get(i + 1) : passage.end()));
        }
        return pieces;
    }

    private static Set<String> said(List<Passage> passages, String text) {
        Set<String> said = new HashSet<>();
        passages.stream()
                .flatMap(passage -> passage.sentences().stream())
                .forEach(sentence -> said.add(letters(text.substring(sentence.start(), sentence.end()))));
        return said;
    }

    private static boolean isIn(Set<String> said, String letters) {
        return said.contains(letters)
                || letters.length() >= SHORTEST_BEGINNING
                        && said.stream().anyMatch(sentence -> sentence.startsWith(letters));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
