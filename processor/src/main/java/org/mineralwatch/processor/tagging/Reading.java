package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Passage;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.Zones;

/**
 * An article read once: its sentences outside the chrome, and what was found in them.
 *
 * @param article the article
 * @param title its title
 * @param text its text
 * @param passages of its text
 * @param sentences headline first; by the number that hits carry
 * @param scan what was found
 */
record Reading(Article article, Chars title, Chars text, List<Passage> passages, List<Line> sentences, Scan scan) {
    /** Far enough that no word of the headline stands near one of the text. */
    private static final int BEHIND_HEADLINE = 1_000;

    /** A sentence and its zone. */
    record Line(Zone zone, Sentence sentence) {}

    /** Reads an article with a scan that holds nothing yet, and holds what was found as long as the reading is used. */
    static Reading of(Article article, Scan scan) {
        List<Line> lines = new ArrayList<>();
        Chars title = Chars.of(article.title());
        Chars text = Chars.of(article.text());
        for (Passage passage : Zones.ofTitle(title, article.source(), article.address())) {
            for (Sentence sentence : passage.sentences()) {
                lines.add(new Line(Zone.HEADLINE, sentence));
                scan.sentence(title, sentence.start(), sentence.end());
            }
        }
        scan.gap(BEHIND_HEADLINE);
        List<Passage> passages = Zones.of(title, text);
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                lines.add(new Line(passage.zone(), sentence));
                scan.sentence(text, sentence.start(), sentence.end());
            }
        }
        return new Reading(article, title, text, passages, lines, scan);
    }

    Zone zone(int sentence) {
        return sentences.get(sentence).zone();
    }

    /** The field that a sentence lies in. */
    Chars field(int sentence) {
        return zone(sentence) == Zone.HEADLINE ? title : text;
    }
}
