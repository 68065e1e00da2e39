package org.mineralwatch.processor.tagging;

import java.util.ArrayList;
import java.util.List;
import org.mineralwatch.news.Article;
import org.mineralwatch.news.Zone;
import org.mineralwatch.processor.match.Scan;
import org.mineralwatch.processor.text.Chars;
import org.mineralwatch.processor.text.Passage;
import org.mineralwatch.processor.text.Sentence;
import org.mineralwatch.processor.text.Zoned;

/**
 * An article read once: its sentences outside the chrome, and what was found in them.
 *
 * @param article the article
 * @param zoned its title and text
 * @param sentences headline first; by the number that hits carry
 * @param scan what was found
 */
record Reading(Article article, Zoned zoned, List<Line> sentences, Scan scan) {
    /** Far enough that no word of the headline stands near one of the text. */
    private static final int BEHIND_HEADLINE = 1_000;

    /** A sentence and its zone. */
    record Line(Zone zone, Sentence sentence) {}

    /**
     * Reads an article.
     *
     * @param zoned its title and text
     * @param scan that holds nothing yet, and holds what was found as long as the reading is used
     */
    static Reading of(Article article, Zoned zoned, Scan scan) {
        List<Line> lines = new ArrayList<>();
        for (Passage passage : zoned.titlePassages()) {
            for (Sentence sentence : passage.sentences()) {
                lines.add(new Line(Zone.HEADLINE, sentence));
                scan.sentence(zoned.title(), sentence.start(), sentence.end());
            }
        }
        scan.gap(BEHIND_HEADLINE);
        for (Passage passage : zoned.textPassages()) {
            for (Sentence sentence : passage.sentences()) {
                lines.add(new Line(passage.zone(), sentence));
                scan.sentence(zoned.text(), sentence.start(), sentence.end());
            }
        }
        return new Reading(article, zoned, lines, scan);
    }

    Zone zone(int sentence) {
        return sentences.get(sentence).zone();
    }

    /** The field that a sentence lies in. */
    Chars field(int sentence) {
        return zone(sentence) == Zone.HEADLINE ? zoned.title() : zoned.text();
    }
}
